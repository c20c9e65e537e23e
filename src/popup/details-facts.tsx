import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ListedEnvironment } from '../environments/listed-environment';
import { EnvironmentStatusPill } from '../environments/ui/environment-status-pill';
import { formatDateTime } from '../i18n/format-date-time';
import { translate } from '../i18n/translate';
import { SessionLeft } from '../sign-in/ui/session-left';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { RefreshIcon } from '../ui/icons/refresh-icon';
import { refreshEnvironment } from './late-actions';
import type { PopupActions } from './popup-actions';
import type { PopupStore } from './popup-store';
import { ProfileFact } from './profile-fact';

interface Props {
  listed: ListedEnvironment;
  store: PopupStore;
  actions: PopupActions;
}

/** What AWS said of an environment, and who the user is in it. What is not known is left out. */
export function DetailsFacts({ listed, store, actions }: Props) {
  const { environment } = listed;
  const { region, account, airflowVersion, environmentClass, accessMode, host } = environment;
  const profile = store.profiles.value.find(({ id }) => id === environment.profileId);
  return (
    <>
      <Identity listed={listed} store={store} />
      <dl class="facts">
        <Fact label={translate('popup_fact_status')}>
          {environment.status !== null && <EnvironmentStatusPill status={environment.status} />}
        </Fact>
        <Fact label={translate('popup_fact_last_error')}>{environment.lastUpdateErrorCode}</Fact>
        {listed.title !== environment.name && (
          <Fact label={translate('popup_fact_name')}>{environment.name}</Fact>
        )}
        <Fact label={translate('popup_fact_airflow')}>{airflowVersion}</Fact>
        <Fact label={translate('popup_fact_class')}>{environmentClass}</Fact>
        <Fact label={translate('popup_fact_region')}>{region}</Fact>
        <Fact label={translate('popup_fact_account')}>{account}</Fact>
        <Fact label={translate('popup_fact_profile')}>
          {profile !== undefined && <ProfileFact profile={profile} />}
        </Fact>
        <Fact label={translate('popup_fact_access')}>
          {accessMode !== null && translate(accessMode === 'PRIVATE_ONLY' ? 'popup_private' : 'popup_public')}
        </Fact>
        <Fact label={translate('popup_fact_host')}>
          {host !== null && (
            <>
              <code class="fact-host">{host}</code>
              <CopyButton text={host} label={translate('popup_copy_host')} />
            </>
          )}
        </Fact>
      </dl>
      <Refresh listed={listed} actions={actions} />
    </>
  );
}

/** A labelled value; nothing where there is no value. */
function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  if (children === null || children === '' || children === false) return null;
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Identity({ listed, store }: { listed: ListedEnvironment; store: PopupStore }) {
  const session = store.liveSession(listed.id);
  const { openings } = store.data.value;
  const lastKnown = openings.find(
    ({ environmentId, iamIdentity }) => environmentId === listed.id && iamIdentity !== null,
  );
  const known = session ?? lastKnown;
  if (known === undefined) return null;
  return (
    <dl class="facts facts-identity">
      <Fact label={translate('popup_fact_iam_identity')}>{known.iamIdentity}</Fact>
      <Fact label={translate('popup_fact_airflow_identity')}>{known.airflowIdentity}</Fact>
      <Fact label={translate('popup_session_left')}>
        {session !== null && <SessionLeft session={session} />}
      </Fact>
    </dl>
  );
}

function Refresh({ listed, actions }: { listed: ListedEnvironment; actions: PopupActions }) {
  const [isRefreshing, setIsRefreshing] = useState(false);
  const { seenAt, profileId } = listed.environment;
  if (profileId === null) return null;

  async function refresh(): Promise<void> {
    setIsRefreshing(true);
    await refreshEnvironment(actions, listed.id);
    setIsRefreshing(false);
  }

  return (
    <p class="details-refresh" aria-live="polite">
      <span>{seenAt !== null && translate('popup_seen_at', formatDateTime(seenAt, Date.now()))}</span>
      <Button
        size="small"
        variant="quiet"
        icon={<RefreshIcon />}
        isBusy={isRefreshing}
        onClick={() => void refresh()}
      >
        {translate('popup_refresh')}
      </Button>
    </p>
  );
}
