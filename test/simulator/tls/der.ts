/** The few DER encodings that a certificate needs (ITU-T X.690). */
export const der = {
  sequence: (...parts: Buffer[]) => element(0x30, ...parts),
  set: (...parts: Buffer[]) => element(0x31, ...parts),
  explicit: (tag: number, ...parts: Buffer[]) => element(0xa0 | tag, ...parts),
  implicit: (tag: number, content: Buffer) => element(0x80 | tag, content),
  integer: (value: Buffer) =>
    element(0x02, (value[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.of(0), value]) : value),
  boolean: (value: boolean) => element(0x01, Buffer.of(value ? 0xff : 0)),
  octets: (content: Buffer) => element(0x04, content),
  bits: (content: Buffer, unusedBits = 0) => element(0x03, Buffer.of(unusedBits), content),
  text: (value: string) => element(0x0c, Buffer.from(value)),
  /** UTCTime, as RFC 5280 wants it for dates before 2050. */
  time: (date: Date) =>
    element(
      0x17,
      Buffer.from(
        date
          .toISOString()
          .slice(2)
          .replace(/[-:T]|\.\d+/g, ''),
      ),
    ),
  objectId: (dotted: string) => element(0x06, Buffer.from(encodeObjectId(dotted))),
};

function element(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag), encodeLength(content.length), content]);
}

function encodeLength(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  const digits = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return Buffer.of(0x80 | digits.length, ...digits);
}

function encodeObjectId(dotted: string): number[] {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return [first * 40 + second, ...rest.flatMap(encodeBase128)];
}

function encodeBase128(value: number): number[] {
  const groups = [value & 0x7f];
  for (let left = value >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
  return groups;
}
