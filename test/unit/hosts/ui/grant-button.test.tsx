// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { GrantButton } from '../../../../src/hosts/ui/grant-button';
import { WebServersAccess } from '../../../../src/hosts/ui/web-servers-access';
import { fakePermissions, refuseHostAccess } from '../../fake-permissions';
import { button, click, mount, pageText, untilShown } from '../../rendered';

const PATTERNS = ['https://a.example.com/*', 'https://b.example.com/*'];

describe('GrantButton', () => {
  it('asks for everything in one prompt, within the click', () => {
    const request = vi.spyOn(fakePermissions, 'request');
    mount(<GrantButton patterns={PATTERNS} label="Give access" />);
    click(button('Give access'));
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: PATTERNS });
    request.mockRestore();
  });

  it('says plainly that access was not given, and can be pressed again', async () => {
    refuseHostAccess();
    mount(<GrantButton patterns={PATTERNS} label="Give access" />);
    click(button('Give access'));
    await untilShown('Your browser did not give access.');
    expect(button('Give access').getAttribute('aria-busy')).toBe('false');
  });

  it('takes the focus where it is what the user came for', () => {
    mount(<GrantButton patterns={PATTERNS} label="Give access" isFocused />);
    expect(document.activeElement).toBe(button('Give access'));
  });
});

describe('WebServersAccess', () => {
  it('asks only for what is missing, with the reasons beside it', () => {
    mount(<WebServersAccess wanted={PATTERNS} granted={['https://a.example.com/*']} />);
    expect(pageText()).toContain('Opening an environment works without it');
    expect(document.querySelectorAll('li')).toHaveLength(4);
    expect(button('Give access to 1 web server')).toBeDefined();
  });

  it('says so when nothing is missing', () => {
    mount(<WebServersAccess wanted={PATTERNS} granted={['https://*/*']} />);
    expect(pageText()).toBe('Airlock has access to all 2 web servers in the list.');
  });

  it('shows nothing where there is no web server', () => {
    mount(<WebServersAccess wanted={[]} granted={[]} />);
    expect(pageText()).toBe('');
  });
});
