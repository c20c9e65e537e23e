import { useState } from 'preact/hooks';
import { send } from '../../messages/send';
import { type Preferences, preferencesItem } from '../../settings/preferences';
import { useStoredPart } from '../../ui/use-stored';
import type { ExportFormat } from '../paste/export-format';

/**
 * The shell that commands are written for: the one that was picked last, else the likely one here. The worker keeps
 * what is picked: a popup may be gone before it is stored.
 */
export function useExportFormat(): [ExportFormat, (format: ExportFormat) => void] {
  const stored = useStoredPart(preferencesItem, exportFormatOf);
  const [picked, setPicked] = useState<ExportFormat>();

  function pick(exportFormat: ExportFormat): void {
    setPicked(exportFormat);
    void send('preferences.pick-shell', { exportFormat });
  }

  return [picked ?? stored ?? likelyFormat(), pick];
}

function exportFormatOf({ exportFormat }: Preferences): ExportFormat | null {
  return exportFormat;
}

function likelyFormat(): ExportFormat {
  return /\bWindows\b/.test(navigator.userAgent) ? 'powershell' : 'env';
}
