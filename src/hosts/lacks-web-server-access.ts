import type { Environment } from '../environments/environment';
import { missingPatterns } from './missing-patterns';
import { webServerPatterns } from './web-server-patterns';

/**
 * Whether the extension lacks access to the web server of an environment. An unknown host is not taken for a
 * lack: nobody can give access to it.
 */
export function lacksWebServerAccess(
  environment: Pick<Environment, 'host'>,
  grantedPatterns: readonly string[],
): boolean {
  return missingPatterns(grantedPatterns, webServerPatterns([environment])).length > 0;
}
