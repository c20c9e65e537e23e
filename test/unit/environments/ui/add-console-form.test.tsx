// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { choicesItem } from '../../../../src/environments/choices';
import { environmentsItem } from '../../../../src/environments/environment';
import { AddConsoleForm } from '../../../../src/environments/ui/add-console-form';
import { EMPTY_CONSOLE_DRAFT } from '../../../../src/environments/ui/console-draft';
import { control, descriptionOf, enter, mount, pageText, submit } from '../../rendered';

const NAME_ERROR = 'A name has 1 to 80 letters';

function Form({ onAdded }: { onAdded: (id: string) => void }) {
  const [draft, setDraft] = useState(EMPTY_CONSOLE_DRAFT);
  return (
    <AddConsoleForm draft={draft} onDraft={(change) => setDraft({ ...draft, ...change })} onAdded={onAdded} />
  );
}

describe('AddConsoleForm', () => {
  it('calls nothing wrong before it was submitted', () => {
    mount(<Form onAdded={vi.fn()} />);
    enter(control('Environment name'), '9');
    expect(pageText()).not.toContain(NAME_ERROR);
  });

  it('says at the field what is wrong, and keeps what was typed', async () => {
    const onAdded = vi.fn();
    mount(<Form onAdded={onAdded} />);
    enter(control('Environment name'), '9lives');
    enter(control('Account ID'), '12');
    submit();
    expect(descriptionOf('Environment name')).toContain(NAME_ERROR);
    expect(descriptionOf('Region')).toContain('Choose the region');
    expect(descriptionOf('Start URL')).toContain('https://example.awsapps.com/start');
    expect(descriptionOf('Account ID')).toContain('12 digits');
    expect(control('Environment name').getAttribute('aria-invalid')).toBe('true');
    expect(control('Environment name').value).toBe('9lives');
    expect(onAdded).not.toHaveBeenCalled();
    expect(await environmentsItem.read()).toEqual([]);
  });

  it('takes an error away as soon as it is mended', () => {
    mount(<Form onAdded={vi.fn()} />);
    submit();
    enter(control('Environment name'), 'orders');
    expect(descriptionOf('Environment name')).not.toContain(NAME_ERROR);
  });

  it('adds the environment', async () => {
    const onAdded = vi.fn();
    mount(<Form onAdded={onAdded} />);
    enter(control('Environment name'), 'orders');
    enter(control<HTMLSelectElement>('Region'), 'eu-west-1');
    enter(control('Label'), 'Orders');
    submit();
    const id = 'arn:aws:airflow:eu-west-1::environment/orders';
    await vi.waitFor(() => expect(onAdded).toHaveBeenCalledExactlyOnceWith(id));
    expect(await environmentsItem.read()).toMatchObject([{ id, signInMethod: 'console', profileId: null }]);
    expect((await choicesItem.read())[id]?.label).toBe('Orders');
  });
});
