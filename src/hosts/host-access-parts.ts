/**
 * What Airlock can do only with access to the web server of an environment, in the order of their weight.
 * Opening works without any of them. Each has a sentence: `host_access_part_<part with _ for ->`.
 */
export const HOST_ACCESS_PARTS = ['landing-page', 'other-path', 'redirect', 'hints'] as const;

export type HostAccessPart = (typeof HOST_ACCESS_PARTS)[number];
