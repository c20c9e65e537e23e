import type { ComponentChildren } from 'preact';
import { translate } from '../../i18n/translate';
import { Checkbox } from '../../ui/checkbox';
import { CheckIcon } from '../../ui/icons/check-icon';
import { Notice } from '../../ui/notice';
import { now } from '../../ui/now';
import { RadioGroup } from '../../ui/radio-group';
import { formKey, refusalSentence } from './paste-messages';
import type { CandidateSummary } from './paste-summary';
import { judgePaste } from './paste-verdict';
import { TimeLeft } from './time-left';
import type { PasteBoxState } from './use-paste-box';

/** What was understood of the pasted text, or why it cannot be used and what to do. */
export function PasteReadingView({ state }: { state: PasteBoxState }) {
  const { summary, picked, hasConsent } = state;
  if (summary.kind === 'empty') return null;
  if (summary.kind === 'refused') {
    return (
      <Notice tone="bad" title={translate('paste_refused_title')}>
        {refusalSentence(summary)}
      </Notice>
    );
  }
  const verdict = judgePaste(summary, picked, hasConsent, now.value);
  const candidate = summary.candidates[picked];
  if (candidate === undefined) return null;
  return (
    <>
      {summary.candidates.length > 1 && <CandidateChoice state={state} candidates={summary.candidates} />}
      <Understood candidate={candidate} />
      {verdict.kind === 'ended' && (
        <Notice tone="bad" title={translate('paste_ended_title')}>
          {translate('paste_ended_remedy')}
        </Notice>
      )}
      {candidate.isLongLived && verdict.kind !== 'ended' && (
        <Notice tone="notice" title={translate('paste_long_lived_title')}>
          <p>{translate('paste_long_lived_sentence')}</p>
          <Checkbox
            label={translate('paste_long_lived_consent')}
            isChecked={hasConsent}
            onChecked={state.setConsent}
          />
        </Notice>
      )}
    </>
  );
}

function CandidateChoice({
  state,
  candidates,
}: {
  state: PasteBoxState;
  candidates: readonly CandidateSummary[];
}) {
  return (
    <RadioGroup
      legend={translate('paste_several_profiles')}
      value={String(state.picked)}
      options={candidates.map((candidate, index) => ({
        value: String(index),
        label: candidate.profileName ?? translate('paste_profile_unnamed'),
        hint: candidate.maskedKeyId,
      }))}
      onValue={(index) => {
        state.pick(Number(index));
        state.setConsent(false);
      }}
    />
  );
}

function Understood({ candidate }: { candidate: CandidateSummary }) {
  const { form, maskedKeyId, profileName, region, expiresAt, isLongLived } = candidate;
  return (
    <div class="paste-understood">
      <p class="paste-understood-title">
        <CheckIcon /> {translate('paste_understood', translate(formKey(form)))}
      </p>
      <dl class="paste-facts">
        <Fact label={translate('paste_fact_key')}>
          <code>{maskedKeyId}</code>
        </Fact>
        {profileName !== null && <Fact label={translate('paste_fact_profile')}>{profileName}</Fact>}
        {region !== null && (
          <Fact label={translate('paste_fact_region')}>
            <code>{region}</code>
          </Fact>
        )}
        <Fact label={translate('paste_fact_end')}>
          <TimeLeft expiresAt={expiresAt} isLongLived={isLongLived} />
        </Fact>
      </dl>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
