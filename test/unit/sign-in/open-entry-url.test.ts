import { beforeEach, describe, expect, it } from 'vitest';
import { openEnvironment } from '../../../src/sign-in/begin-opening';
import { followTab } from '../../../src/sign-in/follow-tabs';
import { type Opening, openingsItem } from '../../../src/sign-in/opening';
import { answerMwaa, type MwaaCall } from '../fake-mwaa';
import { grantHostAccess } from '../fake-permissions';
import { tabUrls, urlOfTab } from '../fake-tabs';
import { givenApiAccess, givenEnvironments, givenProfile, givenSession, REGION } from '../given';
import { newEnvironment } from '../redirect/given-routes';

const TAB = 1;
let environment = newEnvironment();
let calls: MwaaCall[] = [];

beforeEach(async () => {
  await givenProfile();
  await givenApiAccess(REGION);
  calls = answerMwaa();
});

const watchTarget = (): Promise<void> => grantHostAccess('https://alb.example.com/*');

function open(): Promise<string> {
  const request = { disposition: 'new-tab', isAfresh: false, originTabId: null } as const;
  return openEnvironment({ environmentId: environment.id, ...request }, Date.now());
}

async function opening(): Promise<Opening> {
  const [only, ...others] = await openingsItem.read();
  if (only === undefined || others.length > 0) throw new Error('not one opening');
  return only;
}

const aliveSession = (): Promise<unknown> => givenSession(environment, Date.now());

describe('the sign-in method entry URL', () => {
  const template = 'https://alb.example.com:8443/aws_mwaa/{environment}?role={role}';

  async function givenEntryUrl(role = 'User'): Promise<string> {
    environment = newEnvironment({ signInMethod: 'entry-url', entryUrl: { template, role } });
    await givenEnvironments(environment);
    return `https://alb.example.com:8443/aws_mwaa/${environment.name}?role=${encodeURIComponent(role)}`;
  }

  it('opens the filled-in page, without a token', async () => {
    const url = await givenEntryUrl('Data & Ops');
    await open();
    expect(calls).toEqual([]);
    expect(await tabUrls()).toEqual([url]);
    expect(await opening()).toMatchObject({ step: 'done', isWatched: false });
  });

  it('follows it where the host is accessible, through an identity provider, until it answers', async () => {
    const url = await givenEntryUrl();
    await watchTarget();
    await open();
    expect(await opening()).toMatchObject({ step: 'entering', isWatched: true });
    await followTab(TAB, { kind: 'page-answered', status: 200, paths: ['/home'] }, Date.now());
    expect((await opening()).step).toBe('done');
    expect(await urlOfTab(TAB)).toBe(url);
    expect(calls).toEqual([]);
  });

  it('tells of a page that refuses', async () => {
    await givenEntryUrl();
    await watchTarget();
    await open();
    await followTab(TAB, { kind: 'page-answered', status: 403, paths: ['/'] }, Date.now());
    expect(await opening()).toMatchObject({ step: 'failed', failure: { code: 'entry-url-refused' } });
  });

  it('is asked also where a session seems alive', async () => {
    const url = await givenEntryUrl();
    await aliveSession();
    await open();
    expect(await tabUrls()).toEqual([url]);
  });

  it('fails where none is given', async () => {
    environment = newEnvironment({ signInMethod: 'entry-url', entryUrl: null });
    await givenEnvironments(environment);
    await expect(open()).rejects.toMatchObject({ failure: { code: 'invalid-input' } });
    expect(await tabUrls()).toEqual([]);
    expect((await opening()).step).toBe('failed');
  });
});
