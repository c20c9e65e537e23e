/** The part of the options page where a profile is, with the question that it has: as `openExtensionPage` takes it. */
export function profilePage(profileId: string): string {
  return `src/options/options.html#profile=${encodeURIComponent(profileId)}`;
}
