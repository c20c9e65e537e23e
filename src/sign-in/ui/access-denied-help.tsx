import { useId, useState } from 'preact/hooks';
import { AIRFLOW_ROLES, type AirflowRole } from '../../airflow/airflow-role';
import { webLoginPolicy } from '../../airflow/web-login-policy';
import type { Environment } from '../../environments/environment';
import { translate } from '../../i18n/translate';
import { CodeBlock } from '../../ui/code-block';
import './access-denied-help.css';

/** The policy that allows the sign-in, for the Airflow role that the user picks. The role names are never translated. */
export function AccessDeniedHelp({ environment }: { environment: Environment }) {
  const [role, setRole] = useState<AirflowRole>('User');
  const id = useId();
  const { partition, region, account, name } = environment;
  return (
    <div class="access-denied-help">
      <div class="access-denied-role">
        <label for={id}>{translate('sign_in_policy_role')}</label>
        <select
          id={id}
          class="control control-small"
          value={role}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setRole(AIRFLOW_ROLES.find((candidate) => candidate === value) ?? role);
          }}
        >
          {AIRFLOW_ROLES.map((candidate) => (
            <option key={candidate} value={candidate}>
              {candidate}
            </option>
          ))}
        </select>
      </div>
      <CodeBlock
        label={translate('sign_in_policy_title')}
        copyLabel={translate('sign_in_policy_copy')}
        text={webLoginPolicy({ partition, region, account, name, role })}
      />
    </div>
  );
}
