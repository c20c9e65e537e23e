import { fakeBrowser } from '@webext-core/fake-browser';

/** Everything that rests in storage, as one text: what must not be kept is looked for in it. */
export async function storedText(): Promise<string> {
  const { local, session } = fakeBrowser.storage;
  return JSON.stringify([await local.get(), await session.get()]);
}

/** The same without the credentials, which are allowed to be in session storage. */
export async function storedTextWithoutCredentials(): Promise<string> {
  const { credentials: _, ...session } = await fakeBrowser.storage.session.get();
  return JSON.stringify([await fakeBrowser.storage.local.get(), session]);
}
