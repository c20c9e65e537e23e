import { expect, it } from 'vitest';
import { graphOf } from './given-files';

const names = (files: Record<string, string>): string[] => graphOf(files).profiles.map(({ name }) => name);

it('reads names with and without quotes', () => {
  const config =
    '[default]\n[profile a]\n[profile "my data"]\n[profile \'b\']\n[profile\tc]\n[profile d\\ e]';
  expect(names({ config })).toEqual(['default', 'a', 'my data', 'b', 'c', 'd e']);
});

it('reads no profile from a header of config without its word, and says so', () => {
  const { profiles, leftOut } = graphOf({ config: '[prod]\n[profile my data]\n[profile]\n[profile "x]' });
  expect(profiles).toEqual([]);
  expect(leftOut.map(({ line, reason }) => [line, reason])).toEqual([
    [1, 'prefix-missing'],
    [2, 'name-unquoted'],
    [3, 'name-missing'],
    [4, 'name-missing'],
  ]);
});

it('takes either form in a file under another name', () => {
  expect(names({ 'config.bak': '[prod]\n[profile dev]\n[profile-x]' })).toEqual(['prod', 'dev', 'profile-x']);
});

it('leaves sections of other things alone', () => {
  const { profiles, leftOut } = graphOf({ '': '[services mine]\n[plugins]\n[preview]\n[sso-session s]' });
  expect([profiles, leftOut]).toEqual([[], []]);
});

it('puts sections of one profile together, and lets credentials count over config', () => {
  const { profiles } = graphOf({
    credentials: '[a]\nregion = from-credentials',
    config: '[profile a]\nregion = from-config\noutput = json\n[profile a]\ncli_pager = less',
  });
  expect(profiles).toHaveLength(1);
  const settings = [...(profiles[0]?.settings ?? [])].map(([name, { value, fileName }]) => [
    name,
    value,
    fileName,
  ]);
  expect(settings).toEqual([
    ['region', 'from-credentials', 'credentials'],
    ['output', 'json', 'config'],
    ['cli_pager', 'less', 'config'],
  ]);
});

it('lets [profile default] count over [default]', () => {
  const [profile] = graphOf({ config: '[profile default]\nregion = a\n[default]\nregion = b' }).profiles;
  expect(profile?.settings.get('region')?.value).toBe('a');
});
