import { describe, expect, it } from 'vitest';
import { findChainFault } from '../../../src/profiles/find-chain-fault';
import { profilesItem } from '../../../src/profiles/profile';
import { renewCredentials, resolveCredentials } from '../../../src/profiles/resolve-credentials';
import type { Source } from '../../../src/profiles/source';
import { givenProfile } from '../given';

function roleOver(sourceProfileId: string): Source {
  return {
    kind: 'assume-role',
    sourceProfileId,
    roleArn: 'arn:aws:iam::123456789012:role/Data',
    region: 'eu-west-1',
    sessionName: 'airlock',
    durationSeconds: null,
    externalId: null,
    sourceIdentity: null,
    mfaSerial: null,
  };
}

/** `a` builds on `b`, and so on; the last one is pasted, or builds on the one that is named. */
function chainOf(ids: readonly string[], end: string | null = null) {
  return ids.map((id, index) => {
    const next = ids[index + 1] ?? end;
    return { id, source: next === null ? ({ kind: 'pasted' } as const) : roleOver(next) };
  });
}

function faultOf(links: ReturnType<typeof chainOf>) {
  const [first] = links;
  return first === undefined ? undefined : findChainFault(links, first);
}

describe('findChainFault', () => {
  it.each([
    ['a profile that builds on none', chainOf(['a']), null],
    ['one on another', chainOf(['a', 'b']), null],
    ['five on top of each other', chainOf(['a', 'b', 'c', 'd', 'e', 'f']), null],
    ['one more', chainOf(['a', 'b', 'c', 'd', 'e', 'f', 'g']), 'too-long'],
    ['itself', chainOf(['a'], 'a'), 'cycle'],
    ['each other', chainOf(['a', 'b'], 'a'), 'cycle'],
    ['a cycle further on', chainOf(['a', 'b', 'c'], 'b'), 'cycle'],
    ['one that is gone', chainOf(['a', 'b'], 'x'), 'source-missing'],
  ])('%s', (_title, links, fault) => {
    expect(faultOf(links)).toBe(fault);
  });
});

describe('credentials of profiles that build on each other', () => {
  it('are refused, whoever asks first: nobody waits for ever', async () => {
    await givenProfile({ id: 'a', name: 'a', source: roleOver('b') }, { expiresAt: 1 });
    await givenProfile({ id: 'b', name: 'b', source: roleOver('a') }, { expiresAt: 1 });
    const asked = ['a', 'b'].flatMap((id) => [resolveCredentials(id, 10), renewCredentials(id, 10)]);
    const settled = await Promise.allSettled(asked);
    expect(settled).toMatchObject(
      asked.map(() => ({ status: 'rejected', reason: { failure: { code: 'invalid-input' } } })),
    );
  });

  it('tell of a profile that is gone', async () => {
    await givenProfile({ id: 'a', name: 'role', source: roleOver('b') }, { expiresAt: 1 });
    expect(await profilesItem.read()).toHaveLength(1);
    await expect(resolveCredentials('a', 10)).rejects.toMatchObject({
      failure: { code: 'source-profile-missing', facts: { profile: 'role', profileId: 'a' } },
    });
  });
});
