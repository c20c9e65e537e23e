import { type CallPace, createCallPace } from './call-pace';

/** The pace of calls for an account in a region: AWS limits calls by both. */
export type PaceOf = (account: string, region: string) => CallPace;

/** A page of the list with its descriptions comes at once, more of them by and by. */
const RATE = { burst: 26, perSecond: 10 };

/** The paces of one discovery, however many profiles are of the same account. */
export function createPaces(): PaceOf {
  const paces = new Map<string, CallPace>();
  return (account, region) => {
    const key = `${account} ${region}`;
    const pace = paces.get(key) ?? createCallPace(RATE);
    paces.set(key, pace);
    return pace;
  };
}
