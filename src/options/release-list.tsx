import type { ComponentChildren } from 'preact';
import { translate } from '../i18n/translate';
import { translateCount } from '../i18n/translate-count';
import { Button } from '../ui/button';

interface ReleaseListProps {
  /** What is released together, under one name. */
  entries: readonly { name: ComponentChildren; patterns: readonly string[] }[];
  onRelease: (patterns: readonly string[]) => void;
}

/** Granted access that can be taken back, all at once or one by one. */
export function ReleaseList({ entries, onRelease }: ReleaseListProps) {
  const all = entries.flatMap(({ patterns }) => patterns);
  if (all.length === 0) return <p class="access-none">{translate('access_none')}</p>;
  return (
    <>
      <div>
        <Button size="small" onClick={() => onRelease(all)}>
          {translateCount('access_release_all', all.length)}
        </Button>
      </div>
      <details class="access-details">
        <summary>{translate('access_show_each')}</summary>
        <ul class="access-list">
          {entries.map(({ name, patterns }) => (
            <li class="access-row" key={patterns[0]}>
              <span class="access-names">{name}</span>
              <Button size="small" variant="quiet" onClick={() => onRelease(patterns)}>
                {translate('access_release')}
                <span class="visually-hidden"> {patterns.join(', ')}</span>
              </Button>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
