import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import type { RouteRefusal } from '../judge-route';
import type { TargetReading } from '../read-target';
import { routeNoteKey, routeRefusedKey } from '../route-text-key';
import { isUnfinished } from './route-draft';
import type { RouteForm } from './use-route-draft';

interface Props {
  form: RouteForm;
  titleOf: (environmentId: string) => string;
  inputRef: RefObject<HTMLInputElement | null>;
}

/**
 * The target of a route, with what was made of it, or why it is refused. What may only be unfinished is not
 * called wrong before the field is left.
 */
export function RouteTargetField({ form, titleOf, inputRef }: Props) {
  const [isLeft, setIsLeft] = useState(form.draft.text !== '');
  const { target, judgement } = form.reading;
  const isJudged = isLeft || form.saving === 'refused';
  return (
    <div class="route-target">
      <TextField
        label={translate('route_target')}
        hint={translate('route_target_hint')}
        value={form.draft.text}
        onValue={(text) => form.type({ text })}
        onBlur={() => setIsLeft(form.draft.text !== '')}
        onPaste={() => setIsLeft(true)}
        error={errorOf(target, judgement.refusals, isJudged, titleOf)}
        placeholder="airflow.example.com"
        autocomplete="off"
        inputMode="url"
        spellcheck={false}
        ref={inputRef}
        isMono
      />
      <TargetNotes reading={target} />
    </div>
  );
}

function TargetNotes({ reading }: { reading: TargetReading }) {
  const notes = reading.kind === 'target' ? reading.notes : [];
  const isImitation = notes.includes('mixed-script');
  return (
    <div class="route-notes" aria-live="polite">
      {notes
        .filter((note) => note !== 'mixed-script')
        .map((note) => (
          <p key={note}>{translate(routeNoteKey(note))}</p>
        ))}
      {isImitation && <Notice tone="bad">{translate(routeNoteKey('mixed-script'))}</Notice>}
    </div>
  );
}

function errorOf(
  reading: TargetReading,
  refusals: readonly RouteRefusal[],
  isJudged: boolean,
  titleOf: Props['titleOf'],
): string | null {
  if (reading.kind === 'refused') {
    return isUnfinished(reading.reason) && !isJudged ? null : translate(routeRefusedKey(reading.reason));
  }
  const said = refusals
    .filter(({ kind }) => kind !== 'no-host')
    .map((refusal) =>
      translate(
        routeRefusedKey(refusal.kind),
        ...('environmentId' in refusal ? [titleOf(refusal.environmentId)] : []),
      ),
    );
  return said.length === 0 ? null : said.join(' ');
}
