/** The part of the options page where an environment is edited, for `openExtensionPage`. */
export function editPage(environmentId: string): string {
  return pageOf('src/options/options.html', environmentId);
}

/** The page that checks an environment from end to end, for `openExtensionPage`. */
export function doctorPage(environmentId: string): string {
  return pageOf('src/doctor/doctor.html', environmentId);
}

function pageOf(path: string, environmentId: string): string {
  return `${path}#environment=${encodeURIComponent(environmentId)}`;
}
