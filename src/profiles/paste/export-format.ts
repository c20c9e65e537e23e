/** The formats of `aws configure export-credentials`, most of them for a shell; `process` is JSON, for any of them. */
export const EXPORT_FORMATS = ['env', 'fish', 'powershell', 'windows-cmd', 'process'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
