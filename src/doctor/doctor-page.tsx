import { ownVersion } from '../browser/own-version';
import { CHECKS } from '../diagnosis/check-list';
import { diagnosisReport } from '../diagnosis/diagnosis-report';
import { BeyondTheBrowser } from '../diagnosis/ui/beyond-the-browser';
import { CheckRow } from '../diagnosis/ui/check-row';
import { DiagnosisSummary } from '../diagnosis/ui/diagnosis-summary';
import { useDiagnosis } from '../diagnosis/ui/use-diagnosis';
import type { ListedEnvironment } from '../environments/listed-environment';
import { StageTag } from '../environments/ui/stage-tag';
import { commandsText } from '../hints/advice/commands';
import { translate } from '../i18n/translate';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { RefreshIcon } from '../ui/icons/refresh-icon';

/** Checks one environment from end to end, as far as a browser can see, and says what to mend. */
export function DoctorPage({ listed }: { listed: ListedEnvironment }) {
  const { environment, title, choices } = listed;
  const { findings, isRunning, run } = useDiagnosis(environment.id);

  function report(): string {
    const heading = `${environment.id}\nAirlock ${ownVersion()}, ${new Date().toISOString()}`;
    return diagnosisReport(heading, CHECKS, findings, translate);
  }

  return (
    <>
      <h1>{translate('doctor_title')}</h1>
      <p class="card-page-subject">
        <span>{title}</span>
        <StageTag stage={choices.stage} />
      </p>
      <p class="card-page-text">{translate('doctor_intro')}</p>
      <DiagnosisSummary findings={findings} isRunning={isRunning} />
      <div class="card-page-actions">
        <Button size="small" icon={<RefreshIcon />} isBusy={isRunning} onClick={run}>
          {translate('doctor_again')}
        </Button>
        {!isRunning && (
          <CopyButton variant="secondary" label={translate('doctor_copy_report')} text={report} />
        )}
      </div>
      <ol class="checks" aria-label={translate('doctor_checks')}>
        {CHECKS.map((check) => (
          <CheckRow key={check.id} check={check} finding={findings[check.id]} environment={environment} />
        ))}
      </ol>
      <BeyondTheBrowser command={commandsText(['verify-env'], environment)} />
    </>
  );
}
