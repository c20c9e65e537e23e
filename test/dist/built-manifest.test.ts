import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import source from '../../manifest.json';
import packageJson from '../../package.json';
import { builtManifest, DIST } from './built-graph';

const manifest = builtManifest();

describe('the built manifest', () => {
  it('has the version of the package', () => expect(manifest.version).toBe(packageJson.version));

  it('asks for what the source asks for, and no more', () => {
    const { permissions, optional_permissions, optional_host_permissions } = source;
    expect(manifest).toMatchObject({ permissions, optional_permissions, optional_host_permissions });
    expect(Object.keys(manifest).sort()).toEqual(Object.keys(source).sort());
  });

  it('lets no page of the web reach a file', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  it('names only files that are there', () => {
    const icons = [manifest.icons, manifest.action?.default_icon].flatMap((set) => Object.values(set ?? {}));
    const named = [...icons, manifest.action?.default_popup, manifest.options_ui?.page];
    expect(icons).toHaveLength(7);
    expect(named).not.toContain(undefined);
    expect(named.filter((path) => !existsSync(join(DIST, String(path))))).toEqual([]);
  });
});
