import { useState } from 'preact/hooks';
import { hasHostAccess } from '../../browser/host-access';
import { requestSignInAccess } from '../../browser/web-auth-flow';
import type { Failure } from '../../failures/failure';
import { asFailure } from '../../failures/failure-error';
import { discoverProvider, type ProviderDocument } from '../discover-provider';
import type { FederationSession } from '../federation-sessions';
import { type OpenIdProvider, providerPatterns } from '../open-id-provider';
import { signInAtProvider } from '../sign-in-at-provider';

/** How far a sign-in is. `host-missing`: the provider trades codes at a host that was not known before. */
export type SignInState =
  | { readonly kind: 'idle' | 'asking-access' | 'denied' | 'discovering' | 'signing-in' | 'closed' }
  | { readonly kind: 'host-missing'; readonly document: ProviderDocument; readonly patterns: string[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

interface SignInWish {
  readonly provider: Pick<OpenIdProvider, 'issuer' | 'clientId' | 'scope' | 'tokenEndpoint'>;
  /** Hosts that are asked for in the same prompt. */
  readonly patterns: readonly string[];
  readonly onSignedIn: (session: FederationSession, document: ProviderDocument) => Promise<void> | void;
}

/** A sign-in at an OpenID provider on a full page: access in the click, the provider's document, its window. */
export function useSignIn() {
  const [state, setState] = useState<SignInState>({ kind: 'idle' });

  /** Call it first in the handler of the click: Chrome wants the user's gesture for its prompt. */
  function start(wish: SignInWish): void {
    const granting = requestSignInAccess([...providerPatterns(wish.provider), ...wish.patterns]);
    setState({ kind: 'asking-access' });
    attempt(async () => {
      if (!(await granting)) return setState({ kind: 'denied' });
      await discover(wish);
    });
  }

  /** Goes on without a prompt, where access is there already. */
  function proceed(wish: SignInWish): void {
    attempt(() => discover(wish));
  }

  async function discover(wish: SignInWish): Promise<void> {
    setState({ kind: 'discovering' });
    const document = await discoverProvider(wish.provider.issuer);
    const patterns = providerPatterns({
      issuer: wish.provider.issuer,
      tokenEndpoint: document.tokenEndpoint,
    });
    if (!(await hasHostAccess(patterns))) return setState({ kind: 'host-missing', document, patterns });
    await signIn(wish, document);
  }

  async function signIn(wish: SignInWish, document: ProviderDocument): Promise<void> {
    setState({ kind: 'signing-in' });
    const session = await signInAtProvider(wish.provider, document);
    if (session === null) return setState({ kind: 'closed' });
    await wish.onSignedIn(session, document);
    setState({ kind: 'idle' });
  }

  function attempt(work: () => Promise<void>): void {
    work().catch((thrown) => setState({ kind: 'failed', failure: asFailure(thrown) }));
  }

  const isBusy = ['asking-access', 'discovering', 'signing-in'].includes(state.kind);
  return { state, isBusy, start, proceed };
}
