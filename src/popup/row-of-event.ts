/** What was hit in the list: the row of an environment, and perhaps the pin in it. */
export interface RowHit {
  readonly environmentId: string;
  readonly isOnPin: boolean;
}

/** The row under an event. One listener on the list serves all rows: a thousand would cost the first paint. */
export function rowOfEvent(event: Event): RowHit | null {
  if (!(event.target instanceof Element)) return null;
  const environmentId = event.target.closest<HTMLElement>('[data-environment]')?.dataset['environment'];
  if (environmentId === undefined) return null;
  return { environmentId, isOnPin: event.target.closest('[data-pin]') !== null };
}

/** The id of the element that shows an environment in the list. */
export function optionId(environmentId: string): string {
  return `option-${environmentId}`;
}
