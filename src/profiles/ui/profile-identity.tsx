import { translate } from '../../i18n/translate';
import { accountNameOf } from '../account-name';
import type { Profile } from '../profile';
import { readIdentityArn } from '../read-identity-arn';
import { TimeLeft } from './time-left';
import './profile-colour.css';
import './profile-identity.css';

const KIND_KEYS = {
  role: 'profile_identity_role',
  'permission-set': 'profile_identity_permission_set',
  user: 'profile_identity_user',
  'federated-user': 'profile_identity_federated_user',
  other: 'profile_identity_other',
} as const;

interface Props {
  profile: Profile;
  /** Whether credentials are in memory; those that are gone have no end to tell. */
  isHeld?: boolean;
}

/** A profile: its name and colour, who AWS says it is, its key and how long it lasts. No secret. */
export function ProfileIdentity({ profile, isHeld = true }: Props) {
  const { name, identity, maskedKeyId, expiresAt, isLongLived, colour, source } = profile;
  return (
    <div class="profile-identity">
      <p class="profile-name">
        <strong>
          {colour !== undefined && (
            <span
              class={`profile-dot profile-colour-${colour}`}
              title={translate(`profile_colour_${colour}`)}
              aria-hidden="true"
            />
          )}{' '}
          {name}
        </strong>
        {identity !== null && <Account account={identity.account} accountName={accountNameOf(profile)} />}
      </p>
      {identity === null ? (
        <p class="profile-unknown">{translate('profile_not_identified')}</p>
      ) : (
        <>
          <Who arn={identity.arn} />
          <p class="profile-arn">{identity.arn}</p>
        </>
      )}
      <p class="profile-key">
        {maskedKeyId !== '' && <code>{maskedKeyId}</code>}
        {isHeld && <TimeLeft expiresAt={expiresAt} isLongLived={isLongLived} />}
        {!isHeld && source.kind !== 'pasted' && translate('profile_fetched_when_needed')}
      </p>
    </div>
  );
}

function Account({ account, accountName }: { account: string; accountName: string }) {
  return (
    <span>
      {accountName === ''
        ? translate('profile_account', account)
        : translate('profile_account_named', accountName, account)}
    </span>
  );
}

function Who({ arn }: { arn: string }) {
  const { kind, name, session } = readIdentityArn(arn);
  return (
    <p class="profile-who">
      <span>
        {translate(KIND_KEYS[kind])} <b>{name}</b>
      </span>
      {session !== null && <span>{translate('profile_identity_session', session)}</span>}
    </p>
  );
}
