/**
 * `npm run bench`: how long users wait, measured on the built extension in a real browser, each beside
 * something comparable in the same run. Ends with 1 where a budget of the design is exceeded.
 */
import { type BenchWorld, createBenchWorld } from './bench-world';
import { asTable, judge, type Verdict } from './judge';
import type { Row } from './row';
import { classifyPage } from './rows/classify-page';
import { discoverMany } from './rows/discover-many';
import { openWithLiveSession } from './rows/open-with-live-session';
import { openWithToken } from './rows/open-with-token';
import { popupList } from './rows/popup-list';
import { redirectedLink } from './rows/redirected-link';
import { wakeOfTheWorker } from './rows/wake-of-the-worker';

const ROWS: readonly Row[] = [
  openWithLiveSession,
  openWithToken,
  wakeOfTheWorker,
  popupList,
  redirectedLink,
  classifyPage,
  discoverMany,
];
const ENVIRONMENTS = 500;

async function measureAll(world: BenchWorld): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const row of ROWS) {
    console.log(`▶ ${row.name}`);
    verdicts.push(...judge(row, await row.measure(world)));
  }
  return verdicts;
}

const world = await createBenchWorld(ENVIRONMENTS);
try {
  const verdicts = await measureAll(world);
  console.log(`\n${asTable(verdicts)}`);
  if (verdicts.some(({ isWithin }) => !isWithin)) process.exitCode = 1;
} finally {
  await world.close();
}
