import { failure } from '../../failures/failure';
import type { Check } from '../check';
import { type CheckRemedy, type Fact, found, say } from '../finding';

/** Whether AWS knows the credentials of the profile, and whether they are of the environment's account. */
export const credentialsCheck: Check = {
  id: 'credentials',
  title: 'check_credentials',
  needs: ['access'],
  async run({ environment, profile, ask }) {
    if (environment.signInMethod !== 'token') return found('skipped', say('check_credentials_unused'));
    if (profile === null) {
      return found('bad', say('check_credentials_failed'), {
        failure: failure('credentials-missing'),
        remedies: [profileRemedy(null)],
      });
    }
    const remedies = [profileRemedy(profile.id)];
    const named: Fact = { label: 'check_fact_profile', value: profile.name };
    const identity = await ask.whoAmI();
    if (!identity.ok) {
      return found('bad', say('check_credentials_failed'), {
        failure: identity.error,
        facts: [named],
        remedies,
      });
    }
    const { account, arn } = identity.value;
    const facts: Fact[] = [named, { label: 'check_fact_identity', value: arn }];
    if (environment.account !== '' && environment.account !== account) {
      return found('bad', say('check_credentials_account', account, environment.account), {
        facts,
        remedies,
      });
    }
    return found('good', say('check_credentials_good'), { facts });
  },
};

function profileRemedy(profileId: string | null): CheckRemedy {
  const hash = profileId === null ? 'profiles' : `profile=${encodeURIComponent(profileId)}`;
  return { does: 'open-page', path: `src/options/options.html#${hash}`, label: 'sign_in_update_credentials' };
}
