import { translate } from '../../i18n/translate';
import './protection-text.css';

const PROTECTS = ['disk', 'closed'] as const;
const DOES_NOT = ['malware', 'weak', 'lost'] as const;

/** What remembering a key protects against, and what not; exactly. */
export function ProtectionText() {
  return (
    <div class="protection">
      <p>{translate('vault_protects')}</p>
      <ul>
        {PROTECTS.map((what) => (
          <li key={what}>{translate(`vault_protects_${what}`)}</li>
        ))}
      </ul>
      <p>{translate('vault_does_not')}</p>
      <ul>
        {DOES_NOT.map((what) => (
          <li key={what}>{translate(`vault_does_not_${what}`)}</li>
        ))}
      </ul>
      <p>{translate('vault_better')}</p>
    </div>
  );
}
