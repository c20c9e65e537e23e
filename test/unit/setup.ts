import { beforeEach, vi } from 'vitest';
import { resetExtensionApi } from './fake-extension-api';
import { installInProcessLocks } from './in-process-locks';

vi.mock('@aws-sdk/client-mwaa', async () => (await import('./browser-sdk')).loadBrowserSdk());

installInProcessLocks();

beforeEach(() => {
  resetExtensionApi();
});
