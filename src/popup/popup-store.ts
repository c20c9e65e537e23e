import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Environment } from '../environments/environment';
import { type ListedEnvironment, listEnvironments } from '../environments/listed-environment';
import { type EnvironmentGroup, orderEnvironments } from '../environments/order-environments';
import type { EnvironmentSearch } from '../environments/search-environments';
import type { Failure } from '../failures/failure';
import type { Hint } from '../hints/hint';
import type { Profile } from '../profiles/profile';
import { isUnderWay, type Opening } from '../sign-in/opening';
import { type FailedOpening, isStale, newestOpenings, shownFailures } from '../sign-in/shown-failures';
import { remainingSessionTime, type WebSession } from '../sign-in/web-sessions';
import { now } from '../ui/now';
import type { PopupData } from './popup-data';

/** A failure that no opening in the store tells of: of a refresh, or of a worker that could not be reached. */
export interface LooseFailure {
  readonly environmentId: string;
  readonly failure: Failure;
  readonly at: number;
}

/** What the popup shows and what is chosen in it. Whatever follows from the rest is computed. */
export interface PopupStore {
  readonly data: Signal<PopupData>;
  readonly query: Signal<string>;
  readonly view: Signal<'list' | 'details' | 'hint'>;
  /** What is known to be wrong with the page of the tab beneath. */
  readonly hint: Signal<Hint | null>;
  /** Whether the advice for that page is shown in place of the list; whoever types wants the list. */
  readonly isHintShown: ReadonlySignal<boolean>;
  readonly looseFailure: Signal<LooseFailure | null>;
  // What the first paint does without, until then as if there were no search, no lack and no such wish.
  readonly prepareSearch: Signal<((listed: readonly ListedEnvironment[]) => EnvironmentSearch) | null>;
  /** Whether the extension lacks access to the web server of an environment. */
  readonly lacksAccess: Signal<(environment: Environment) => boolean>;
  readonly mintsAhead: Signal<boolean>;
  /** Empty until they were read. */
  readonly profiles: Signal<readonly Profile[]>;
  /** The class that marks an environment in the colour of its profile. */
  readonly markOf: Signal<(environment: Environment) => string>;

  readonly environments: ReadonlySignal<readonly Environment[]>;
  /** The groups in their order; one without a name while something is searched for. */
  readonly groups: ReadonlySignal<readonly ListGroup[]>;
  /** The rows in their order. */
  readonly rows: ReadonlySignal<readonly ListedEnvironment[]>;
  readonly selected: ReadonlySignal<ListedEnvironment | null>;
  select(id: string): void;
  readonly failures: ReadonlySignal<readonly FailedOpening[]>;
  readonly hasFailures: ReadonlySignal<boolean>;
  /** The newest opening by environment id: under way, or ended since the popup opened. */
  readonly progress: ReadonlySignal<ReadonlyMap<string, Opening>>;
  /** The session of an environment, while it is alive; a component that reads it is told when it ends. */
  liveSession(environmentId: string): WebSession | null;
}

/** The groups of the ordered list, or the one of search results, which has no name. */
export type ListGroup = EnvironmentGroup | { name: 'found'; members: readonly ListedEnvironment[] };

/** Makes the state of one popup, opened at `openedAt` (ms since the epoch), from what was read. */
export function createPopupStore(initial: PopupData, openedAt: number): PopupStore {
  const data = signal(initial);
  const query = signal('');
  const view: PopupStore['view'] = signal('list');
  const hint: PopupStore['hint'] = signal(null);
  const looseFailure: PopupStore['looseFailure'] = signal(null);
  const selectedId = signal<string | null>(null);
  const prepareSearch: PopupStore['prepareSearch'] = signal(null);

  // Each part on its own, so that a step of an opening does not lay out the list anew.
  const environments = computed(() => data.value.environments);
  const choices = computed(() => data.value.choices);
  const sessions = computed(() => data.value.sessions);
  const openings = computed(() => data.value.openings);

  const ordered = computed(() =>
    orderEnvironments(listEnvironments(environments.value, choices.value), initial.history),
  );
  const search = computed(() =>
    prepareSearch.value?.(ordered.value.flatMap<ListedEnvironment>(({ members }) => members)),
  );
  const groups = computed<readonly ListGroup[]>(() => {
    if (query.value.trim() === '' || search.value === undefined) return ordered.value;
    const found = search.value(query.value);
    return found.length === 0 ? [] : [{ name: 'found', members: found }];
  });
  const rows = computed(() => groups.value.flatMap<ListedEnvironment>(({ members }) => members));
  const selected = computed(
    () => rows.value.find(({ id }) => id === selectedId.value) ?? rows.value[0] ?? null,
  );

  // Time matters only to openings under way; without one, nothing ticks.
  const time = computed(() => (openings.value.some(isUnderWay) ? now.value : openedAt));
  const failures = computed(() => shownFailures(openings.value, time.value));
  const progress = computed(
    () =>
      new Map(
        newestOpenings(openings.value)
          .filter((opening) => isUnderWay(opening) || (opening.step === 'done' && opening.stepAt >= openedAt))
          .filter((opening) => !isStale(opening, time.value))
          .map((opening) => [opening.environmentId, opening]),
      ),
  );

  return {
    data,
    query,
    view,
    hint,
    isHintShown: computed(() => view.value === 'hint' && hint.value !== null && query.value === ''),
    looseFailure,
    prepareSearch,
    lacksAccess: signal(() => false),
    mintsAhead: signal(false),
    profiles: signal([]),
    markOf: signal(() => ''),
    environments,
    groups,
    rows,
    selected,
    select: (id) => {
      selectedId.value = id;
    },
    failures,
    hasFailures: computed(() => failures.value.length > 0 || looseFailure.value !== null),
    progress,
    liveSession(environmentId) {
      const session = sessions.value[environmentId];
      return session !== undefined && remainingSessionTime(session, now.value) > 0 ? session : null;
    },
  };
}
