import type { Check } from './check';
import { accessCheck } from './checks/access';
import { clockCheck } from './checks/clock';
import { credentialsCheck } from './checks/credentials';
import { permissionCheck } from './checks/permission';
import { routeCheck } from './checks/route';
import { stateCheck } from './checks/state';
import { webServerCheck } from './checks/web-server';

/** All checks, in the order of the way to Airflow. */
export const CHECKS: readonly Check[] = [
  accessCheck,
  credentialsCheck,
  clockCheck,
  stateCheck,
  permissionCheck,
  routeCheck,
  webServerCheck,
];
