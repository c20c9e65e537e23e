import { useState } from 'preact/hooks';
import type { Environment } from '../../environments/environment';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { Tone } from '../../ui/tone';
import type { ProbeFinding } from '../probe-finding';
import { addressTextKey, probeText } from '../probe-text';
import { EntryUrlFields } from './entry-url-fields';

interface Props {
  finding: ProbeFinding;
  environment: Environment;
}

/** What answered a test, from what kind of address, and what to do. */
export function RouteFinding({ finding, environment }: Props) {
  const [isSwitching, setIsSwitching] = useState(false);
  const { sentence, remedy, substitutions } = probeText(finding);
  const isOffered = finding.kind === 'identity-provider' && environment.signInMethod !== 'entry-url';
  return (
    <>
      <Notice
        tone={toneOf(finding)}
        title={translate(sentence, ...substitutions)}
        {...(isOffered && !isSwitching
          ? {
              actions: (
                <Button size="small" variant="primary" onClick={() => setIsSwitching(true)}>
                  {translate('route_use_entry_url')}
                </Button>
              ),
            }
          : {})}
      >
        <p>{translate(remedy, ...substitutions)}</p>
        {finding.kind === 'certificate' && <p>{translate('route_certificate_note')}</p>}
        {finding.ip !== null && <p>{translate(addressTextKey(finding.addressClass), finding.ip)}</p>}
      </Notice>
      {isSwitching && <EntryUrlFields environment={environment} />}
    </>
  );
}

function toneOf({ kind }: ProbeFinding): Tone {
  switch (kind) {
    case 'airflow':
      return 'good';
    case 'load-balancer':
    case 'identity-provider':
    case 'forbidden':
    case 'not-airflow':
      return 'notice';
    default:
      return 'bad';
  }
}
