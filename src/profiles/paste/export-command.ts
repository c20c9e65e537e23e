import type { ExportFormat } from './export-format';

/** What every shell takes as it is. */
const PLAIN = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;

/**
 * The command that prints the credentials of a profile, for the user to run in that shell, with the name quoted
 * so that the shell takes it as one word and runs nothing in it. Without a name it is the default profile.
 * https://docs.aws.amazon.com/cli/latest/reference/configure/export-credentials.html
 */
export function exportCommand(profileName: string | null, shell: ExportFormat): string {
  // No profile name has control characters, and a line break cannot be quoted in cmd.
  const name = (profileName ?? '').replaceAll(/\p{Cc}/gu, '');
  const profile = name === '' ? '' : ` ${profileOption(name, shell)}`;
  return `aws configure export-credentials${profile} --format ${shell}`;
}

/** A name that begins with `-` would be taken for an option if it stood alone. */
function profileOption(name: string, shell: ExportFormat): string {
  const word = PLAIN.test(name) ? name : quoteFor(name, shell);
  return name.startsWith('-') ? `--profile=${word}` : `--profile ${word}`;
}

function quoteFor(name: string, shell: ExportFormat): string {
  switch (shell) {
    case 'process':
    case 'env':
      return `'${name.replaceAll("'", "'\\''")}'`;
    case 'fish':
      return `'${name.replaceAll(/['\\]/g, '\\$&')}'`;
    case 'powershell':
      // PowerShell takes the curly quotes for straight ones.
      return `'${name.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;
    case 'windows-cmd':
      return quoteForCmd(name);
  }
}

/**
 * First quoted for the program, which splits its command line by the rules of
 * https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments, then every character that cmd
 * itself would act on, the quotes included, gets a caret: inside quotes cmd would still fill in `%NAME%`.
 */
function quoteForCmd(name: string): string {
  const quoted = `"${name.replaceAll(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
  return quoted.replaceAll(/[()%!^"<>&|]/g, '^$&');
}
