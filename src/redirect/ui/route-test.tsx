import { useState } from 'preact/hooks';
import { requestHostAccess } from '../../browser/host-access';
import type { Environment } from '../../environments/environment';
import type { Result } from '../../failures/result';
import { matchPattern } from '../../hosts/match-pattern';
import { missingPatterns } from '../../hosts/missing-patterns';
import { translate } from '../../i18n/translate';
import { send } from '../../messages/send';
import { Button } from '../../ui/button';
import { FailureCard } from '../../ui/failure-card';
import type { ProbeFinding } from '../probe-finding';
import { formatTarget, isTarget, type Route, type RouteTarget } from '../route';
import { missingForRoute } from '../route-standing';
import { ConfirmTarget } from './confirm-target';
import { RouteFinding } from './route-finding';
import { RouteProof } from './route-proof';
import type { RouteForm } from './use-route-draft';
import './route.css';

interface Props {
  environment: Environment;
  form: RouteForm;
  saved: Route | undefined;
  granted: readonly string[];
}

type Testing =
  | { kind: 'idle' | 'denied' }
  | { kind: 'asking'; target: RouteTarget }
  | { kind: 'answered'; target: RouteTarget; result: Result<ProbeFinding>; at: number };

/** Asks the target what it is, and says what answered; a target that proves nothing can be confirmed by name. */
export function RouteTest({ environment, form, saved, granted }: Props) {
  const [testing, setTesting] = useState<Testing>({ kind: 'idle' });
  const { reading } = form;
  const target = reading.target.kind === 'target' ? reading.target.target : null;
  const isSavable = reading.change !== null && !reading.isSaved;
  // A finding tells of the target that was asked, not of one that was typed since.
  const answer =
    testing.kind === 'answered' && target !== null && isTarget(testing.target, target) ? testing : null;

  function test(tested: RouteTarget): void {
    const isMissing = missingPatterns(granted, [matchPattern(tested.host)]).length > 0;
    const missing = isMissing ? missingForRoute(environment.host, tested.host, granted) : [];
    // First of all: Chrome wants the user's gesture.
    const asking = missing.length > 0 ? requestHostAccess(missing) : Promise.resolve(true);
    setTesting({ kind: 'asking', target: tested });
    void asking.catch(() => false).then((isGranted) => (isGranted ? ask(tested) : setDenied()));
  }

  async function ask(tested: RouteTarget): Promise<void> {
    // A proof is kept for the stored target alone, so what can be stored is stored first.
    if (isSavable) await form.save();
    const result = await send('route.test', { environmentId: environment.id, target: tested });
    setTesting({ kind: 'answered', target: tested, result, at: Date.now() });
  }

  function setDenied(): void {
    setTesting({ kind: 'denied' });
  }

  return (
    <div class="route-test">
      <p class="route-subtitle">{translate('route_test_title')}</p>
      <p class="field-hint">{translate('route_test_text')}</p>
      {saved !== undefined && target !== null && isTarget(saved.target, target) && (
        <RouteProof proof={saved.proof} />
      )}
      <div class="route-actions">
        <Button
          isBusy={testing.kind === 'asking'}
          disabled={target === null}
          onClick={() => {
            if (target !== null) test(target);
          }}
        >
          {translate(isSavable ? 'route_save_and_test' : 'route_test')}
        </Button>
        <span class={testing.kind === 'denied' ? 'route-denied' : 'route-saving'} role="status">
          {testing.kind === 'asking' && translate('route_testing', formatTarget(testing.target))}
          {testing.kind === 'denied' && translate('hosts_denied')}
        </span>
      </div>
      <div class="route-answer" aria-live="polite">
        {answer?.result.ok === true && (
          <RouteFinding finding={answer.result.value} environment={environment} />
        )}
        {answer?.result.ok === false && <FailureCard failure={answer.result.error} at={answer.at} />}
      </div>
      {saved?.proof.kind === 'none' && target !== null && isTarget(saved.target, target) && (
        <ConfirmTarget environmentId={environment.id} target={target} />
      )}
    </div>
  );
}
