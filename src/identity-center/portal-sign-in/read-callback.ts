import { type Failure, failure } from '../../failures/failure';

/** What a callback means to the sign-in under way; null where it is none of its own. */
export type Callback = { readonly code: string } | { readonly failure: Failure } | null;

/** Reads the address of a callback. One for another port is not of this sign-in, and nothing is done about it. */
export function readCallback(url: string, flow: { port: number; state: string }): Callback {
  const { port, searchParams } = new URL(url);
  if (port !== String(flow.port)) return null;
  if (searchParams.get('state') !== flow.state) return { failure: failure('identity-state-mismatch') };
  const code = searchParams.get('code');
  const error = searchParams.get('error');
  if (error !== null) {
    const isDenied = error === 'access_denied';
    return {
      failure: failure(isDenied ? 'identity-sign-in-denied' : 'unexpected-answer', error.slice(0, 80)),
    };
  }
  if (code === null || code === '')
    return { failure: failure('unexpected-answer', 'no code in the callback') };
  return { code };
}
