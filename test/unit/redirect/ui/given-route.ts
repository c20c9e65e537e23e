import { fakeBrowser } from '@webext-core/fake-browser';
import type { ProbeAnswer } from '../../../../src/redirect/probe-finding';
import type { Route } from '../../../../src/redirect/route';
import { routesItem } from '../../../../src/redirect/routes';
import { environmentOf } from '../../given';
import { routeTo } from '../arbitraries';

/** Two private environments, and what the worker answers about their routes. */

export const ORDERS = environmentOf({ name: 'orders', accessMode: 'PRIVATE_ONLY', entryUrl: null });
export const BILLS = environmentOf({
  name: 'bills',
  accessMode: 'PRIVATE_ONLY',
  entryUrl: null,
  host: '5a0e1b2c-0000-4000-8000-000000000002.c3.airflow.eu-west-1.on.aws',
});

/** Keeps a route of an environment, beside those that are there. */
export async function givenRoute(
  environmentId: string,
  route: Route = routeTo('alb.example.com'),
): Promise<void> {
  await routesItem.update((routes) => ({ ...routes, [environmentId]: route }));
}

export async function storedRoute(environmentId: string): Promise<Route | undefined> {
  return (await routesItem.read())[environmentId];
}

/** Answers as the worker does. Returns every request of this name, as they come. */
export function givenWorkerAnswer(name: string, value: unknown): unknown[] {
  const requests: unknown[] = [];
  fakeBrowser.runtime.onMessage.addListener(async (message) => {
    const { name: asked, request } = message as { name: string; request: unknown };
    if (asked !== name) return undefined;
    requests.push(request);
    return { ok: true, value };
  });
  return requests;
}

/** The worker's answer to `route.test`. */
export function givenFinding(answer: ProbeAnswer, ip: string | null = null): unknown[] {
  return givenWorkerAnswer('route.test', {
    ...answer,
    ip,
    addressClass: ip === null ? 'unknown' : 'private',
  });
}
