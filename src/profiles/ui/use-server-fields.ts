import { useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../i18n/message-key';
import { readServerUrl, type ServerUrlFault } from '../server/read-server-url';
import { readServerVariables } from '../server/read-server-variables';

const ERRORS = {
  unreadable: 'server_error_unreadable',
  'not-http': 'server_error_not_http',
  'not-loopback': 'server_error_not_loopback',
} as const satisfies Record<ServerUrlFault, MessageKey>;

/**
 * The fields for a credential server. The token stands in its element and nowhere else. Both variables may be
 * pasted into either field, as a terminal shows them.
 */
export function useServerFields(initialUrl: string) {
  const token = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initialUrl);
  const reading = readServerUrl(text);

  function onPaste(event: ClipboardEvent): void {
    const variables = readServerVariables(event.clipboardData?.getData('text') ?? '');
    if (variables === null) return;
    event.preventDefault();
    if (variables.url !== null) setText(variables.url);
    if (variables.token !== null && token.current !== null) token.current.value = variables.token;
  }

  /** Takes the token out of its field. */
  function takeToken(): string {
    const taken = token.current?.value.trim() ?? '';
    if (token.current !== null) token.current.value = '';
    return taken;
  }

  function putBackToken(taken: string): void {
    if (token.current !== null) token.current.value = taken;
  }

  return {
    token,
    text,
    setText,
    onPaste,
    takeToken,
    putBackToken,
    url: 'url' in reading ? reading.url : null,
    error: 'fault' in reading ? ERRORS[reading.fault] : null,
  };
}

export type ServerFieldsState = ReturnType<typeof useServerFields>;
