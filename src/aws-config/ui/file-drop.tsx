import { useRef, useState } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import type { ImportFiles } from './use-import-files';
import './file-drop.css';

/** Where files are dropped or picked, and where to find them. */
export function FileDrop({ files }: { files: ImportFiles }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside
    <div
      class={isOver ? 'file-drop file-drop-over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void files.addFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <p>
        <Button onClick={() => input.current?.click()}>{translate('aws_config_pick')}</Button>{' '}
        {translate('aws_config_drop')}
      </p>
      <p class="field-hint">{translate('aws_config_where')}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={translate('aws_config_pick')}
        onChange={({ currentTarget }) => {
          const picked = [...(currentTarget.files ?? [])];
          // So that picking the same file again, once it is mended, is a change.
          currentTarget.value = '';
          void files.addFiles(picked);
        }}
      />
    </div>
  );
}
