import { translate } from '../../i18n/translate';
import { Checkbox } from '../../ui/checkbox';
import { roleKey, type ShownAccount } from '../filter-roles';
import type { PortalRole } from '../list-roles';

interface Props {
  account: ShownAccount;
  ticked: ReadonlySet<string>;
  /** Whether the role is a profile already. */
  isKept: (role: PortalRole) => boolean;
  onTick: (key: string, isTicked: boolean) => void;
}

/** One account with its roles to tick. */
export function AccountRoles({ account: { accountId, accountName, roles }, ticked, isKept, onTick }: Props) {
  return (
    <fieldset class="role-account">
      <legend>
        {accountName === '' ? accountId : accountName} {accountName !== '' && <code>{accountId}</code>}
      </legend>
      {roles.map((role) => {
        const key = roleKey(role);
        const isThere = isKept(role);
        return (
          <Checkbox
            key={key}
            label={role.roleName}
            isChecked={isThere || ticked.has(key)}
            isDisabled={isThere}
            onChecked={(isTicked) => onTick(key, isTicked)}
            {...(isThere ? { hint: translate('roles_kept') } : {})}
          />
        );
      })}
    </fieldset>
  );
}
