import { translate } from '../../i18n/translate';
import { previewRedirect } from '../preview-redirect';
import type { RouteTarget } from '../route';

interface Props {
  host: string;
  target: RouteTarget;
  isAutomatic: boolean;
}

/** A page with all that a redirect keeps: path and query. */
const EXAMPLE_PAGE = '/dags/example/grid?tab=graph';

/** What a route makes of a link: this URL → that URL. */
export function RoutePreview({ host, target, isAutomatic }: Props) {
  const { from, to } = previewRedirect(`https://${host}${EXAMPLE_PAGE}`, host, target);
  return (
    <div class="route-preview">
      <p class="route-subtitle">{translate('route_preview')}</p>
      <dl>
        <dt>{translate('route_preview_from')}</dt>
        <dd>
          <SplitUrl url={from} />
        </dd>
        <dt>{translate('route_preview_to')}</dt>
        <dd>
          <SplitUrl url={to} />
        </dd>
      </dl>
      {isAutomatic && <p class="field-hint">{translate('route_preview_automatic')}</p>}
    </div>
  );
}

/** A URL whose host stands out, since only that changes. */
function SplitUrl({ url }: { url: string }) {
  const { host, pathname, search, hash } = new URL(url);
  return (
    <code>
      https://<strong>{host}</strong>
      {pathname + search + hash}
    </code>
  );
}
