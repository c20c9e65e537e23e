import { translate } from '../../i18n/translate';
import { PrivateIcon } from '../../ui/icons/private-icon';
import { PublicIcon } from '../../ui/icons/public-icon';
import type { Environment } from '../environment';
import './environment-facts.css';

/** What is known of an environment, on one line: region, account, Airflow version, public or private. */
export function EnvironmentFacts({ environment }: { environment: Environment }) {
  const { region, account, airflowVersion, accessMode, signInMethod } = environment;
  return (
    <span class="environment-facts">
      <code>{region}</code>
      {account !== '' && <span>{account}</span>}
      {airflowVersion !== null && <span>{translate('environment_airflow', airflowVersion)}</span>}
      {accessMode !== null && <AccessMode accessMode={accessMode} />}
      {signInMethod === 'console' && <span>{translate('environment_by_console')}</span>}
    </span>
  );
}

function AccessMode({ accessMode }: { accessMode: string }) {
  const isPrivate = accessMode === 'PRIVATE_ONLY';
  return (
    <span class="environment-access-mode">
      {isPrivate ? <PrivateIcon size={12} /> : <PublicIcon size={12} />}
      {translate(ACCESS_MODE_KEYS[accessMode] ?? 'environment_public')}
    </span>
  );
}

const ACCESS_MODE_KEYS: Record<
  string,
  'environment_private' | 'environment_public' | 'environment_public_and_private'
> = {
  PRIVATE_ONLY: 'environment_private',
  PUBLIC_ONLY: 'environment_public',
  PUBLIC_AND_PRIVATE: 'environment_public_and_private',
};
