import type { ComponentChildren } from 'preact';
import { translate } from '../i18n/translate';
import { AirlockIcon } from './icons/airlock-icon';
import './card-page.css';

interface Props {
  /** More room, for a page that is read: the name of the extension then stands beside the icon. */
  isWide?: boolean;
  children: ComponentChildren;
}

/** A page that is one card, in the middle of the window. */
export function CardPage({ isWide = false, children }: Props) {
  return (
    <div class="card-page">
      <main class={isWide ? 'card-page-card card-page-wide' : 'card-page-card'}>
        {isWide ? (
          <p class="card-page-name">
            <AirlockIcon size={20} /> {translate('extension_name')}
          </p>
        ) : (
          <AirlockIcon size={40} />
        )}
        {children}
      </main>
    </div>
  );
}
