/** Whether a trimmed line is a comment: of a shell or INI (`#`), of INI (`;`), or of cmd (`REM`, `::`). */
export function isComment(line: string): boolean {
  return line.startsWith('#') || line.startsWith(';') || /^@?(?:rem(?:\s|$)|::)/i.test(line);
}
