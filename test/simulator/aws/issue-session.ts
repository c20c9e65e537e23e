import { randomBytes, randomUUID } from 'node:crypto';
import type { Principal, World } from '../world';

export interface SessionOrder {
  /** Who the session is, but for its name and credentials. */
  like: Pick<Principal, 'accountId' | 'arn' | 'userId' | 'airflowRoles' | 'denied'>;
  hasMfa?: boolean;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** Makes temporary credentials, good from now on: whoever signs with them is found in the world. */
export function issueSession(world: World, { like, hasMfa = false, expiresAt }: SessionOrder): Principal {
  const { accountId, arn, userId, airflowRoles, denied } = like;
  const session: Principal = {
    name: `session ${randomUUID()}`,
    kind: 'session',
    accountId,
    arn,
    userId,
    airflowRoles,
    denied,
    hasMfa,
    credentials: {
      accessKeyId: `ASIA${randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase()}`,
      secretAccessKey: randomBytes(30).toString('base64'),
      sessionToken: `IQoJb3JpZ2luX2VjE${randomBytes(240).toString('base64')}`,
      expiresAt,
    },
  };
  world.principals.push(session);
  return session;
}
