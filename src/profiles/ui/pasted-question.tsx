import { useEffect } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { FailureCard } from '../../ui/failure-card';
import { Notice } from '../../ui/notice';
import { cliNameOf } from '../cli-name';
import { PasteBox, pasteVerdict } from './paste-box';
import { ProfileCommand } from './profile-command';
import type { QuestionProps } from './question';
import { usePasteBox } from './use-paste-box';
import { usePastedAnswer } from './use-pasted-answer';
import './pasted-question.css';

/**
 * Asks for fresh credentials of a pasted profile, with the command that prints them. What is pasted is taken at
 * once where there is nothing to choose or to confirm.
 */
export function PastedQuestion({ profile, region, onAnswered }: QuestionProps) {
  const cliName = cliNameOf(profile);
  const box = usePasteBox(cliName);
  const { state, answer, takeBack } = usePastedAnswer(profile, region, onAnswered);
  const verdict = pasteVerdict(box);
  const isBusy = state.kind === 'identifying';

  function submit(): void {
    const taken = verdict.kind === 'ready' && !isBusy ? box.take() : null;
    if (taken !== null) answer(taken);
  }

  useEffect(() => {
    if (box.isUnambiguous) submit();
  }, [box.summary]);

  useEffect(() => box.box.current?.focus({ preventScroll: true }), [state.kind === 'other-account']);

  if (state.kind === 'other-account') {
    return (
      <Notice
        isAnnounced
        title={translate('question_other_account', state.account)}
        actions={
          <>
            <Button size="small" onClick={takeBack}>
              {translate('question_paste_others')}
            </Button>
            <Button size="small" onClick={state.useAnyway}>
              {translate('question_use_anyway')}
            </Button>
          </>
        }
      >
        {translate('question_other_account_text', state.expected)}
      </Notice>
    );
  }
  return (
    <form
      class="pasted-question"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ProfileCommand profileName={cliName} />
      <PasteBox state={box} isCompact />
      {state.kind === 'failed' && <FailureCard failure={state.failure} />}
      {(isBusy || verdict.kind !== 'empty') && (
        <Button
          type="submit"
          size="small"
          variant="primary"
          isBusy={isBusy}
          disabled={!isBusy && verdict.kind !== 'ready'}
        >
          {translate(isBusy ? 'connect_identifying' : 'profile_renew')}
        </Button>
      )}
    </form>
  );
}
