import { describe, expect, it } from 'vitest';
import { EMPTY_CONSOLE_DRAFT, readConsoleDraft } from '../../../../src/environments/ui/console-draft';
import { readIdentityCenterDraft } from '../../../../src/environments/ui/identity-center-draft';

const PORTAL = { startUrl: 'https://example.awsapps.com/start', accountId: '123456789012', roleName: 'Data' };

describe('readConsoleDraft', () => {
  it('takes a name and a region', () => {
    const { value } = readConsoleDraft({
      ...EMPTY_CONSOLE_DRAFT,
      name: ' orders ',
      region: 'eu-west-1',
      label: ' Orders ',
    });
    expect(value).toEqual({ name: 'orders', region: 'eu-west-1', label: 'Orders', identityCenter: null });
  });

  it('names what is wrong at each field', () => {
    const { value, errors } = readConsoleDraft({ ...EMPTY_CONSOLE_DRAFT, name: '9lives', accountId: '12' });
    expect(value).toBeNull();
    expect(errors).toEqual({
      name: 'add_error_name',
      region: 'add_error_region',
      startUrl: 'console_error_start_url',
      accountId: 'console_error_account_id',
      roleName: 'console_error_role_name',
    });
  });
});

describe('readIdentityCenterDraft', () => {
  it('takes all three fields, in their one valid form', () => {
    const draft = {
      startUrl: ' https://Example.awsapps.com/start/#/ ',
      accountId: '1234-5678-9012',
      roleName: ' Data ',
    };
    expect(readIdentityCenterDraft(draft).value).toEqual(PORTAL);
  });

  it('takes three empty fields for none', () => {
    expect(readIdentityCenterDraft({ startUrl: ' ', accountId: '', roleName: '' }).value).toBeNull();
  });

  it.each(['startUrl', 'accountId', 'roleName'] as const)('misses %s where only it is empty', (field) => {
    const { value, errors } = readIdentityCenterDraft({ ...PORTAL, [field]: '' });
    expect(value).toBeUndefined();
    expect(Object.entries(errors).filter(([, error]) => error !== null)).toEqual([
      [field, expect.any(String)],
    ]);
  });
});
