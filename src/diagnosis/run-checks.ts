import { asFailure } from '../failures/failure-error';
import type { Check, CheckContext, CheckId } from './check';
import { type Finding, found, say } from './finding';

/**
 * Runs checks, each as soon as those that it needs have ended, and tells of each finding as it comes. Never
 * rejects: a check that throws has found a fault of Airlock.
 */
export async function runChecks(
  checks: readonly Check[],
  context: CheckContext,
  onFinding: (id: CheckId, finding: Finding) => void,
): Promise<void> {
  const running = new Map<CheckId, Promise<Finding>>();

  async function run(check: Check): Promise<Finding> {
    const needed = await Promise.all(check.needs.map((id) => running.get(id)));
    const blocking = needed.find((finding) => finding?.outcome === 'bad' || finding?.outcome === 'skipped');
    const finding = blocking === undefined ? await settled(check, context) : skipAfter(blocking);
    onFinding(check.id, finding);
    return finding;
  }

  for (const check of checks) running.set(check.id, run(check));
  await Promise.all(running.values());
}

async function settled(check: Check, context: CheckContext): Promise<Finding> {
  try {
    return await check.run(context);
  } catch (thrown) {
    return found('bad', say('check_threw'), { failure: asFailure(thrown) });
  }
}

/** What was not applicable is not for what builds on it, either. */
function skipAfter({ outcome, sentence }: Finding): Finding {
  return found('skipped', outcome === 'skipped' ? sentence : say('check_not_asked'));
}
