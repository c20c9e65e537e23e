import { useState } from 'preact/hooks';
import { type EnvironmentChoices, NO_CHOICES } from '../environments/choices';
import type { Environment } from '../environments/environment';
import { EnvironmentStatusPill } from '../environments/ui/environment-status-pill';
import { StageTag } from '../environments/ui/stage-tag';
import type { MessageKey } from '../i18n/message-key';
import { translate } from '../i18n/translate';
import { translateCount } from '../i18n/translate-count';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { PinIcon } from '../ui/icons/pin-icon';
import { filterEnvironments } from './filter-environments';
import { editorHash } from './route';

interface Props {
  environments: readonly Environment[];
  choices: Readonly<Record<string, EnvironmentChoices>>;
}

/** Thousands of rows would take seconds to draw, at each key in the search. */
const MAX_SHOWN = 200;

/** All environments, with a search; each name leads to its editor. */
export function EnvironmentsTable({ environments, choices }: Props) {
  const [search, setSearch] = useState('');
  const [isWhole, setWhole] = useState(false);
  const found = filterEnvironments(environments, choices, search);
  const shown = isWhole ? found : found.slice(0, MAX_SHOWN);
  return (
    <>
      <div class="table-search">
        <Field label={translate('options_search')}>
          {(control) => (
            <input
              {...control}
              type="search"
              class="control"
              value={search}
              onInput={(event) => setSearch(event.currentTarget.value)}
              placeholder={translate('options_search_placeholder')}
              autocomplete="off"
              spellcheck={false}
            />
          )}
        </Field>
        <p class="field-hint" role="status">
          {translateCount('environments', found.length)}
        </p>
      </div>
      {shown.length === 0 ? (
        <p class="table-none">{translate('options_search_none', search)}</p>
      ) : (
        <div class="table-scroll">
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{translate('add_name')}</th>
                <th scope="col">{translate('add_region')}</th>
                <th scope="col" class="table-wide">
                  {translate('options_column_account')}
                </th>
                <th scope="col" class="table-wide">
                  {translate('options_column_airflow')}
                </th>
                <th scope="col">{translate('options_column_status')}</th>
                <th scope="col" class="table-wide">
                  {translate('options_column_method')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((environment) => (
                <EnvironmentRow
                  key={environment.id}
                  environment={environment}
                  choices={choices[environment.id] ?? NO_CHOICES}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length < found.length && (
        <div>
          <Button size="small" onClick={() => setWhole(true)}>
            {translateCount('show_all', found.length)}
          </Button>
        </div>
      )}
    </>
  );
}

const METHOD_KEYS = {
  token: 'editor_method_token',
  console: 'editor_method_console',
  'entry-url': 'editor_method_entry_url',
} as const satisfies Record<Environment['signInMethod'], MessageKey>;

function EnvironmentRow({ environment, choices }: { environment: Environment; choices: EnvironmentChoices }) {
  const { id, name, region, account, airflowVersion, status, signInMethod } = environment;
  return (
    <tr>
      <th scope="row">
        <span class="table-name">
          <a class="table-link" href={editorHash(id)}>
            {choices.label || name}
          </a>
          {choices.isPinned && (
            <span class="table-pinned">
              <PinIcon size={12} />
              <span class="visually-hidden">{translate('editor_pinned')}</span>
            </span>
          )}
          <StageTag stage={choices.stage} />
        </span>
        {choices.label !== '' && <span class="table-secondary">{name}</span>}
      </th>
      <td>
        <code>{region}</code>
      </td>
      <td class="table-wide">{account || '–'}</td>
      <td class="table-wide">{airflowVersion ?? '–'}</td>
      <td>
        <EnvironmentStatusPill status={status} />
      </td>
      <td class="table-wide">{translate(METHOD_KEYS[signInMethod])}</td>
    </tr>
  );
}
