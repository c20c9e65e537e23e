import { translate } from '../../i18n/translate';
import type { Profile } from '../../profiles/profile';
import { RouteSection } from '../../redirect/ui/route-section';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { ChevronLeftIcon } from '../../ui/icons/chevron-left-icon';
import { TrashIcon } from '../../ui/icons/trash-icon';
import { Section } from '../../ui/section';
import { type EnvironmentChoices, NO_CHOICES } from '../choices';
import type { Environment } from '../environment';
import { EnvironmentChoicesForm } from './environment-editor-choices';
import { EnvironmentMethodForm } from './environment-editor-method';
import { EnvironmentFacts } from './environment-facts';
import { EnvironmentStatusPill } from './environment-status-pill';
import './environment-editor.css';

interface Props {
  environment: Environment;
  choices: EnvironmentChoices | undefined;
  profiles: readonly Profile[];
  listHref: string;
  /** Where access to its web server is given and taken. */
  accessHref: string;
  /** The page that checks it from end to end. */
  doctorHref: string;
  onRemove: () => void;
}

/** All that can be set for one environment. Every valid change is kept at once. */
export function EnvironmentEditor({
  environment,
  choices,
  profiles,
  listHref,
  accessHref,
  doctorHref,
  onRemove,
}: Props) {
  const { id, name, host, status } = environment;
  return (
    <div class="editor">
      <a class="editor-back" href={listHref}>
        <ChevronLeftIcon /> {translate('editor_back')}
      </a>
      <Section
        title={name}
        description={<EnvironmentFacts environment={environment} />}
        actions={<ButtonLink href={doctorHref}>{translate('hint_remedy_run_doctor')}</ButtonLink>}
      >
        <dl class="editor-facts">
          <div>
            <dt>{translate('options_column_status')}</dt>
            <dd>
              <EnvironmentStatusPill status={status} />
            </dd>
          </div>
          <div>
            <dt>{translate('editor_arn')}</dt>
            <dd>
              <code>{id}</code>
            </dd>
          </div>
          {host !== null && (
            <div>
              <dt>{translate('url_fact_host')}</dt>
              <dd>
                <code>{host}</code> <a href={accessHref}>{translate('editor_access')}</a>
              </dd>
            </div>
          )}
        </dl>
      </Section>
      <Section title={translate('editor_choices')} description={translate('editor_kept_at_once')}>
        <EnvironmentChoicesForm environmentId={id} choices={choices ?? NO_CHOICES} />
      </Section>
      <Section title={translate('editor_method')} description={translate('editor_method_description')}>
        <EnvironmentMethodForm environment={environment} profiles={profiles} />
      </Section>
      <RouteSection environment={environment} />
      <Section title={translate('editor_remove_title')} description={translate('editor_remove_text')}>
        <div>
          <Button variant="danger" icon={<TrashIcon />} onClick={onRemove}>
            {translate('editor_remove')}
          </Button>
        </div>
      </Section>
    </div>
  );
}
