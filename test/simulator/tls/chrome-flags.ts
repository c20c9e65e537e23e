export interface ChromeFlagsOrder {
  port: number;
  spkiHash: string;
  /** Host patterns that the simulator serves. */
  hostPatterns: readonly string[];
  /** Resolver rules that come before those of the patterns. */
  firstRules?: readonly string[];
}

/**
 * Flags that make an unchanged Chromium reach the simulator under real host names, and nothing else.
 * Chromium looks at the EXCLUDE rules first and then takes the first MAP rule that fits, so the order matters.
 */
export function chromeFlagsFor({
  port,
  spkiHash,
  hostPatterns,
  firstRules = [],
}: ChromeFlagsOrder): string[] {
  const rules = [
    'EXCLUDE 127.0.0.1',
    'EXCLUDE localhost',
    ...firstRules,
    ...hostPatterns.map((pattern) => `MAP ${pattern} 127.0.0.1:${port}`),
    'MAP * ~NOTFOUND',
  ];
  return [`--host-resolver-rules=${rules.join(', ')}`, `--ignore-certificate-errors-spki-list=${spkiHash}`];
}
