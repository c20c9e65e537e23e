import { render } from 'preact';
import { choicesItem } from '../environments/choices';
import { environmentsItem } from '../environments/environment';
import { listEnvironments } from '../environments/listed-environment';
import { locale } from '../i18n/locale';
import { translate } from '../i18n/translate';
import { CardPage } from '../ui/card-page';
import { DoctorPage } from './doctor-page';
import { NoEnvironment } from './no-environment';

/** Shows the doctor in `root`, for the environment that the address names: `#environment=<id>`. */
export async function startDoctor(root: HTMLElement): Promise<void> {
  document.documentElement.lang = locale();
  document.title = translate('doctor_page_title');
  const environmentId = new URLSearchParams(location.hash.slice(1)).get('environment');
  const [environments, choices] = await Promise.all([environmentsItem.read(), choicesItem.read()]);
  const [listed] = listEnvironments(
    environments.filter(({ id }) => id === environmentId),
    choices,
  );
  render(
    <CardPage isWide>{listed === undefined ? <NoEnvironment /> : <DoctorPage listed={listed} />}</CardPage>,
    root,
  );
}
