import type { MessageKey } from '../../i18n/message-key';
import { translate } from '../../i18n/translate';
import type { LineFault } from '../config-text';
import type { FileRefusal, RefusedFile } from '../file-refusals';
import type { BrokenProfile, ProfileFault, ProfileReading } from '../profile-reading';
import type { HeaderFault } from '../section-name';

type WithUnderscores<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${WithUnderscores<Tail>}`
  : Text;

/** The key of a name of code beneath a stem. The types of the callers hold: a missing string fails the build. */
function keyOf(stem: string, name: string): string {
  return `${stem}_${name.replaceAll('-', '_')}`;
}

/** Why a file is refused, with the line where there is one. */
export function refusedFileSentence({ reason, line }: RefusedFile): string {
  const key = keyOf('aws_config_refused', reason);
  return translate(
    key as `aws_config_refused_${WithUnderscores<FileRefusal>}` satisfies MessageKey,
    line === null ? '' : String(line),
  );
}

/** Why a line is left out, with its number. */
export function faultyLineSentence(reason: LineFault, line: number): string {
  const key = keyOf('aws_config_fault', reason);
  return translate(
    key as `aws_config_fault_${WithUnderscores<LineFault>}` satisfies MessageKey,
    String(line),
  );
}

/** Why no profile is read beneath a header. */
export function leftOutSentence(reason: HeaderFault, line: number, header: string): string {
  const key = keyOf('aws_config_left_out', reason);
  return translate(
    key as `aws_config_left_out_${WithUnderscores<HeaderFault>}` satisfies MessageKey,
    String(line),
    header,
  );
}

/** What is wrong with a profile, and where. */
export function brokenSentence({ reason, detail, line, fileName }: BrokenProfile): string {
  const key = keyOf('aws_config_broken', reason);
  const what = translate(
    key as `aws_config_broken_${WithUnderscores<ProfileFault>}` satisfies MessageKey,
    detail,
  );
  if (line === null) return what;
  const where = fileName === '' ? translate('aws_config_pasted_text') : fileName;
  return `${what} ${translate('aws_config_broken_where', where, String(line))}`;
}

/** In a few words what a profile gets its credentials from. */
export function readingName(kind: ProfileReading['kind']): string {
  const key = keyOf('aws_config_kind', kind);
  return translate(key as `aws_config_kind_${WithUnderscores<ProfileReading['kind']>}` satisfies MessageKey);
}

/** What a profile that is not broken can do here, or why it cannot. */
export function readingSentence(reading: Exclude<ProfileReading, BrokenProfile>): string {
  switch (reading.kind) {
    case 'identity-center': {
      const { accountId, roleName, startUrl } = reading;
      return accountId === null || roleName === null
        ? translate('aws_config_can_identity_center_open')
        : translate('aws_config_can_identity_center', roleName, accountId, new URL(startUrl).hostname);
    }
    case 'assume-role':
      return translate(
        reading.mfaSerial === null ? 'aws_config_can_assume_role' : 'aws_config_can_assume_role_mfa',
        reading.roleArn,
        reading.sourceName,
      );
    case 'keys':
      return translate(
        reading.isLongLived ? 'aws_config_can_long_lived' : 'aws_config_can_temporary',
        reading.maskedKeyId,
      );
    case 'ambient-role':
      return translate('aws_config_can_ambient_role', reading.credentialSource);
    case 'web-identity':
      return translate('aws_config_can_web_identity');
    case 'process':
      return translate('aws_config_can_process');
    case 'login':
      return translate('aws_config_can_login');
    case 'settings-only':
      return translate('aws_config_can_settings_only');
  }
}
