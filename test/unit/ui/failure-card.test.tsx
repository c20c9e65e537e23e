// @vitest-environment happy-dom
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import french from '../../../public/_locales/fr/messages.json';
import { failure } from '../../../src/failures/failure';
import { FAILURE_CODES } from '../../../src/failures/failure-codes';
import { FailureCard } from '../../../src/ui/failure-card';
import { failureText } from '../../../src/ui/failure-text';
import { button, click, mount, pageText } from '../rendered';

afterEach(() => {
  vi.restoreAllMocks();
});

function speakFrench(): void {
  const messages = french as Record<string, { message: string }>;
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string) => messages[key]?.message ?? '');
}

describe.each(['en', 'fr'])('in %s', (language) => {
  it.each(FAILURE_CODES)('says what %s is, why, and the way out', (code) => {
    if (language === 'fr') speakFrench();
    mount(<FailureCard failure={failure(code)} />);
    const { title, sentence, remedy } = failureText(code);
    for (const text of [title, sentence, remedy]) {
      expect(text).not.toBe('');
      expect(pageText()).toContain(text);
    }
    // The way out comes before the reason.
    expect(pageText().indexOf(remedy)).toBeLessThan(pageText().indexOf(sentence));
  });
});

it('says something different for every code, in both languages', () => {
  const titles = (): Set<string> => new Set(FAILURE_CODES.map((code) => failureText(code).title));
  const english = titles();
  speakFrench();
  expect(english.size).toBe(FAILURE_CODES.length);
  expect(titles().size).toBe(FAILURE_CODES.length);
});

describe('FailureCard', () => {
  it('is announced, with its title as its name', () => {
    const card = mount(<FailureCard failure={failure('throttled')} subject="orders" />).querySelector(
      '[role=alert]',
    );
    const title = document.getElementById(card?.getAttribute('aria-labelledby') ?? '');
    expect(title?.textContent).toBe('AWS asks to slow down · orders');
  });

  it('shows the environments that are there instead', () => {
    mount(<FailureCard failure={failure('environment-not-found', '', { instead: 'orders, billing' })} />);
    expect(pageText()).toContain('There insteadorders, billing');
  });

  it('shows no facts that nobody can do something with, and none that are empty', () => {
    mount(
      <FailureCard failure={failure('environment-not-found', '', { instead: '', paths: '/aws_mwaa' })} />,
    );
    expect(document.querySelector('dl')).toBeNull();
  });

  it('copies everything that a report needs', async () => {
    const written = vi.fn(async (_: string) => undefined);
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: written } });
    const at = Date.UTC(2026, 0, 2, 3, 4, 5);
    mount(<FailureCard failure={failure('timed-out', 'after 10 s', { host: 'api.example' })} at={at} />);
    click(button('Copy details'));
    await vi.waitFor(() => expect(written).toHaveBeenCalled());
    vi.unstubAllGlobals();
    expect(JSON.parse(written.mock.calls[0]?.[0] ?? '')).toEqual({
      code: 'timed-out',
      detail: 'after 10 s',
      facts: { host: 'api.example' },
      extension: 'Airlock 1.2.3',
      time: '2026-01-02T03:04:05.000Z',
    });
  });

  it('can be dismissed where it is said how', () => {
    const onDismiss = vi.fn();
    mount(<FailureCard failure={failure('internal')} onDismiss={onDismiss} />);
    document.querySelector<HTMLElement>('[aria-label=Dismiss]')?.click();
    expect(onDismiss).toHaveBeenCalledOnce();
  });
});
