import { expect, it } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import {
  bastionCommandKey,
  brokenRouteKey,
  entryUrlAnswerKey,
  entryUrlRefusedKey,
  routeNoteKey,
  routeRefusedKey,
  routeWarningKey,
} from '../../../src/redirect/route-text-key';
import { VPN_CHECKLIST } from '../../../src/redirect/vpn-checklist';

it('writes codes as keys', () => {
  expect([
    routeRefusedKey('user-info'),
    routeRefusedKey('target-taken'),
    routeNoteKey('default-port-dropped'),
    routeWarningKey('web-server-host'),
    brokenRouteKey('no-host'),
    entryUrlRefusedKey('placeholder-in-host'),
    bastionCommandKey('ssm-ssh-socks'),
  ]).toEqual([
    'route_refused_user_info',
    'route_refused_target_taken',
    'route_note_default_port_dropped',
    'route_warning_web_server_host',
    'route_inert_no_host',
    'entry_url_refused_placeholder_in_host',
    'bastion_command_ssm_ssh_socks',
  ]);
});

it('explains the answers of a sign-in that AWS’s sample gives, and no others', () => {
  expect([400, 403, 500].map(entryUrlAnswerKey)).toEqual([
    'entry_url_answer_400',
    'entry_url_answer_403',
    'entry_url_answer_500',
  ]);
  expect([200, 302, 502].map(entryUrlAnswerKey)).toEqual([null, null, null]);
});

it('has a string for every point of the VPN checklist, each once', () => {
  expect(new Set(VPN_CHECKLIST).size).toBe(VPN_CHECKLIST.length);
  for (const key of VPN_CHECKLIST) expect(english[key].message).toMatch(/\.$/);
});
