import { clockOffsetItem } from '../aws/clock-offset';
import { type Environment, environmentsItem } from '../environments/environment';
import { fail } from '../failures/failure-error';
import { settle } from '../failures/result';
import { send } from '../messages/send';
import type { Questions } from './check';

/** The questions of the checks, asked by messages to the worker, which holds the credentials. */
export function askWorker({ id, region, profileId }: Environment): Questions {
  let identity: ReturnType<Questions['whoAmI']> | undefined;
  return {
    whoAmI() {
      identity ??= send('profile.identify', { profileId: profileId ?? '', region });
      return identity;
    },
    async describe() {
      const refreshed = await send('environment.refresh', { environmentId: id });
      if (!refreshed.ok) return refreshed;
      return settle(async () => {
        const environments = await environmentsItem.read();
        return environments.find((environment) => environment.id === id) ?? fail('environment-unknown', id);
      });
    },
    mayISignIn: () => send('environment.check-sign-in', { environmentId: id }),
    whatAnswers: (target) => send('route.test', { environmentId: id, target }),
    clockOffset: () => clockOffsetItem.read(),
  };
}
