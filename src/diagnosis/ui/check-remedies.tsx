import { extensionPageUrl } from '../../browser/extension-pages';
import type { Environment } from '../../environments/environment';
import { GrantButton } from '../../hosts/ui/grant-button';
import { translate } from '../../i18n/translate';
import { AccessDeniedHelp } from '../../sign-in/ui/access-denied-help';
import { ButtonLink } from '../../ui/button-link';
import { OpenIcon } from '../../ui/icons/open-icon';
import type { CheckRemedy } from '../finding';
import './check-remedies.css';

interface Props {
  remedies: readonly CheckRemedy[];
  environment: Environment;
}

/** What can be done about a finding from here. */
export function CheckRemedies({ remedies, environment }: Props) {
  if (remedies.length === 0) return null;
  return (
    <div class="check-remedies">
      {remedies.map((remedy) => (
        <Remedy key={remedy.does} remedy={remedy} environment={environment} />
      ))}
    </div>
  );
}

function Remedy({ remedy, environment }: { remedy: CheckRemedy; environment: Environment }) {
  switch (remedy.does) {
    case 'grant':
      return <GrantButton size="small" patterns={remedy.patterns} label={translate('hosts_grant')} />;
    case 'open-page':
      return (
        <ButtonLink size="small" href={extensionPageUrl(remedy.path)} icon={<OpenIcon />} isNewTab>
          {translate(remedy.label)}
        </ButtonLink>
      );
    case 'open-url':
      return (
        <ButtonLink size="small" href={remedy.url} icon={<OpenIcon />} isNewTab>
          {translate(remedy.label)}
        </ButtonLink>
      );
    case 'show-policy':
      return <AccessDeniedHelp environment={environment} />;
  }
}
