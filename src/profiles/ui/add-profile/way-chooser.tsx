import { useId } from 'preact/hooks';
import type { MessageKey } from '../../../i18n/message-key';
import { translate } from '../../../i18n/translate';
import './way-chooser.css';

interface Props {
  legend: MessageKey;
  ways: readonly { readonly id: string; readonly title: MessageKey; readonly description: MessageKey }[];
  chosen: string;
  onChoose: (id: string) => void;
}

/** Ways to get in as cards, of which one is chosen. */
export function WayChooser({ legend, ways, chosen, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset class="ways">
      <legend class="visually-hidden">{translate(legend)}</legend>
      {ways.map(({ id, title, description }) => (
        <label class="way" key={id}>
          <input type="radio" name={name} checked={id === chosen} onChange={() => onChoose(id)} />
          <span class="way-text">
            <strong>{translate(title)}</strong>
            <span>{translate(description)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
