import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { translateCount } from '../../i18n/translate-count';
import './regions-disclosure.css';

interface Props {
  summary: string;
  regions: readonly string[];
  /** Opens it where something in it has to be mended. */
  isOpened: boolean;
  children: ComponentChildren;
}

/** The choice of regions behind its count. Once open it stays so until the user closes it. */
export function RegionsDisclosure({ summary, regions, isOpened, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="regions"
      open={isOpen || isOpened}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {summary} <span>{translateCount('regions_chosen', regions.length)}</span>
      </summary>
      {children}
    </details>
  );
}
