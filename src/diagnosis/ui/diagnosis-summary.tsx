import { translate } from '../../i18n/translate';
import { translateCount } from '../../i18n/translate-count';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { CHECKS } from '../check-list';
import type { Outcome } from '../finding';
import type { Diagnosis } from './use-diagnosis';
import './diagnosis-summary.css';

/** How far the checks are, then what came of them, in one sentence that is read out. */
export function DiagnosisSummary({ findings, isRunning }: Pick<Diagnosis, 'findings' | 'isRunning'>) {
  const outcomes = Object.values(findings).map(({ outcome }) => outcome);
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  if (isRunning) {
    return (
      <p class="diagnosis-running" role="status">
        <Spinner />
        {translate('doctor_running', String(outcomes.length), String(CHECKS.length))}
      </p>
    );
  }
  if (count('bad') > 0) {
    return (
      <Notice tone="bad" isAnnounced>
        {translateCount('doctor_bad', count('bad'))}
      </Notice>
    );
  }
  if (count('warning') > 0) {
    return <Notice isAnnounced>{translateCount('doctor_warning', count('warning'))}</Notice>;
  }
  return (
    <Notice tone="good" isAnnounced>
      {translate('doctor_all_good')}
    </Notice>
  );
}
