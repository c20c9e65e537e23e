import { useEffect, useState } from 'preact/hooks';
import { preferencesItem } from '../../settings/preferences';
import type { ExportFormat } from '../paste/export-format';

/** The shell that commands are written for: the one that was picked last, else the likely one here. */
export function useExportFormat(): [ExportFormat, (format: ExportFormat) => void] {
  const [format, setFormat] = useState<ExportFormat>(likelyFormat);

  useEffect(() => {
    void preferencesItem.read().then(({ exportFormat }) => setFormat((shown) => exportFormat ?? shown));
  }, []);

  function pick(picked: ExportFormat): void {
    setFormat(picked);
    void preferencesItem.update((preferences) => ({ ...preferences, exportFormat: picked }));
  }

  return [format, pick];
}

function likelyFormat(): ExportFormat {
  return /\bWindows\b/.test(navigator.userAgent) ? 'powershell' : 'env';
}
