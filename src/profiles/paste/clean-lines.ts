/** The pasted text without what surrounds credentials in a terminal or a chat. */
export interface CleanText {
  /** One per line of the text, trimmed; what was taken out leaves an empty line, so that numbers hold. */
  lines: readonly string[];
  /** The first line that holds a command of the AWS CLI, from 1. */
  commandLine: number | null;
  /** `--profile` of such a command. */
  commandProfile: string | null;
}

/** Prompts of bash, zsh, fish, cmd and PowerShell. None has a part that can be matched in two ways. */
const PROMPTS = [
  /^(?:[$%❯➜]|>{1,3})(?:\s+|$)/,
  /^PS [^>]*>+(?:\s+|$)/,
  /^[A-Za-z]:\\[^>]*>\s*/,
  /^[\w.-]+@[^\s$#%>][^$#%>]*[$#%>](?:\s+|$)/,
];

const COMMAND = /^(?:eval\s+)?["'`$(]*aws(?:\.exe)?\s+(?!access|secret|session)[a-z-]/;
const PROFILE_OPTION = /(?:^|\s)--profile[\s=]+["']?([\w.@/-]+)/;
const CONTINUES = /[\\`^]$/;

/** Takes out the BOM, prompts, code fences, and commands of the AWS CLI with their continuation lines. */
export function cleanLines(text: string): CleanText {
  let commandLine: number | null = null;
  let commandProfile: string | null = null;
  let isInsideCommand = false;
  const lines = text.split(/\r\n?|\n/).map((raw, index) => {
    const line = withoutPrompt(raw.trim());
    const isCommand = isInsideCommand || COMMAND.test(line);
    isInsideCommand = isCommand && CONTINUES.test(line);
    if (isCommand) {
      commandLine ??= index + 1;
      commandProfile ??= PROFILE_OPTION.exec(line)?.[1] ?? null;
    }
    return isCommand || line.startsWith('```') || line.startsWith('~~~') ? '' : line;
  });
  return { lines, commandLine, commandProfile };
}

function withoutPrompt(line: string): string {
  for (const prompt of PROMPTS) {
    const shown = prompt.exec(line);
    if (shown !== null) return line.slice(shown[0].length).trim();
  }
  return line;
}
