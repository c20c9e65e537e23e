import type { MWAAClientConfig } from '@aws-sdk/client-mwaa';
import { vi } from 'vitest';

type Sdk = typeof import('@aws-sdk/client-mwaa');
type BrowserConfig = typeof import('@aws-sdk/client-mwaa/dist-types/runtimeConfig.browser');

/** The AWS client as a browser gets it. In Node it would speak by sockets; here it calls `fetch`. */
export async function loadBrowserSdk(): Promise<Sdk> {
  const sdk = await vi.importActual<Sdk>('@aws-sdk/client-mwaa');
  const path = '@aws-sdk/client-mwaa/dist-cjs/runtimeConfig.browser.js';
  const { getRuntimeConfig } = await vi.importActual<BrowserConfig>(path);
  class MWAAClient extends sdk.MWAAClient {
    constructor(config: MWAAClientConfig) {
      super(getRuntimeConfig(config) as MWAAClientConfig);
    }
  }
  return { ...sdk, MWAAClient };
}
