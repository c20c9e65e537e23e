import { type ComponentType, createElement, type FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface LateComponent<Props> extends FunctionComponent<Props> {
  /** Fetches the component before it is shown, so that it is there at once. */
  fetch: () => Promise<unknown>;
}

/**
 * Keeps a component out of what a page loads at its start: it is fetched when it is shown first, and shows
 * nothing until then.
 */
export function lateComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LateComponent<Props> {
  let fetched: ComponentType<Props> | null = null;

  const fetch = async (): Promise<void> => {
    fetched ??= await load();
  };

  function Late(props: Props) {
    const [, setIsFetched] = useState(false);
    useEffect(() => {
      if (fetched === null) void fetch().then(() => setIsFetched(true));
    }, []);
    return fetched === null ? null : createElement<Props>(fetched, props);
  }

  return Object.assign(Late, { fetch });
}
