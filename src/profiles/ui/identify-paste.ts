import type { Failure } from '../../failures/failure';
import { send } from '../../messages/send';
import type { Asked } from '../add-pasted-profile';
import type { PastedCredentials } from '../paste/pasted-credentials';
import { addPastedTrial, takePastedTrial } from '../pasted-trials';
import { isUseless } from './useless-credentials';

/** Who pasted credentials are. `unsure`: AWS did not say; `useless`: they are not to be kept. */
export type PasteIdentity =
  | { readonly kind: 'known'; readonly asked: Asked & { readonly identity: NonNullable<Asked['identity']> } }
  | { readonly kind: 'unsure'; readonly failure: Failure; readonly asked: Asked }
  | { readonly kind: 'useless'; readonly failure: Failure };

/** Asks AWS who pasted credentials are, before they are kept with any profile. */
export async function identifyPaste(pasted: PastedCredentials, region: string): Promise<PasteIdentity> {
  const trialId = await addPastedTrial(pasted);
  try {
    const identified = await send('paste.identify', { trialId, region });
    if (identified.ok) return { kind: 'known', asked: { region, identity: identified.value } };
    const failure = identified.error;
    if (isUseless(failure)) return { kind: 'useless', failure };
    return { kind: 'unsure', failure, asked: { region, identity: null } };
  } finally {
    // The worker has taken them, unless it was not there.
    await takePastedTrial(trialId);
  }
}
