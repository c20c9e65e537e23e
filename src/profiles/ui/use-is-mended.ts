import { useEffect, useState } from 'preact/hooks';
import type { FailureCode } from '../../failures/failure-codes';
import { profileFailuresItem } from '../profile-failures';

/**
 * Whether a profile works again since it failed so: its question was answered on another page before. What comes
 * later is this question's own answer, and its form stays until that is through.
 */
export function useIsMended(profileId: string, code: FailureCode): boolean {
  const [isMended, setMended] = useState(false);

  useEffect(() => {
    // That a key is not valid, only Amazon MWAA may have said: nothing was noted with the profile then.
    if (code === 'credentials-invalid') return;
    void profileFailuresItem.read().then((all) => setMended(all[profileId] === undefined));
  }, []);

  return isMended;
}
