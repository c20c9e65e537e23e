import type { Check } from '../check';
import { type Fact, found, say } from '../finding';

/**
 * Whether IAM lets the user sign in: by asking for a web login token, which is thrown away. The policy simulator would
 * need permissions of its own, and knows no rule of the organization.
 * https://docs.aws.amazon.com/mwaa/latest/API/API_CreateWebLoginToken.html
 */
export const permissionCheck: Check = {
  id: 'permission',
  title: 'check_permission',
  needs: ['credentials'],
  async run({ ask }) {
    const answer = await ask.mayISignIn();
    if (answer.ok) {
      const { iamIdentity, airflowIdentity } = answer.value;
      return found('good', say('check_permission_good'), {
        facts: [
          ...factOf('check_fact_iam_identity', iamIdentity),
          ...factOf('check_fact_airflow_user', airflowIdentity),
        ],
      });
    }
    if (answer.error.code !== 'access-denied')
      return found('bad', say('check_permission_failed'), { failure: answer.error });
    return found('bad', say('check_permission_denied'), {
      failure: answer.error,
      remedies: [{ does: 'show-policy' }],
    });
  },
};

function factOf(label: Fact['label'], value: string | null): Fact[] {
  return value === null ? [] : [{ label, value }];
}
