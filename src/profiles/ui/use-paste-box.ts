import { useEffect, useRef, useState } from 'preact/hooks';
import type { PastedCredentials } from '../paste/pasted-credentials';
import { readPastedCredentials } from '../paste/read-pasted-credentials';
import { EMPTY_PASTE, type PasteSummary, summarizePaste } from './paste-summary';

/** Credentials taken out of the box. */
export interface TakenPaste {
  readonly pasted: PastedCredentials;
  /** Puts the text back, for when nothing came of it. */
  putBack(): void;
}

/**
 * The state of a paste box. The pasted text stands in the element and nowhere else; what is kept of it here
 * holds no secret.
 * @param expectedName the profile that is wanted: among several that were pasted, the one of this name is picked
 */
export function usePasteBox(expectedName: string | null = null) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [summary, setSummary] = useState<PasteSummary>(EMPTY_PASTE);
  const [picked, pick] = useState(0);
  const [hasConsent, setConsent] = useState(false);

  function read(): void {
    const read = summarizePaste(readPastedCredentials(box.current?.value ?? ''));
    setSummary(read);
    pick(Math.max(0, indexOfName(read, expectedName)));
    setConsent(false);
  }

  function fill(text: string): void {
    if (box.current === null) return;
    box.current.value = text;
    read();
  }

  /** Takes the picked credentials out of the box and empties it; null when there are none. */
  function take(): TakenPaste | null {
    const text = box.current?.value ?? '';
    const reading = readPastedCredentials(text);
    const pasted = reading.kind === 'understood' ? reading.candidates[picked] : undefined;
    if (pasted === undefined) return null;
    fill('');
    return { pasted, putBack: () => fill(text) };
  }

  useEffect(() => {
    // Chrome keeps the text of fields for going back, and in the files of the session.
    const empty = (): void => fill('');
    window.addEventListener('pagehide', empty);
    return () => window.removeEventListener('pagehide', empty);
  }, []);

  // With one set of credentials, or the one that is wanted, there is nothing to choose.
  const isUnambiguous =
    summary.kind === 'understood' &&
    (summary.candidates.length === 1 || picked === indexOfName(summary, expectedName));
  return { box, summary, picked, hasConsent, isUnambiguous, read, pick, setConsent, take };
}

function indexOfName(summary: PasteSummary, name: string | null): number {
  if (summary.kind !== 'understood' || name === null) return -1;
  return summary.candidates.findIndex(({ profileName }) => profileName === name);
}

export type PasteBoxState = ReturnType<typeof usePasteBox>;
