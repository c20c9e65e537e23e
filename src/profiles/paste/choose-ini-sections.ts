import { type PasteRefusal, type RefusedPaste, refusePaste } from './paste-refusals';
import { holdsKeyMaterial } from './pasted-block';
import type { IniSection } from './read-ini-form';

/** Settings that say how a profile without keys gets them, the more telling first. */
const OTHER_SOURCES: readonly (readonly [RegExp, PasteRefusal])[] = [
  [/^(?:sso_|login_session)/, 'profile-signs-in'],
  [/^credential_process$/, 'profile-runs-command'],
  [/^(?:role_arn|source_profile|credential_source|web_identity_token_file)$/, 'profile-assumes-role'],
];

/** The sections with keys; when there are none, the reason why the first has none. */
export function chooseIniSections(sections: readonly IniSection[]): readonly IniSection[] | RefusedPaste {
  const withKeys = sections.filter(holdsKeyMaterial);
  if (withKeys.length > 0) return withKeys;
  for (const { settings, line } of sections) {
    for (const [setting, reason] of OTHER_SOURCES) {
      if ([...settings].some((name) => setting.test(name))) return refusePaste(reason, line);
    }
  }
  const [first] = sections;
  return first === undefined
    ? refusePaste('not-recognised')
    : refusePaste('profile-without-keys', first.line);
}
