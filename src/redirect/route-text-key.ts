import type { MessageKey } from '../i18n/message-key';
import type { BastionCommandId } from './bastion-commands';
import type { EntryUrlRefusal } from './entry-url';
import type { RouteRefusal, RouteWarning } from './judge-route';
import type { TargetNote, TargetRefusal } from './read-target';
import type { BrokenReason } from './route-standing';
import { underscored } from './underscored';

// The keys of what is said about a route. Here the types hold: a code without its string fails the build.

/** Why a target or a route is not saved. That of `target-taken` is filled in with the other environment. */
export function routeRefusedKey(code: TargetRefusal | RouteRefusal['kind']): MessageKey {
  return `route_refused_${underscored(code)}`;
}

/** What was changed in a target as it was typed. */
export function routeNoteKey(code: TargetNote): MessageKey {
  return `route_note_${underscored(code)}`;
}

/** What may go wrong. Those of `shared-cookies` and `chain` are filled in with the other environment. */
export function routeWarningKey(code: RouteWarning['kind']): MessageKey {
  return `route_warning_${underscored(code)}`;
}

/** Why a route does not redirect at present. */
export function brokenRouteKey(reason: BrokenReason): MessageKey {
  return `route_inert_${underscored(reason)}`;
}

/** Why the template of an entry URL is not saved. */
export function entryUrlRefusedKey(code: EntryUrlRefusal): MessageKey {
  return `entry_url_refused_${underscored(code)}`;
}

/** What a command through a bastion does. */
export function bastionCommandKey(code: BastionCommandId): MessageKey {
  return `bastion_command_${underscored(code)}`;
}

/**
 * What an answer of a load balancer's own sign-in means; null for a status that says nothing of its own.
 *
 * @see https://github.com/aws-samples/alb-sso-mwaa
 */
export function entryUrlAnswerKey(status: number): MessageKey | null {
  return status === 400 || status === 403 || status === 500 ? `entry_url_answer_${status}` : null;
}
