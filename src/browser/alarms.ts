import { browser } from './extension-api';

/** Sets an alarm that also wakes a stopped worker. Chrome rounds anything below 30 s up to it. */
export async function setAlarm(name: string, delayMs: number): Promise<void> {
  await browser.alarms.create(name, { delayInMinutes: delayMs / 60_000 });
}

/** Sets an alarm, unless one of this name is due sooner. */
export async function setAlarmUnlessSooner(name: string, delayMs: number): Promise<void> {
  const alarm = await browser.alarms.get(name);
  if (alarm === undefined || alarm.scheduledTime > Date.now() + delayMs) await setAlarm(name, delayMs);
}

/** Calls back when the alarm of this name is due. */
export function onAlarm(name: string, onDue: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) onDue();
  });
}
