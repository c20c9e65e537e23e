import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';

/**
 * What stands in the welcome page, so that a reload loses nothing. Secrets have no field here: they are in
 * their box or in the store for credentials. In memory only, gone with the browser.
 */
const welcomeDraftSchema = v.object({
  /** The id of the way that is chosen. */
  method: v.string(),
  console: v.object({
    name: v.string(),
    region: v.string(),
    label: v.string(),
    startUrl: v.string(),
    accountId: v.string(),
    roleName: v.string(),
  }),
});

export type WelcomeDraft = v.InferOutput<typeof welcomeDraftSchema>;

export const welcomeDraftItem = storedItem<WelcomeDraft>({
  area: 'session',
  key: 'welcome-draft',
  schema: welcomeDraftSchema,
  fallback: {
    method: 'paste',
    console: { name: '', region: '', label: '', startUrl: '', accountId: '', roleName: '' },
  },
});
