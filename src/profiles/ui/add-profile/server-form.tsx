import { useState } from 'preact/hooks';
import { stsHost } from '../../../airflow/api-hosts';
import { partitionOfRegion } from '../../../airflow/partition';
import { RegionSelect } from '../../../environments/ui/region-select';
import { useDefaultRegion } from '../../../environments/ui/use-default-region';
import { matchPattern } from '../../../hosts/match-pattern';
import { translate } from '../../../i18n/translate';
import { keepServerToken } from '../../server/keep-server';
import { SERVER_PATTERN } from '../../server/read-server-url';
import { requestIdentityAccess } from '../request-identity-access';
import { ServerCommands } from '../server-commands';
import { ServerFields } from '../server-fields';
import { useServerFields } from '../use-server-fields';
import { AddingForm } from './adding-form';
import { AddingOutcome } from './adding-outcome';
import type { ProfileFormProps } from './profile-form';
import { useAddingProfile } from './use-adding-profile';

/** A program on this computer that hands out credentials: tested as it is added. */
export function ServerForm({ onAdded }: ProfileFormProps) {
  const adding = useAddingProfile(onAdded);
  const fields = useServerFields('');
  const defaultRegion = useDefaultRegion();
  const [chosenRegion, setRegion] = useState<string | null>(null);
  const region = chosenRegion ?? defaultRegion ?? '';
  const regionError = region === '' ? translate('profile_error_region') : null;
  const { url } = fields;

  function submit(name: string): void {
    if (url === null) return;
    // First of all: Chrome wants the user's gesture.
    const granting = requestIdentityAccess([SERVER_PATTERN, matchPattern(stsHost(region))], region);
    const token = fields.takeToken();
    adding.add(
      {
        name,
        partition: partitionOfRegion(region),
        source: { kind: 'credential-server', url, hasToken: token !== '' },
        region,
        keepSecrets: (profileId) => keepServerToken(profileId, token),
      },
      granting,
    );
  }

  return (
    <AddingForm
      suggestedName={translate('server_name')}
      submitLabel={translate(adding.isBusy ? 'adding_trying' : 'server_submit')}
      isBusy={adding.isBusy}
      keptId={adding.keptId}
      isWrong={url === null || regionError !== null}
      onSubmit={submit}
      outcome={<AddingOutcome adding={adding} />}
    >
      {(showsErrors) => (
        <>
          <ServerCommands />
          <ServerFields fields={fields} showsErrors={showsErrors} />
          <RegionSelect
            label={translate('role_region')}
            hint={translate('server_region_hint')}
            region={region}
            onRegion={setRegion}
            error={showsErrors ? regionError : null}
          />
        </>
      )}
    </AddingForm>
  );
}
