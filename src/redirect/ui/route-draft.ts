import type { Environment } from '../../environments/environment';
import { judgeRoute, type RouteJudgement, type RouteNeighbour } from '../judge-route';
import { readTarget, type TargetReading, type TargetRefusal } from '../read-target';
import { formatTarget, isTarget, type Route, type RouteMode, type RouteTarget } from '../route';
import { routedEnvironment } from '../routed-environment';
import { directRoute } from '../routes';

/** A route as it stands in the form. */
export interface RouteDraft {
  readonly mode: RouteMode;
  /** What was typed as the target. */
  readonly text: string;
}

/** What a draft means. */
export interface RouteDraftReading {
  readonly target: TargetReading;
  readonly judgement: RouteJudgement;
  /** What saving writes; null where the draft is not saved. */
  readonly change: Partial<Omit<Route, 'ruleId'>> | null;
  /** Whether saving would change nothing. */
  readonly isSaved: boolean;
}

const UNFINISHED: readonly TargetRefusal[] = ['empty', 'single-label', 'not-a-host', 'port'];

/** The form of a stored route. */
export function draftOf(route: Route | undefined): RouteDraft {
  const target = route?.target ?? null;
  return { mode: route?.mode ?? 'direct', text: target === null ? '' : formatTarget(target) };
}

/**
 * Reads a draft: what would be stored, or why not. A direct route keeps the target that was stored, for the
 * day when it is wanted again. A changed target has no proof: it gets no token before a new test.
 */
export function readRouteDraft(
  draft: RouteDraft,
  saved: Route | undefined,
  environment: Environment,
  others: readonly RouteNeighbour[],
): RouteDraftReading {
  const reading = readTarget(draft.text);
  const target = reading.kind === 'target' ? reading.target : null;
  const route: Route = { ...(saved ?? directRoute(1)), mode: draft.mode, target };
  const judgement = judgeRoute({ environment: routedEnvironment(environment), route }, others);
  const savedMode = saved?.mode ?? 'direct';
  if (draft.mode === 'direct') {
    return {
      target: reading,
      judgement,
      change: { mode: 'direct' },
      isSaved: savedMode === 'direct',
    };
  }
  const isSameTarget = target !== null && isTarget(saved?.target ?? null, target);
  return {
    target: reading,
    judgement,
    change: judgement.refusals.length === 0 ? changeOf(draft.mode, target, isSameTarget) : null,
    isSaved: isSameTarget && savedMode === draft.mode,
  };
}

/** Whether a refusal may only mean that the user has not typed it all yet. */
export function isUnfinished(reason: TargetRefusal): boolean {
  return UNFINISHED.includes(reason);
}

function changeOf(
  mode: RouteMode,
  target: RouteTarget | null,
  isSameTarget: boolean,
): Partial<Omit<Route, 'ruleId'>> {
  if (isSameTarget) return { mode };
  return { mode, target, proof: { kind: 'none' }, hasUntrustedCertificate: null };
}
