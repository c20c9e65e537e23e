/** The scripts that have letters of the same looks. */
const LOOK_ALIKE_SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];

/**
 * Whether a label of the host name mixes scripts whose letters look alike, as an imitated name does. Browsers
 * show such a name in punycode.
 *
 * @see https://chromium.googlesource.com/chromium/src/+/main/docs/idn.md
 */
export function isMixedScript(host: string): boolean {
  return host
    .split('.')
    .some((label) => LOOK_ALIKE_SCRIPTS.filter((script) => script.test(label)).length > 1);
}
