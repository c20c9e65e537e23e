import { translate } from '../../i18n/translate';
import { Tag } from '../../ui/tag';
import type { Tone } from '../../ui/tone';
import type { Stage } from '../choices';

const TONES: Record<Exclude<Stage, 'none'>, Tone> = {
  development: 'busy',
  staging: 'waiting',
  production: 'bad',
};

/** The stage of an environment; nothing where it has none. */
export function StageTag({ stage }: { stage: Stage }) {
  return stage === 'none' ? null : <Tag tone={TONES[stage]}>{translate(`stage_${stage}`)}</Tag>;
}
