// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { PasteBox, pasteVerdict } from '../../../../src/profiles/ui/paste-box';
import { type PasteBoxState, usePasteBox } from '../../../../src/profiles/ui/use-paste-box';
import { click, control, enter, mount, pageText, untilShown } from '../../rendered';
import { KEY_ID, LONG_LIVED, SECRET, shellLines, shellLinesUntil, TOKEN, TWO_PROFILES } from './pasted-text';

const LABEL = 'Your AWS credentials';
const HOUR = 3_600_000;

let state: PasteBoxState;

function Box() {
  state = usePasteBox();
  return <PasteBox state={state} />;
}

function box(): HTMLTextAreaElement {
  return control<HTMLTextAreaElement>(LABEL);
}

describe('PasteBox', () => {
  it('keeps its text out of autofill and forms', () => {
    mount(<Box />);
    expect(box().getAttribute('autocomplete')).toBe('off');
    expect(box().getAttribute('autocapitalize')).toBe('off');
    expect(box().hasAttribute('name')).toBe(false);
  });

  it('says what it understood, with the key masked and no secret on the page', () => {
    mount(<Box />);
    enter(box(), shellLinesUntil(Date.now() + HOUR + 30_000));
    expect(pageText()).toContain('Understood: shell lines with export');
    expect(pageText()).toContain('ASIA…PLNT');
    expect(pageText()).toContain('for another 1 hr');
    const page = document.body.innerHTML.replace(box().outerHTML, '');
    for (const secret of [KEY_ID, SECRET, TOKEN]) expect(page).not.toContain(secret);
    expect(pasteVerdict(state).kind).toBe('ready');
  });

  it('names the line and the reason of what it refuses', () => {
    mount(<Box />);
    enter(box(), `export AWS_ACCESS_KEY_ID=${KEY_ID}\nexport AWS_SECRET_ACCES_KEY=${SECRET}\n`);
    expect(pageText()).toContain('Line 2');
    expect(pageText()).toContain('AWS_SECRET_ACCES_KEY');
    expect(pasteVerdict(state).kind).toBe('refused');
  });

  it('refuses credentials that have ended, with the remedy', () => {
    mount(<Box />);
    enter(box(), shellLinesUntil(Date.now() - HOUR));
    expect(pageText()).toContain('These credentials have already expired');
    expect(pageText()).toContain('aws sso login');
    expect(pasteVerdict(state).kind).toBe('ended');
  });

  it('takes a key that never ends only after a tick, which the next text takes away', () => {
    mount(<Box />);
    enter(box(), LONG_LIVED);
    expect(pasteVerdict(state).kind).toBe('consent-missing');
    click(control('I understand'));
    expect(pasteVerdict(state).kind).toBe('ready');
    enter(box(), `${LONG_LIVED}\n`);
    expect(pasteVerdict(state).kind).toBe('consent-missing');
  });

  it('lets one of several profiles be picked, and takes that one', () => {
    mount(<Box />);
    enter(box(), TWO_PROFILES);
    click(control('second'));
    expect(state.take()?.pasted.profileName).toBe('second');
  });

  it('is emptied when credentials are taken, and filled again when nothing came of it', async () => {
    mount(<Box />);
    enter(box(), shellLines());
    const taken = state.take();
    expect(taken?.pasted.secretAccessKey).toBe(SECRET);
    expect(box().value).toBe('');
    await vi.waitFor(() => expect(pageText()).not.toContain('Understood'));
    taken?.putBack();
    expect(box().value).toBe(shellLines());
    await untilShown('Understood');
  });

  it('takes nothing out of a box whose text is refused', () => {
    mount(<Box />);
    enter(box(), 'hello');
    expect(state.take()).toBeNull();
    expect(box().value).toBe('hello');
  });

  it('is emptied when the page is left, for Chrome may keep the page', () => {
    mount(<Box />);
    enter(box(), shellLines());
    window.dispatchEvent(new Event('pagehide'));
    expect(box().value).toBe('');
  });
});
