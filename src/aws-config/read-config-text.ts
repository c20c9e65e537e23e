import type { ConfigSection, ConfigSetting, ConfigText, FaultyLine, LineFault } from './config-text';
import { readConfigLine } from './read-config-line';

interface OpenSetting {
  value: string;
  line: number;
  nested: Map<string, string> | null;
}

interface OpenSection extends ConfigSection {
  settings: Map<string, ConfigSetting>;
}

/**
 * Reads the text of `~/.aws/config` or `~/.aws/credentials` line by line. It reads as the AWS CLI does, with one
 * difference: where the CLI refuses the whole file (an unreadable line, a header or a name for the second time),
 * the rest is read all the same, and the line is told. The later value of a name counts.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html
 */
export function readConfigText(text: string): ConfigText {
  const sections: OpenSection[] = [];
  const faults: FaultyLine[] = [];
  let setting: OpenSetting | null = null;
  let indent = 0;

  for (const [index, raw] of text.split(/\r\n?|\n/).entries()) {
    const line = index + 1;
    const trimmed = raw.trim();
    const read = readConfigLine(trimmed);
    if (read.kind === 'nothing') continue;
    const ownIndent = raw.length - raw.trimStart().length;
    if (setting !== null && ownIndent > indent && continueSetting(setting, trimmed)) continue;
    indent = ownIndent;
    const section = sections.at(-1);
    const fault = faultOf(read.kind, section !== undefined);
    if (fault !== null) faults.push({ line, reason: fault });
    setting = null;
    if (read.kind === 'header') sections.push({ header: read.header, line, settings: new Map() });
    if (read.kind === 'setting' && section !== undefined) {
      setting = { value: read.value, line, nested: null };
      section.settings.set(read.name, setting);
    }
  }
  return { sections, faults };
}

/**
 * Takes a deeper indented line into the setting above it. Beneath a value it is a setting of its own, as the SDKs
 * read it: no setting of AWS has a value of several lines.
 */
function continueSetting(setting: OpenSetting, text: string): boolean {
  if (setting.value !== '') return false;
  const divider = text.indexOf('=');
  if (divider <= 0) return false;
  setting.nested ??= new Map();
  setting.nested.set(text.slice(0, divider).trim(), text.slice(divider + 1).trim());
  return true;
}

function faultOf(kind: ReturnType<typeof readConfigLine>['kind'], isInSection: boolean): LineFault | null {
  if (kind === 'malformed-header') return 'header-malformed';
  if (kind === 'unreadable') return 'line-unreadable';
  return kind === 'setting' && !isInSection ? 'setting-outside' : null;
}
