import { titleKey } from '../hints/advice/hint-text';
import type { HintText } from '../hints/hint';
import type { Problem } from '../hints/problem';
import type { PageRedirect } from '../redirect/find-page-redirect';

/** What is known of a tab, and of the extension as a whole, that the toolbar icon may have to say. */
export interface BadgeFacts {
  /** An opening failed and was not dismissed. */
  readonly hasFailures: boolean;
  /** The problem of the page in the tab; null where none is known, or none is to be told. */
  readonly problem: Problem | null;
  /** The redirection that led to the page of the tab; null where none did. */
  readonly redirect: PageRedirect | null;
}

/** What the toolbar icon says. */
export interface Badge {
  readonly kind: 'problem' | 'failed' | 'redirected' | 'plain';
  readonly text: '!' | '→' | '';
  /** The tooltip. In `problem`, it is the title of the problem. */
  readonly title: HintText;
  /** Whether it is of this tab; else it is what every tab shows. */
  readonly isOfTab: boolean;
}

/**
 * Decides what the toolbar icon says over a tab. The problem of the page at hand comes first, then an opening
 * that failed, wherever that was; that a page was redirected is only good to know.
 */
export function planBadge({ hasFailures, problem, redirect }: BadgeFacts): Badge {
  if (problem !== null) {
    return { kind: 'problem', text: '!', title: plain(titleKey(problem)), isOfTab: true };
  }
  if (hasFailures) return { kind: 'failed', text: '!', title: plain('action_title_failed'), isOfTab: false };
  if (redirect !== null) {
    const title = { key: 'route_badge_title', substitutions: [redirect.from, redirect.to] };
    return { kind: 'redirected', text: '→', title, isOfTab: true };
  }
  return { kind: 'plain', text: '', title: plain('action_title'), isOfTab: false };
}

function plain(key: string): HintText {
  return { key, substitutions: [] };
}
