/** The one clock of the simulator: tokens, sessions, signatures and `Date` headers all read it. */
export interface Clock {
  /** Milliseconds since the epoch, as the simulator sees them. */
  now(): number;
  /** Moves the clock forward (or back, with a negative number) by so many milliseconds. */
  advance(milliseconds: number): void;
  /** Sets the clock to a moment (milliseconds since the epoch); it goes on from there. */
  set(moment: number): void;
}

/** Makes a clock that follows `source` with an offset that tests may move. */
export function createClock(source: () => number = Date.now): Clock {
  let offset = 0;
  return {
    now: () => source() + offset,
    advance: (milliseconds) => {
      offset += milliseconds;
    },
    set: (moment) => {
      offset = moment - source();
    },
  };
}
