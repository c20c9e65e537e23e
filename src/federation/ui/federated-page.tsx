import { useState } from 'preact/hooks';
import { closeOwnTab } from '../../browser/own-tab';
import { failure } from '../../failures/failure';
import { translate } from '../../i18n/translate';
import { send } from '../../messages/send';
import { profilesItem } from '../../profiles/profile';
import { CardPage } from '../../ui/card-page';
import { FailureCard } from '../../ui/failure-card';
import { Notice } from '../../ui/notice';
import { useStored } from '../../ui/use-stored';
import { SignInPanel } from './sign-in-panel';

/** Signs in at the OpenID provider of a profile, then goes on with the openings that waited for it. */
export function FederatedPage({ profileId }: { profileId: string }) {
  const profiles = useStored(profilesItem);
  const [isSignedIn, setSignedIn] = useState(false);
  const profile = profiles?.find(({ id }) => id === profileId);
  const source = profile !== undefined && 'provider' in profile.source ? profile.source : null;

  async function goOn(): Promise<void> {
    setSignedIn(true);
    const retried = await send('opening.retry-of-profile', { profileId });
    // What fails now is told by the popup and its badge, as for any opening.
    if (retried.ok && retried.value.count > 0) await closeOwnTab();
  }

  if (profiles === undefined) return null;
  return (
    <CardPage>
      {profile !== undefined && <p class="card-page-subject">{profile.name}</p>}
      <h1>{translate('federated_title')}</h1>
      {profile === undefined || source === null ? (
        <FailureCard failure={failure('credentials-missing')} />
      ) : isSignedIn ? (
        <Notice tone="good" isAnnounced title={translate('federated_done')}>
          {translate('federated_done_text')}
        </Notice>
      ) : (
        <>
          <p class="card-page-text">{translate('federated_text')}</p>
          <SignInPanel profile={profile} source={source} onSignedIn={() => void goOn()} />
        </>
      )}
    </CardPage>
  );
}
