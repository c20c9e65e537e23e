import * as v from 'valibot';
import { storedItem } from '../../browser/stored-item';

/** What local credential servers want to see in `Authorization`, by profile id. In session storage (memory) only. */
export const serverTokensItem = storedItem<Record<string, string>>({
  area: 'session',
  key: 'server-tokens',
  schema: v.record(v.string(), v.string()),
  fallback: {},
});
