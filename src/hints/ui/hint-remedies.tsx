import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import type { HintAct, HintRemedy } from '../hint';
import { sayHint } from '../say-hint';
import { type ActRemedy, groupRemedies, type ToolRemedy } from './group-remedies';
import { HintTool } from './hint-tool';

/** So many steps and tools are shown at once; what comes after them helps with the unlikely causes. */
const SHOWN_STEPS = 3;
const SHOWN_TOOLS = 4;

interface Props {
  remedies: readonly HintRemedy[];
  host: string;
  environmentId: string | null;
  /** The act that is under way. */
  busyAct: HintAct | null;
  onAct: (act: HintAct) => void;
}

/** What can be done: what Airlock does by itself first, then steps in words, then texts and pages that help. */
export function HintRemedies({ remedies, host, environmentId, busyAct, onAct }: Props) {
  const { acts, steps, tools } = groupRemedies(remedies);
  const isToolBest = remedies[0] !== undefined && remedies[0].does !== 'act' && remedies[0].does !== 'tell';
  const moreSteps = steps.slice(SHOWN_STEPS);
  const moreTools = tools.slice(SHOWN_TOOLS);
  return (
    <div class="hint-part">
      <p class="hint-heading">{translate('hint_steps')}</p>
      <HintActs acts={acts} host={host} busyAct={busyAct} onAct={onAct} />
      {steps.length > 0 && <HintSteps steps={steps.slice(0, SHOWN_STEPS).map(sayHint)} />}
      <HintTools tools={tools.slice(0, SHOWN_TOOLS)} environmentId={environmentId} isBest={isToolBest} />
      {moreSteps.length + moreTools.length > 0 && (
        <details class="hint-more">
          <summary>{translate('hint_steps_more')}</summary>
          {moreSteps.length > 0 && <HintSteps steps={moreSteps.map(sayHint)} />}
          <HintTools tools={moreTools} environmentId={environmentId} isBest={false} />
        </details>
      )}
    </div>
  );
}

function HintActs({
  acts,
  host,
  busyAct,
  onAct,
}: Omit<Props, 'remedies' | 'environmentId'> & { acts: readonly ActRemedy[] }) {
  if (acts.length === 0) return null;
  return (
    <>
      <div class="hint-row">
        {acts.map(({ act, label }, index) => (
          <Button
            key={act}
            size="small"
            variant={index === 0 ? 'primary' : 'secondary'}
            isBusy={busyAct === act}
            onClick={() => onAct(act)}
          >
            {sayHint(label)}
          </Button>
        ))}
      </div>
      {acts.some(({ act }) => act === 'clear-site-data') && (
        <p class="hint-small">{translate('hint_clear_text', host)}</p>
      )}
    </>
  );
}

function HintSteps({ steps }: { steps: readonly string[] }) {
  return (
    <ul class="hint-steps">
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ul>
  );
}

interface ToolsProps {
  tools: readonly ToolRemedy[];
  environmentId: string | null;
  isBest: boolean;
}

function HintTools({ tools, environmentId, isBest }: ToolsProps) {
  if (tools.length === 0) return null;
  return (
    <div class="hint-row">
      {tools.map((tool, index) => (
        <HintTool
          key={`${tool.does} ${sayHint(tool.label)}`}
          tool={tool}
          environmentId={environmentId}
          variant={isBest && index === 0 ? 'primary' : 'secondary'}
        />
      ))}
    </div>
  );
}
