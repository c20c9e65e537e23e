import type { PastedAirflowUrl } from '../../airflow/pasted-url';
import { translate } from '../../i18n/translate';
import { CheckIcon } from '../../ui/icons/check-icon';
import './add-url-reading.css';

/** What was understood of a pasted URL. */
export function UrlReading({ reading }: { reading: PastedAirflowUrl }) {
  const facts =
    reading.kind === 'console'
      ? [
          [translate('add_name'), reading.name],
          [translate('add_region'), reading.region],
        ]
      : [
          [translate('url_fact_host'), reading.host],
          [translate('add_region'), reading.region ?? translate('url_fact_region_unknown')],
          [
            translate('url_fact_landing_page'),
            reading.landingPage ?? translate('url_fact_landing_page_default'),
          ],
        ];
  return (
    <div class="url-reading" role="status">
      <p class="url-reading-title">
        <CheckIcon />
        {translate(reading.kind === 'console' ? 'url_understood_console' : 'url_understood_web_server')}
      </p>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
