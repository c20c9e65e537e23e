import { translate } from '../../i18n/translate';
import { translateCount } from '../../i18n/translate-count';
import type { HintText } from '../hint';
import { sayHint } from '../say-hint';

/** So many causes are shown at once. */
const SHOWN = 3;

/** Why it may have happened, the likeliest first; the unlikely ones behind a disclosure. */
export function HintCauses({ causes }: { causes: readonly HintText[] }) {
  const others = causes.slice(SHOWN);
  if (causes.length === 0) return null;
  return (
    <div class="hint-part">
      <p class="hint-heading">{translate('hint_causes')}</p>
      <ol class="hint-causes">
        {causes.slice(0, SHOWN).map((cause) => (
          <li key={cause.key}>{sayHint(cause)}</li>
        ))}
      </ol>
      {others.length > 0 && (
        <details class="hint-more">
          <summary>{translateCount('hint_causes_more', others.length)}</summary>
          <ol class="hint-causes" start={SHOWN + 1}>
            {others.map((cause) => (
              <li key={cause.key}>{sayHint(cause)}</li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
