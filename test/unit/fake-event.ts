type Listener = (...details: never[]) => unknown;

/** An event of the extension API that a test can fire. */
export class FakeEvent<Details extends unknown[]> {
  #listeners: { call: (...details: Details) => unknown; extra: unknown[] }[] = [];

  addListener = (call: (...details: Details) => unknown, ...extra: unknown[]): void => {
    this.#listeners.push({ call, extra });
  };

  removeListener = (call: Listener): void => {
    this.#listeners = this.#listeners.filter((listener) => listener.call !== call);
  };

  hasListener = (call: Listener): boolean => this.#listeners.some((listener) => listener.call === call);

  hasListeners = (): boolean => this.#listeners.length > 0;

  removeAllListeners = (): void => {
    this.#listeners = [];
  };

  /** Fires the event at the listeners whose extra arguments pass. */
  trigger = async (...details: Details): Promise<unknown[]> => this.triggerWhere(() => true, ...details);

  triggerWhere = (isWanted: (extra: unknown[]) => boolean, ...details: Details): Promise<unknown[]> =>
    Promise.all(
      this.#listeners.filter(({ extra }) => isWanted(extra)).map(async ({ call }) => call(...details)),
    );
}
