import type { Idle } from 'webextension-polyfill';
import { browser } from './extension-api';

export type IdleState = 'active' | 'idle' | 'locked';

/** Chrome has this API only once the user allowed it. */
function idleApi(): Idle.Static | undefined {
  return (browser as { idle?: Idle.Static }).idle;
}

/** Asks to be told of idleness; Chrome shows no prompt for it. Call it first in a click. */
export function requestIdlePermission(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['idle'] });
}

export function hasIdlePermission(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['idle'] });
}

/**
 * Calls back when the computer was idle for the time that `setIdleTime` set, when its screen is locked, and when it
 * is used again. Call it while the worker starts; without the permission it does nothing. The same function is
 * called once, however often it is given.
 */
export function onIdleState(onChange: (state: IdleState) => void): void {
  idleApi()?.onStateChanged.addListener(onChange);
}

/** After how long without input the computer counts as idle, in s; Chrome takes 15 and more. */
export function setIdleTime(seconds: number): void {
  idleApi()?.setDetectionInterval(seconds);
}

/** Whether nobody used the computer for so many seconds; null where Chrome may not tell. */
export async function isIdleFor(seconds: number): Promise<boolean | null> {
  const idle = idleApi();
  return idle === undefined ? null : (await idle.queryState(seconds)) !== 'active';
}
