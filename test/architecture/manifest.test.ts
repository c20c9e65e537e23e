import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json';
import { OPTIONAL_PERMISSIONS } from '../../src/browser/optional-permissions';

/** Changed on purpose only, with an ADR. None of them may show a warning at install (test/dist asks Chrome). */
const REVIEWED = {
  permissions: [
    'activeTab',
    'alarms',
    'declarativeNetRequestWithHostAccess',
    'scripting',
    'storage',
    'webRequest',
  ],
  optional_permissions: ['browsingData', 'identity', 'idle'],
  optional_host_permissions: ['http://127.0.0.1/*', 'https://*/*'],
};

describe('the manifest', () => {
  it.each(Object.entries(REVIEWED))('asks for the reviewed %s only', (key, reviewed) => {
    expect([...manifest[key as keyof typeof REVIEWED]].sort()).toEqual([...reviewed].sort());
  });

  it('has the optional permissions that "Forget everything" gives back', () => {
    expect([...OPTIONAL_PERMISSIONS].sort()).toEqual([...manifest.optional_permissions].sort());
  });

  it('opens no other door', () => {
    const doors = [
      'host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
      'sandbox',
    ];
    expect(doors.filter((door) => door in manifest)).toEqual([]);
  });

  it('runs no script but its own', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|wasm/);
  });
});
