import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { translate } from '../i18n/translate';
import { CheckIcon } from '../ui/icons/check-icon';

interface Props {
  number: number;
  title: string;
  /** `later`: not possible yet, only its title is shown. */
  state: 'current' | 'done' | 'later';
  description: string;
  children: ComponentChildren;
}

/** One of the numbered steps of the page. */
export function Step({ number, title, state, description, children }: Props) {
  const titleId = useId();
  return (
    <li class={`step step-${state}`}>
      <div class="step-marker" aria-hidden="true">
        {state === 'done' ? <CheckIcon /> : number}
      </div>
      <section class="step-body" aria-labelledby={titleId}>
        <h2 id={titleId}>
          {title}
          {state === 'done' && <span class="visually-hidden"> {translate('welcome_step_done')}</span>}
        </h2>
        <p class="step-description">{description}</p>
        {state !== 'later' && <div class="step-content">{children}</div>}
      </section>
    </li>
  );
}
