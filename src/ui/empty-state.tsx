import type { ComponentChildren } from 'preact';
import './empty-state.css';

interface Props {
  title: string;
  /** A larger icon; see `src/ui/icons/`. */
  icon?: ComponentChildren;
  /** One or two sentences: what would be here, and how it gets here. */
  children?: ComponentChildren;
  /** The one button that changes it. */
  action?: ComponentChildren;
}

/** What stands where a list has nothing to show. */
export function EmptyState({ title, icon, children, action }: Props) {
  return (
    <div class="empty-state">
      {icon !== undefined && <div class="empty-state-icon">{icon}</div>}
      <p class="empty-state-title">{title}</p>
      {children !== undefined && <div class="empty-state-text">{children}</div>}
      {action !== undefined && <div class="empty-state-action">{action}</div>}
    </div>
  );
}
