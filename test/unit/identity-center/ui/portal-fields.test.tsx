// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PortalFields } from '../../../../src/identity-center/ui/portal-fields';
import { button, click, control, enter, mount, pageText } from '../../rendered';

const START = 'Start URL, or [sso-session] block';
const START_URL = 'https://my-company.awsapps.com/start';
const BLOCK = `[sso-session work]\nsso_start_url = ${START_URL}\nsso_region = eu-west-1`;

const onSignIn = vi.fn();

beforeEach(() => {
  onSignIn.mockReset();
  mount(<PortalFields onSignIn={onSignIn} />);
});

const start = () => control<HTMLTextAreaElement>(START);

describe('the fields of an access portal', () => {
  it('take everything from a block', () => {
    enter(start(), BLOCK);
    click(button('Sign in'));
    expect(onSignIn).toHaveBeenCalledWith(
      { name: 'work', startUrl: START_URL, region: 'eu-west-1' },
      'browser',
    );
  });

  it('ask for the region that a start URL does not tell', () => {
    enter(start(), START_URL);
    click(button('Sign in with a code'));
    expect(onSignIn).not.toHaveBeenCalled();
    expect(pageText()).toContain('Choose the region of IAM Identity Center.');
    enter(control<HTMLSelectElement>('Region of IAM Identity Center'), 'us-east-1');
    click(button('Sign in with a code'));
    expect(onSignIn).toHaveBeenCalledWith(
      { name: 'my-company', startUrl: START_URL, region: 'us-east-1' },
      'code',
    );
  });

  it('say what is wrong as it is typed, and about nothing only after a try', () => {
    expect(pageText()).not.toContain('Enter the start URL');
    click(button('Sign in'));
    expect(pageText()).toContain('Enter the start URL');
    enter(start(), 'http://my-company.awsapps.com/start');
    expect(pageText()).toContain('must begin with https://');
    enter(start(), 'https://example.com');
    expect(pageText()).toContain('not the start URL of an access portal');
    enter(start(), '[profile a]\nsso_session = b');
    expect(pageText()).toContain('no sso_start_url');
    expect(onSignIn).not.toHaveBeenCalled();
  });
});
