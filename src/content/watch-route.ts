/**
 * Watches the single-page app moving without a navigation. `onMove` gets the path that it moved to, and the page
 * that it left: path, query and fragment.
 */
export function watchRoute(
  { navigation, location }: Window,
  onMove: (path: string, cameFrom: string) => void,
): void {
  navigation?.addEventListener('currententrychange', ({ from }) => {
    if (!from.url) return;
    const { pathname, search, hash } = new URL(from.url);
    if (pathname !== location.pathname) onMove(location.pathname, pathname + search + hash);
  });
}
