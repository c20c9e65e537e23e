import { titleKey } from '../hints/advice/hint-text';
import type { Problem } from '../hints/problem';
import { translate } from '../i18n/translate';
import { Button } from '../ui/button';

interface Props {
  problems: readonly Problem[];
  onUnmute: (problem: Problem) => void;
}

/** The kinds of problems that are not told, each with the way back. */
export function MutedProblems({ problems, onUnmute }: Props) {
  if (problems.length === 0) return <p class="muted-none">{translate('hints_muted_none')}</p>;
  return (
    <ul class="muted-list">
      {problems.map((problem) => {
        const title = translate(titleKey(problem));
        return (
          <li key={problem} class="muted-row">
            <span>{title}</span>
            <Button size="small" onClick={() => onUnmute(problem)}>
              {translate('hints_unmute')}
              <span class="visually-hidden"> {title}</span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
