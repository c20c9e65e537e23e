/**
 * Runs jobs with at most `limit` of them at a time, in their order. Resolves when all have ended; a job handles
 * its own errors.
 */
export async function runLimited(jobs: readonly (() => Promise<void>)[], limit: number): Promise<void> {
  const queue = jobs.values();
  const lanes = Array.from({ length: Math.min(limit, jobs.length) }, async () => {
    for (const job of queue) await job();
  });
  await Promise.all(lanes);
}
