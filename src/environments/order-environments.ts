import type { ListedEnvironment } from './listed-environment';

/** The parts of the list, in order. */
export const ENVIRONMENT_GROUPS = ['pinned', 'recent', 'others'] as const;
export type EnvironmentGroupName = (typeof ENVIRONMENT_GROUPS)[number];

export interface EnvironmentGroup {
  readonly name: EnvironmentGroupName;
  /** Never empty. */
  readonly members: readonly ListedEnvironment[];
}

/** When environments were opened last, by their ids. */
type LastOpened = Readonly<Record<string, { readonly lastOpenedAt: number }>>;

/** More than these are not "recent" any more: they would push the alphabet out of sight. */
export const MAX_RECENT = 5;

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Puts pinned environments first, then those opened last, then the rest by title. Each is in one group. */
export function orderEnvironments(
  environments: readonly ListedEnvironment[],
  lastOpened: LastOpened,
): EnvironmentGroup[] {
  const unpinned = environments.filter(({ choices }) => !choices.isPinned);
  const recent = unpinned
    .filter(({ id }) => lastOpened[id] !== undefined)
    .sort((a, b) => openedAt(lastOpened, b) - openedAt(lastOpened, a))
    .slice(0, MAX_RECENT);
  const isRecent = new Set(recent);
  const members = {
    pinned: environments.filter(({ choices }) => choices.isPinned).sort(compareTitles),
    recent,
    others: unpinned.filter((environment) => !isRecent.has(environment)).sort(compareTitles),
  };
  return ENVIRONMENT_GROUPS.map((name) => ({ name, members: members[name] })).filter(
    (group) => group.members.length > 0,
  );
}

function openedAt(lastOpened: LastOpened, { id }: ListedEnvironment): number {
  return lastOpened[id]?.lastOpenedAt ?? 0;
}

/** By title; environments of one title (the same name in several accounts, say) by region, then account. */
function compareTitles(a: ListedEnvironment, b: ListedEnvironment): number {
  return (
    collator.compare(a.title, b.title) ||
    collator.compare(a.environment.region, b.environment.region) ||
    collator.compare(a.environment.account, b.environment.account)
  );
}
