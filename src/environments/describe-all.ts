import { type DescribedEnvironment, getEnvironment } from '../aws/get-environment';
import type { Failure } from '../failures/failure';
import { asFailure } from '../failures/failure-error';
import type { Credentials } from '../profiles/credentials';
import type { CallPace } from './call-pace';
import { pause } from './pause';
import { runLimited } from './run-limited';

/** Environments of one region that are described at the same time. */
const DESCRIPTIONS_AT_A_TIME = 4;

/** How often a call is made that AWS answers with "slow down", each time retried by the client before. */
const TRIES = 3;

interface Describing {
  readonly region: string;
  readonly credentials: Credentials;
  readonly pace: CallPace;
  readonly signal: AbortSignal;
}

/** Describes the environments of these names, and tells of each what came of it. Once aborted it tells nothing. */
export async function describeAll(
  names: readonly string[],
  describing: Describing,
  onOutcome: (outcome: DescribedEnvironment | Failure) => void,
): Promise<void> {
  const jobs = names.map((name) => async () => {
    const outcome = await describeOne(name, describing).catch(asFailure);
    if (!describing.signal.aborted || 'id' in outcome) onOutcome(outcome);
  });
  await runLimited(jobs, DESCRIPTIONS_AT_A_TIME);
}

async function describeOne(
  name: string,
  { region, credentials, pace, signal }: Describing,
): Promise<DescribedEnvironment> {
  for (let tried = 1; ; tried += 1) {
    await pause(pace.take(Date.now()), signal);
    signal.throwIfAborted();
    try {
      return await getEnvironment(region, name, credentials, signal);
    } catch (thrown) {
      if (tried === TRIES || asFailure(thrown).code !== 'throttled') throw thrown;
      pace.slowDown(Date.now());
    }
  }
}
