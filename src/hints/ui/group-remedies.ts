import type { HintRemedy, HintText } from '../hint';

export type ActRemedy = Extract<HintRemedy, { does: 'act' }>;
/** What lends a hand: a text to copy, or a page to open. */
export type ToolRemedy = Exclude<HintRemedy, { does: 'act' | 'tell' }>;

/** The remedies of a hint as they are laid out, the best first in each group. */
export interface RemedyGroups {
  readonly acts: readonly ActRemedy[];
  readonly steps: readonly HintText[];
  readonly tools: readonly ToolRemedy[];
}

/** Lays remedies out by what they are. Texts to copy that are named alike become one, a part below the other. */
export function groupRemedies(remedies: readonly HintRemedy[]): RemedyGroups {
  return {
    acts: remedies.filter((remedy): remedy is ActRemedy => remedy.does === 'act'),
    steps: remedies.flatMap((remedy) => (remedy.does === 'tell' ? [remedy.label] : [])),
    tools: remedies.filter(isTool).reduce(addTool, []),
  };
}

function isTool(remedy: HintRemedy): remedy is ToolRemedy {
  return remedy.does !== 'act' && remedy.does !== 'tell';
}

function addTool(tools: readonly ToolRemedy[], tool: ToolRemedy): ToolRemedy[] {
  const isSame = (other: ToolRemedy): boolean => other.does === 'copy' && other.label.key === tool.label.key;
  if (tool.does !== 'copy' || !tools.some(isSame)) return [...tools, tool];
  return tools.map((other) =>
    other.does === 'copy' && isSame(other) ? { ...other, text: joinLines(other.text, tool.text) } : other,
  );
}

/** A command that both texts hold is copied once. */
function joinLines(first: string, second: string): string {
  return [...new Set([...first.split('\n'), ...second.split('\n')])].join('\n');
}
