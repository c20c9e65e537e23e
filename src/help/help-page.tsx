import { useState } from 'preact/hooks';
import { openExtensionPage } from '../browser/extension-pages';
import { focusTab, reloadTab } from '../browser/tabs';
import type { ListedEnvironment } from '../environments/listed-environment';
import { StageTag } from '../environments/ui/stage-tag';
import type { Failure } from '../failures/failure';
import type { Hint } from '../hints/hint';
import { forgetReplacedPage } from '../hints/replaced-pages';
import { HintCard } from '../hints/ui/hint-card';
import { useHintActs } from '../hints/ui/use-hint-acts';
import { translate } from '../i18n/translate';
import { send } from '../messages/send';
import { SignInFailureCard } from '../sign-in/ui/sign-in-failure-card';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { CardPage } from '../ui/card-page';
import { RefreshIcon } from '../ui/icons/refresh-icon';
import { HelpGone } from './help-gone';
import { useHintOfTab } from './use-hint-of-tab';

interface Props {
  /** The hint of the tab as the page begins; null where it has none. */
  first: Hint | null;
  /** The page stands in place of Chrome's error page, in the tab that it is about. */
  isInPlace: boolean;
  environmentOf: (id: string | null) => ListedEnvironment | null;
}

/** The advice for the failing page of a tab, on a page of its own. */
export function HelpPage({ first, isInPlace, environmentOf }: Props) {
  const hint = useHintOfTab(first, isInPlace);
  return (
    <CardPage isWide>
      {hint === null ? (
        <HelpGone />
      ) : (
        <Help key={hint.id} hint={hint} isInPlace={isInPlace} listed={environmentOf(hint.environmentId)} />
      )}
    </CardPage>
  );
}

interface HelpProps {
  hint: Hint;
  isInPlace: boolean;
  listed: ListedEnvironment | null;
}

function Help({ hint, isInPlace, listed }: HelpProps) {
  const [failed, setFailed] = useState<{ failure: Failure; at: number } | null>(null);
  const acts = useHintActs(
    hint,
    (result) => setFailed(result.ok ? null : { failure: result.error, at: Date.now() }),
    // In its own tab the worker leads the page away.
    () => void (isInPlace ? undefined : focusTab(hint.tabId)),
  );

  /** Chrome's error page is one step back, and going there loads the page anew. */
  async function retry(): Promise<void> {
    await forgetReplacedPage(hint.tabId);
    if (isInPlace) return history.back();
    await reloadTab(hint.tabId);
    await focusTab(hint.tabId);
  }

  return (
    <>
      {failed !== null && hint.environmentId !== null && (
        <SignInFailureCard
          environmentId={hint.environmentId}
          listed={listed}
          failure={failed.failure}
          at={failed.at}
          onPage={(path) => void openExtensionPage(path)}
          onConsole={() => void openThroughConsole(hint)}
          onDismiss={() => setFailed(null)}
        />
      )}
      <HintCard
        hint={hint}
        acts={acts}
        isPage
        {...(listed !== null && {
          subject: (
            <>
              <span>{listed.title}</span>
              <StageTag stage={listed.choices.stage} />
            </>
          ),
        })}
      >
        <Button
          size="small"
          variant={hint.remedies[0]?.does === 'tell' ? 'primary' : 'secondary'}
          icon={<RefreshIcon />}
          onClick={() => void retry()}
        >
          {translate('help_retry')}
        </Button>
        <ButtonLink size="small" variant="quiet" href="../options/options.html#hints">
          {translate('hint_settings')}
        </ButtonLink>
      </HintCard>
      {isInPlace && <p class="hint-small">{translate('help_back_text')}</p>}
    </>
  );
}

async function openThroughConsole({ environmentId, tabId }: Hint): Promise<void> {
  if (environmentId === null) return;
  await send('environment.open-through-console', {
    environmentId,
    disposition: 'current-tab',
    originTabId: tabId,
  });
}
