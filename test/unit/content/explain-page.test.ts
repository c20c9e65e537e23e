import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showBanner } from '../../../src/content/banner/show-banner';
import { createExplainer } from '../../../src/content/explain-page';
import { problemOf } from '../given-problem';

vi.mock('../../../src/content/banner/show-banner', () => ({ showBanner: vi.fn(() => () => undefined) }));

const REPLIES: Record<string, unknown> = {
  'page.explain': { seen: problemOf({ hasPage: true }), hasSignedIn: false },
  'page.recognise': { does: 'show', offersAlways: false },
};

/** Called before each answer of the worker, with what it was asked. */
let beforeAnswer: (name: string) => void = () => undefined;

beforeEach(() => {
  vi.mocked(showBanner).mockClear();
  beforeAnswer = () => undefined;
  const sendMessage = async ({ name }: { name: string }): Promise<unknown> => {
    beforeAnswer(name);
    return { ok: true, value: REPLIES[name] };
  };
  vi.stubGlobal('chrome', { runtime: { sendMessage }, i18n: { getMessage: (key: string) => key } });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('shows a problem, and the same one once', async () => {
  const explainer = createExplainer({} as Document);
  await explainer.refresh();
  await explainer.refresh();
  expect(showBanner).toHaveBeenCalledTimes(1);
});

it.each(['page.explain', 'page.recognise'])(
  'shows nothing where the page is left during %s',
  async (step) => {
    const explainer = createExplainer({} as Document);
    beforeAnswer = (name) => name === step && explainer.close();
    await explainer.refresh();
    expect(showBanner).not.toHaveBeenCalled();
    beforeAnswer = () => undefined;
    await explainer.refresh();
    expect(showBanner).toHaveBeenCalledTimes(1);
  },
);
