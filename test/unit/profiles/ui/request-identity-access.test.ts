import { describe, expect, it, vi } from 'vitest';

const STS = 'https://sts.eu-west-1.amazonaws.com/*';
const IAM = 'https://iam.amazonaws.com/*';

/** As on a page that was just loaded, with an extension API of its own. */
async function loadPage() {
  vi.resetModules();
  const api = await import('../../fake-permissions');
  const { request } = api.fakePermissions;
  const asked: (string[] | undefined)[] = [];
  vi.spyOn(api.fakePermissions, 'request').mockImplementation((wanted) => {
    asked.push(wanted.origins);
    return request(wanted);
  });
  const { requestIdentityAccess } = await import('../../../../src/profiles/ui/request-identity-access');
  return { ...api, asked, request: requestIdentityAccess };
}

describe('requestIdentityAccess', () => {
  it('asks for IAM in the same prompt, at once', async () => {
    const { request, asked } = await loadPage();
    const granting = request([STS], 'eu-west-1');
    expect(asked).toEqual([[STS, IAM]]);
    expect(await granting).toBe(true);
  });

  it('asks for the IAM of China there, and for none without a region', async () => {
    const { request, asked } = await loadPage();
    await request([], 'cn-northwest-1');
    await request([STS], undefined);
    expect(asked).toEqual([['https://iam.cn-north-1.amazonaws.com.cn/*'], [STS]]);
  });

  it('is a refusal where what is needed is refused, and asks for both again', async () => {
    const { request, asked, refuseHostAccess } = await loadPage();
    refuseHostAccess();
    expect(await request([STS], 'eu-west-1')).toBe(false);
    expect(await request([STS], 'eu-west-1')).toBe(false);
    expect(asked).toEqual([
      [STS, IAM],
      [STS, IAM],
    ]);
  });

  it('goes on without IAM where that alone is declined, and asks for it no more on this page', async () => {
    const { request, asked, grantHostAccess, refuseHostAccess } = await loadPage();
    await grantHostAccess(STS);
    refuseHostAccess();
    expect(await request([STS], 'eu-west-1')).toBe(true);
    await request([STS], 'eu-west-1');
    expect(asked).toEqual([[STS, IAM], [STS]]);
  });
});
