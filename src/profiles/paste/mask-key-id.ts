const SHOWN = 4;

/** The access key id with its middle left out (`ASIA…7QXK`), enough for the user to tell keys apart. */
export function maskKeyId(accessKeyId: string): string {
  if (accessKeyId.length <= 2 * SHOWN) return '…';
  return `${accessKeyId.slice(0, SHOWN)}…${accessKeyId.slice(-SHOWN)}`;
}
