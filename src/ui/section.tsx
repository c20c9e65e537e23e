import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './section.css';

interface Props {
  title: string;
  /** An anchor, e.g. `profiles` for `options.html#profiles`. */
  id?: string;
  description?: ComponentChildren;
  /** Buttons beside the title. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A titled part of a full page, on a surface of its own. */
export function Section({ title, id, description, actions, children }: Props) {
  const titleId = useId();
  return (
    <section class="section" aria-labelledby={titleId} {...(id === undefined ? {} : { id })}>
      <header class="section-header">
        <div class="section-heading">
          <h2 id={titleId}>{title}</h2>
          {description !== undefined && <p class="section-description">{description}</p>}
        </div>
        {actions !== undefined && <div class="section-actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
