import { useId } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { PROFILE_COLOURS, type ProfileColour } from '../profile';
import './profile-colour.css';
import './profile-colour-picker.css';

interface Props {
  colour: ProfileColour | undefined;
  onColour: (colour: ProfileColour | undefined) => void;
}

/** The colour of a profile, or none. Each has its name, for whoever does not see it. */
export function ProfileColourPicker({ colour, onColour }: Props) {
  const name = useId();
  return (
    <fieldset class="colour-picker">
      <legend>{translate('profile_colour')}</legend>
      {[undefined, ...PROFILE_COLOURS].map((each) => {
        const label = translate(`profile_colour_${each ?? 'none'}`);
        return (
          <label key={label} class={`colour-choice profile-colour-${each ?? 'none'}`} title={label}>
            <input
              class="visually-hidden"
              type="radio"
              name={name}
              checked={each === colour}
              onChange={() => onColour(each)}
            />
            <span class="colour-swatch" aria-hidden="true" />
            <span class="visually-hidden">{label}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
