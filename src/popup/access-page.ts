/** The part of the options page that gives access to the web server of an environment. */
export function accessPage(environmentId: string): string {
  return `src/options/options.html#access=${encodeURIComponent(environmentId)}`;
}
