import { useState } from 'preact/hooks';
import { clearStorage } from '../browser/clear-storage';
import { releaseHostAccess } from '../browser/host-access';
import { releaseOptionalPermissions } from '../browser/optional-permissions';
import { translate } from '../i18n/translate';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';

const KEPT = ['credentials', 'vault', 'sessions', 'list', 'tokens', 'sent'] as const;

/** What is kept where, and the one button that forgets it all. */
export function PrivacySection({ granted }: { granted: readonly string[] }) {
  const [isAsking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<'done' | 'access-left' | null>(null);

  async function forget(): Promise<void> {
    setAsking(false);
    await clearStorage();
    await releaseOptionalPermissions();
    const isReleased = granted.length === 0 || (await releaseHostAccess(granted).catch(() => false));
    setOutcome(isReleased ? 'done' : 'access-left');
  }

  return (
    <>
      <Section title={translate('privacy_kept')} description={translate('privacy_intro')}>
        <dl class="kept">
          {KEPT.map((what) => (
            <div key={what}>
              <dt>{translate(`privacy_${what}`)}</dt>
              <dd>{translate(`privacy_${what}_where`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={translate('privacy_forget')} description={translate('privacy_forget_text')}>
        {outcome !== null && (
          <Notice tone={outcome === 'done' ? 'good' : 'notice'} isAnnounced>
            {translate(outcome === 'done' ? 'privacy_forgotten' : 'privacy_forgotten_access_left')}
          </Notice>
        )}
        <div>
          <Button variant="danger" onClick={() => setAsking(true)}>
            {translate('privacy_forget')}
          </Button>
        </div>
      </Section>
      <Dialog
        isOpen={isAsking}
        title={translate('privacy_forget_question')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{translate('ui_cancel')}</Button>
            <Button variant="danger" onClick={() => void forget()}>
              {translate('privacy_forget')}
            </Button>
          </>
        }
      >
        <p>{translate('privacy_forget_consequence')}</p>
      </Dialog>
    </>
  );
}
