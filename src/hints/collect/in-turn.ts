const turns = new Map<number, Promise<unknown>>();

/** Runs work on one tab after what was asked for it before: events and reports come faster than storage takes. */
export function inTurn<Value>(tabId: number, work: () => Promise<Value>): Promise<Value> {
  const turn = (turns.get(tabId) ?? Promise.resolve()).then(work, work);
  turns.set(tabId, turn);
  return turn;
}
