import { EXPORT_FORMATS, type ExportFormat } from '../paste/export-format';

const NAMES: Readonly<Record<ExportFormat, string>> = {
  env: 'bash, zsh',
  fish: 'fish',
  powershell: 'PowerShell',
  'windows-cmd': 'cmd',
  process: 'JSON',
};

/** The shells by the names that they have everywhere, as tabs and options take them. */
export const EXPORT_SHELLS = EXPORT_FORMATS.map((id) => ({ id, label: NAMES[id] }));
