/** The part of the options page that gives access to the web server of an environment. */
export function accessPage(environmentId: string): string {
  return `src/options/options.html#access=${encodeURIComponent(environmentId)}`;
}

/** The part of the options page where an environment is edited. */
export function editPage(environmentId: string): string {
  return `src/options/options.html#environment=${encodeURIComponent(environmentId)}`;
}

/** The page that checks an environment from end to end. */
export function doctorPage(environmentId: string): string {
  return `src/doctor/doctor.html#environment=${encodeURIComponent(environmentId)}`;
}
