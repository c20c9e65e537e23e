import type { Profile } from './profile';

/** What a profile is called in the files of the AWS CLI, for commands: it may be called otherwise here. */
export function cliNameOf({ cliName, name }: Pick<Profile, 'cliName' | 'name'>): string {
  return cliName ?? name;
}
