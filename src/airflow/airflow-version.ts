/** The major version of an `AirflowVersion` such as `2.10.3`; null when unknown or neither 2 nor 3. */
export function airflowMajor(version: string | null): 2 | 3 | null {
  const major = /^([23])(?:\.|$)/.exec(version ?? '')?.[1];
  if (major === undefined) return null;
  return major === '3' ? 3 : 2;
}
