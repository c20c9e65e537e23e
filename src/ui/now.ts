import { signal } from '@preact/signals';

const TICK_MS = 1_000;

let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  lastTick.value = Date.now();
}

function startOrStop(): void {
  clearInterval(timer);
  timer = undefined;
  if (document.visibilityState !== 'visible') return;
  tick();
  timer = setInterval(tick, TICK_MS);
}

const lastTick = signal(Date.now(), {
  watched() {
    document.addEventListener('visibilitychange', startOrStop);
    timer = setInterval(tick, TICK_MS);
  },
  unwatched() {
    document.removeEventListener('visibilitychange', startOrStop);
    clearInterval(timer);
    timer = undefined;
  },
});

/**
 * The time, in ms since the epoch. It ticks each second while a component that reads it is mounted and the
 * page is visible; read it only where a countdown is shown.
 */
export const now = {
  get value(): number {
    // Nothing ticks while nobody reads, so the last tick may be long ago.
    return Math.max(lastTick.value, Date.now());
  },
};
