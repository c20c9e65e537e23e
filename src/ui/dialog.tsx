import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { translate } from '../i18n/translate';
import { IconButton } from './icon-button';
import { CloseIcon } from './icons/close-icon';
import './dialog.css';

interface Props {
  isOpen: boolean;
  title: string;
  /** Called for Esc, the close button and a click beside the dialog. */
  onClose: () => void;
  children: ComponentChildren;
  /** Buttons at the bottom, the main one last. */
  actions?: ComponentChildren;
}

/** A modal dialog: the native element, which keeps the focus inside and gives it back. */
export function Dialog({ isOpen, title, onClose, children, actions }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (isOpen && element.current?.open === false) element.current.showModal();
    if (!isOpen && element.current?.open === true) element.current.close();
  }, [isOpen]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a native dialog by itself
    <dialog
      ref={element}
      class="dialog"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      {isOpen && (
        <div class="dialog-content">
          <header class="dialog-header">
            <h2 id={titleId}>{title}</h2>
            <IconButton label={translate('ui_close')} icon={<CloseIcon />} onClick={onClose} />
          </header>
          {children}
          {actions !== undefined && <footer class="dialog-actions">{actions}</footer>}
        </div>
      )}
    </dialog>
  );
}
