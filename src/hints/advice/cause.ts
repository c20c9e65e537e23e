import { ENVIRONMENT_CAUSES } from './environment-causes';
import { GATEWAY_CAUSES } from './gateway-causes';
import { NETWORK_CAUSES } from './network-causes';
import type { Remedy } from './remedy';
import { SIGN_IN_CAUSES } from './sign-in-causes';

const ALL = { ...SIGN_IN_CAUSES, ...NETWORK_CAUSES, ...GATEWAY_CAUSES, ...ENVIRONMENT_CAUSES };

/** A reason why a problem is there. It is told by `hint_cause_<cause with _ for ->`. */
export type Cause = keyof typeof ALL;

/** What can be done about each cause, the best first. */
export const REMEDIES_BY_CAUSE: Readonly<Record<Cause, readonly Remedy[]>> = ALL;
