import { type StatusTone, statusTone } from '../../airflow/environment-status';
import { WEB_SESSION_LIFETIME_MS } from '../../airflow/web-session';
import type { Evidence } from '../evidence';
import { isTokenTooOld } from '../rules/sign-in-refusal';
import type { Cause } from './cause';

/** Something known that makes causes likelier, or rules them out. It never adds a cause to a problem. */
export interface RankingSignal {
  readonly id: string;
  readonly holds: (evidence: Evidence) => boolean;
  readonly promotes?: readonly Cause[];
  readonly excludes?: readonly Cause[];
}

const RECENT_UPDATE_MS = 24 * 60 * 60 * 1000;

/** In the order of their weight: what an earlier signal promotes stands before what a later one does. */
export const RANKING_SIGNALS: readonly RankingSignal[] = [
  {
    id: 'another-environments-host',
    holds: ({ environment }) => environment?.isOtherEnvironmentsHost === true,
    promotes: ['stale-bookmark', 'environment-recreated'],
  },
  {
    id: 'own-host',
    holds: ({ environment }) => environment?.isOtherEnvironmentsHost === false,
    excludes: ['stale-bookmark'],
  },
  { id: 'token-too-old', holds: isTokenTooOld, promotes: ['token-expired'] },
  {
    id: 'token-fresh',
    holds: (evidence) => evidence.tokenAgeMs !== null && !isTokenTooOld(evidence),
    promotes: ['permission-missing', 'clock-wrong', 'stale-bookmark'],
    excludes: ['token-expired', 'token-reused'],
  },
  {
    id: 'environment-busy',
    holds: (evidence) => toneOf(evidence) === 'busy',
    promotes: ['environment-busy', 'web-server-restarting'],
    excludes: ['environment-failed', 'environment-waiting'],
  },
  {
    id: 'environment-waiting',
    holds: (evidence) => toneOf(evidence) === 'waiting',
    promotes: ['environment-waiting'],
    excludes: ['environment-busy', 'environment-failed'],
  },
  {
    id: 'environment-failed',
    holds: (evidence) => toneOf(evidence) === 'bad' || toneOf(evidence) === 'notice',
    promotes: ['environment-failed'],
    excludes: ['environment-busy', 'environment-waiting'],
  },
  {
    id: 'environment-available',
    holds: (evidence) => toneOf(evidence) === 'good',
    excludes: ['environment-busy', 'environment-failed', 'environment-waiting'],
  },
  {
    id: 'private-endpoint',
    holds: (evidence) => evidence.networkError !== null && isPrivate(evidence),
    promotes: ['vpn-down'],
  },
  {
    id: 'public-endpoint',
    holds: ({ environment }) => environment?.accessMode === 'PUBLIC_ONLY' && !environment.isPrivateEndpoint,
    excludes: ['vpn-down', 'vpn-route-missing', 'security-group-443', 'dns-drops-private-answers'],
  },
  {
    id: 'behind-load-balancer',
    holds: ({ hostRole }) => hostRole === 'load-balancer',
    promotes: [
      'target-protocol',
      'target-group-empty',
      'target-security-group',
      'listener-missing',
      'sign-in-rule',
      'certificate-for-other-name',
    ],
    excludes: ['environment-network'],
  },
  {
    id: 'not-behind-load-balancer',
    holds: ({ hostRole }) => hostRole === 'web-server',
    excludes: [
      'target-protocol',
      'target-group-empty',
      'target-security-group',
      'target-addresses-stale',
      'idle-timeout',
    ],
  },
  {
    id: 'signed-in-before',
    holds: ({ sessionSignedInAgoMs }) =>
      sessionSignedInAgoMs !== null && sessionSignedInAgoMs < WEB_SESSION_LIFETIME_MS,
    promotes: ['session-ended'],
  },
  {
    id: 'updated-lately',
    holds: (evidence) => isServersFault(evidence) && isUpdatedLately(evidence),
    promotes: ['requirements-broken'],
  },
];

function toneOf({ environment }: Evidence): StatusTone {
  return environment?.status == null ? 'unknown' : statusTone(environment.status);
}

function isPrivate({ environment }: Evidence): boolean {
  return environment?.isPrivateEndpoint === true || environment?.accessMode === 'PRIVATE_ONLY';
}

function isServersFault({ status, apiFailures }: Evidence): boolean {
  return status >= 500 || apiFailures.some((failure) => failure.status >= 500);
}

function isUpdatedLately({ environment }: Evidence): boolean {
  const age = environment?.lastUpdateAgeMs ?? null;
  return age !== null && age < RECENT_UPDATE_MS;
}
