import { useState } from 'preact/hooks';
import type { Environment } from '../../environments/environment';
import type { RouteNeighbour } from '../judge-route';
import type { Route } from '../route';
import { changeRoute } from '../routes';
import { draftOf, type RouteDraft, type RouteDraftReading, readRouteDraft } from './route-draft';

/** The form of a route: what is typed in it, what that means, and how it is saved. */
export interface RouteForm {
  readonly draft: RouteDraft;
  readonly reading: RouteDraftReading;
  /** `just-now`: saved since it was typed in last. */
  readonly saving: 'idle' | 'refused' | 'just-now';
  type(change: Partial<RouteDraft>): void;
  /** Resolves to whether the draft was valid, and is stored now. */
  save(): Promise<boolean>;
}

/** Keeps the form of one route. What is typed stays, whatever comes of saving it. */
export function useRouteDraft(
  environment: Environment,
  saved: Route | undefined,
  others: readonly RouteNeighbour[],
): RouteForm {
  const [draft, setDraft] = useState(() => draftOf(saved));
  const [saving, setSaving] = useState<RouteForm['saving']>('idle');
  const reading = readRouteDraft(draft, saved, environment, others);

  async function save(): Promise<boolean> {
    if (reading.change === null) {
      setSaving('refused');
      return false;
    }
    await changeRoute(environment.id, reading.change);
    setSaving('just-now');
    return true;
  }

  return {
    draft,
    reading,
    saving,
    type(change) {
      setDraft({ ...draft, ...change });
      setSaving('idle');
    },
    save,
  };
}
