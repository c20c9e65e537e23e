import { useMemo, useState } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { translateCount } from '../../i18n/translate-count';
import { profilesItem } from '../../profiles/profile';
import { Button } from '../../ui/button';
import { FailureCard } from '../../ui/failure-card';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { TextField } from '../../ui/text-field';
import { useStored } from '../../ui/use-stored';
import { addRoleProfiles, isProfileOf } from '../add-role-profiles';
import { filterRoles, roleKey } from '../filter-roles';
import type { SsoSession } from '../sso-session';
import { AccountRoles } from './account-roles';
import { useRoles } from './use-roles';

interface Props {
  session: SsoSession;
  onAdded: (profileIds: string[]) => void;
  /** Signs in again where the session has ended meanwhile. */
  onSignIn: () => void;
}

/** So many roles are shown at most: more are found by typing. */
const MAX_SHOWN = 150;

/** The roles of whoever signed in, by account; the ticked ones become profiles. */
export function RolePicker({ session, onAdded, onSignIn }: Props) {
  const { listed, failure, isDone, again } = useRoles(session.id);
  const profiles = useStored(profilesItem) ?? [];
  const [query, setQuery] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const roles = listed?.roles ?? [];
  const accounts = useMemo(() => filterRoles(roles, query, MAX_SHOWN), [roles, query]);
  const isKept = (role: (typeof roles)[number]): boolean =>
    profiles.some((profile) => isProfileOf(profile, session.id, role));
  const chosen = roles.filter((role) => ticked.has(roleKey(role)) && !isKept(role));

  function tick(key: string, isTicked: boolean): void {
    const next = new Set(ticked);
    if (isTicked) next.add(key);
    else next.delete(key);
    setTicked(next);
  }

  return (
    <section class="role-picker" aria-label={translate('roles_title', session.name)}>
      <h3>{translate('roles_title', session.name)}</h3>
      {failure !== null && (
        <FailureCard
          failure={failure}
          actions={
            failure.code === 'identity-session-ended' ? (
              <Button size="small" variant="primary" onClick={onSignIn}>
                {translate('portal_sign_in_again')}
              </Button>
            ) : (
              <Button size="small" variant="primary" onClick={again}>
                {translate('ui_retry')}
              </Button>
            )
          }
        />
      )}
      {!isDone && failure === null && (
        <p class="field-hint" role="status">
          {translate('roles_progress', String(listed?.accountsDone ?? 0), String(listed?.accounts ?? 0))}
        </p>
      )}
      {listed === null && failure === null && <SkeletonRows count={3} label={translate('ui_loading')} />}
      {isDone && roles.length === 0 && <p>{translate('roles_none')}</p>}
      {roles.length > 0 && (
        <>
          <TextField
            label={translate('roles_search')}
            value={query}
            onValue={setQuery}
            spellcheck={false}
            autocomplete="off"
          />
          <div class="role-accounts">
            {accounts.shown.map((account) => (
              <AccountRoles
                key={account.accountId}
                account={account}
                ticked={ticked}
                isKept={isKept}
                onTick={tick}
              />
            ))}
          </div>
          <p class="field-hint" role="status">
            {accounts.left > 0 && translateCount('roles_more', accounts.left)}
            {query !== '' && accounts.shown.length === 0 && translate('roles_no_match')}
          </p>
          <Button
            variant="primary"
            disabled={chosen.length === 0}
            onClick={() => void addRoleProfiles(session, chosen).then(onAdded)}
          >
            {translateCount('roles_add', chosen.length)}
          </Button>
        </>
      )}
    </section>
  );
}
