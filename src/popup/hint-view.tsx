import { listEnvironments } from '../environments/listed-environment';
import { StageTag } from '../environments/ui/stage-tag';
import type { Hint } from '../hints/hint';
import { HintCard } from '../hints/ui/hint-card';
import { useHintActs } from '../hints/ui/use-hint-acts';
import { translate } from '../i18n/translate';
import { send } from '../messages/send';
import { Button } from '../ui/button';
import { ChevronLeftIcon } from '../ui/icons/chevron-left-icon';
import { openThroughConsole } from './late-actions';
import type { PopupActions } from './popup-actions';
import type { PopupStore } from './popup-store';
import './hint-view.css';

interface Props {
  hint: Hint;
  store: PopupStore;
  actions: PopupActions;
}

/**
 * The advice for the page of the tab, in place of the list and of the failure of its opening, with the way out that
 * every such failure has: the AWS console. Esc and typing lead to the list.
 */
export function HintView({ hint, store, actions }: Props) {
  const acts = useHintActs(
    hint,
    (result) => void actions.ask(hint.environmentId ?? '', Promise.resolve(result)),
    () => window.close(),
  );
  const { environments, choices } = store.data.value;
  const [listed] = listEnvironments(
    environments.filter(({ id }) => id === hint.environmentId),
    choices,
  );
  // What is known of a page of the console is worked out here, and the worker has no word of it.
  const isKept = hint.id !== 'console';
  const showList = (): void => {
    store.view.value = 'list';
  };

  return (
    <main class="hint-view">
      <h1 class="visually-hidden">{translate('extension_name')}</h1>
      <div class="hint-view-bar">
        <Button size="small" variant="quiet" icon={<ChevronLeftIcon />} onClick={showList}>
          {translate('popup_all_environments')}
        </Button>
        {isKept && (
          <Button
            size="small"
            variant="quiet"
            onClick={() => void actions.goTo(`src/help/help.html#tab=${hint.tabId}`)}
          >
            {translate('hint_full_page')}
          </Button>
        )}
      </div>
      <div class="hint-view-body">
        <HintCard
          hint={hint}
          acts={acts}
          {...(listed !== undefined && {
            subject: (
              <>
                <span>{listed.title}</span>
                <StageTag stage={listed.choices.stage} />
              </>
            ),
          })}
          {...(isKept && {
            onDismiss: () => {
              void send('hint.dismiss', { tabId: hint.tabId });
              store.hint.value = null;
              showList();
            },
          })}
        />
        {listed?.environment.signInMethod === 'token' && (
          <div class="hint-view-console">
            <Button size="small" onClick={() => void openThroughConsole(actions, listed.id)}>
              {translate('sign_in_through_console')}
            </Button>
          </div>
        )}
      </div>
    </main>
  );
}
