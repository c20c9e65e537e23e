import { reachesBeyondOrigin } from '../airflow/site-data-reach';
import { webLoginPolicy } from '../airflow/web-login-policy';
import { adminMessage, type Say } from './advice/admin-message';
import type { Advice } from './advice/advise';
import { type CommandId, commandsText } from './advice/commands';
import { consoleLink } from './advice/console-links';
import { remedyText } from './advice/hint-text';
import type { Remedy } from './advice/remedy';
import type { HintRemedy, HintText } from './hint';
import type { HintPlace } from './tab-problem';

/** Where the remedies are to work. */
export interface RemedyPlace {
  /** `HOST` or `HOST:PORT` that the tab shows. */
  readonly host: string;
  readonly place: HintPlace | null;
}

/** A role that sees and runs DAGs; who needs another changes the word in the policy. */
const USUAL_ROLE = 'User';

/**
 * The remedies of an advice as buttons, links and lines for this environment, in their order, each once. What
 * names an environment is left out where none is known. Pure.
 */
export function presentRemedies(advice: Advice, where: RemedyPlace, say: Say): HintRemedy[] {
  const all = advice.remedies.flatMap((remedy) => present(remedy, advice, where, say));
  return [...new Map(all.map((remedy) => [JSON.stringify(remedy), remedy])).values()];
}

function present(remedy: Remedy, advice: Advice, { host, place }: RemedyPlace, say: Say): HintRemedy[] {
  const label = labelOf(remedy);
  switch (remedy.kind) {
    case 'sign-in-again':
      return place === null ? [] : [{ does: 'act', act: 'sign-in-again', label }];
    case 'clear-site-data':
      if (place === null || reachesBeyondOrigin(host)) return [clearByHand(host)];
      return [{ does: 'act', act: 'clear-site-data', label }];
    case 'copy-policy':
      if (place === null) return [];
      return [{ does: 'copy', text: webLoginPolicy({ ...place, role: USUAL_ROLE }), label }];
    case 'copy-commands':
      return [copyAllCommands(advice, place)];
    case 'run-doctor':
      return place === null ? [] : [{ does: 'open-page', page: 'run-doctor', label }];
    case 'open-console':
      return place === null ? [] : [{ does: 'open-url', url: consoleLink(remedy.what, place), label }];
    case 'copy-admin-message': {
      if (place === null) return [];
      const about = { ...place, host: place.webServerHost, role: USUAL_ROLE } as const;
      return [{ does: 'copy', text: adminMessage(advice, about, say), label }];
    }
    case 'edit-route':
      return place === null ? [] : [{ does: 'open-page', page: 'edit-route', label }];
    default:
      return [{ does: 'tell', label }];
  }
}

/** The commands of all causes under one button. */
function copyAllCommands({ remedies }: Advice, place: HintPlace | null): HintRemedy {
  const ids = new Set<CommandId>(
    remedies.flatMap((remedy) => (remedy.kind === 'copy-commands' ? remedy.commands : [])),
  );
  const { webServerHost = null, region = null, name = null } = place ?? {};
  const text = commandsText([...ids], { host: webServerHost, region, name });
  return { does: 'copy', text, label: { key: 'hint_remedy_copy_commands', substitutions: [] } };
}

function clearByHand(host: string): HintRemedy {
  return { does: 'tell', label: { key: 'hint_clear_by_hand', substitutions: [host] } };
}

function labelOf(remedy: Remedy): HintText {
  const { key, substitutions } = remedyText(remedy);
  return { key, substitutions: [...substitutions] };
}
