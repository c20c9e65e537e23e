import type { Profile } from '../profiles/profile';
import './profile-marks.css';

/** A profile by its name, with its colour. */
export function ProfileFact({ profile: { name, colour } }: { profile: Profile }) {
  return (
    <span class="profile-fact">
      {colour !== undefined && <span class={`profile-dot profile-colour-${colour}`} aria-hidden="true" />}
      {name}
    </span>
  );
}
