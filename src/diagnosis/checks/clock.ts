import type { Check } from '../check';
import { found, say } from '../finding';

const MINUTE_MS = 60_000;

/**
 * Whether this computer's clock and AWS's agree. Up to 5 minutes apart AWS does not mind, and does not tell.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
 */
export const clockCheck: Check = {
  id: 'clock',
  title: 'check_clock',
  needs: ['access'],
  async run({ environment, profile, ask }) {
    if (environment.signInMethod !== 'token' || profile === null)
      return found('skipped', say('check_credentials_unused'));
    // A wrong clock shows in the answer to a call; whether the call went well is another check's.
    await ask.whoAmI();
    const offset = await ask.clockOffset();
    const minutes = String(Math.round(Math.abs(offset) / MINUTE_MS));
    if (minutes === '0') return found('good', say('check_clock_good'));
    return found('warning', say(offset > 0 ? 'check_clock_behind' : 'check_clock_ahead', minutes), {
      advice: [say('check_clock_advice')],
    });
  },
};
