import { translate } from '../../i18n/translate';
import { Notice } from '../../ui/notice';
import type { RouteWarning } from '../judge-route';
import { routeWarningKey } from '../route-text-key';

interface Props {
  warnings: readonly RouteWarning[];
  titleOf: (environmentId: string) => string;
}

/** What may go wrong with a route; it can be saved all the same. */
export function RouteWarnings({ warnings, titleOf }: Props) {
  return (
    <div class="route-warnings" aria-live="polite">
      {warnings.map((warning) => {
        const other = 'environmentId' in warning ? warning.environmentId : null;
        return (
          <Notice key={`${warning.kind} ${other ?? ''}`}>
            {translate(routeWarningKey(warning.kind), ...(other === null ? [] : [titleOf(other)]))}
          </Notice>
        );
      })}
    </div>
  );
}
