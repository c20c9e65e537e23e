import type { Environment } from '../environments/environment';
import { consolePatterns } from '../hosts/console-patterns';
import { missingPatterns } from '../hosts/missing-patterns';
import { translate } from '../i18n/translate';
import { type Preferences, preferencesItem } from '../settings/preferences';
import { Checkbox } from '../ui/checkbox';
import { Section } from '../ui/section';
import { SkeletonRows } from '../ui/skeleton-rows';
import { useStored } from '../ui/use-stored';
import { ConsoleHints } from './console-hints';
import { MutedProblems } from './muted-problems';

interface Props {
  environments: readonly Environment[];
  granted: readonly string[];
}

/** What is told of failing pages, and where. */
export function HintsSection({ environments, granted }: Props) {
  const preferences = useStored(preferencesItem);
  if (preferences === undefined) return <SkeletonRows count={4} label={translate('ui_loading')} />;
  const patterns = consolePatterns(['aws', ...environments.map(({ partition }) => partition)]);
  return (
    <>
      <Section title={translate('hints_pages')} description={translate('hints_pages_text')}>
        <Checkbox
          label={translate('hints_replace')}
          hint={translate('hints_replace_hint')}
          isChecked={preferences.replacesErrorPage}
          onChecked={(replacesErrorPage) => change({ replacesErrorPage })}
        />
        <ConsoleHints
          patterns={patterns}
          isOn={preferences.explainsConsole}
          hasAccess={missingPatterns(granted, patterns).length === 0}
          onChange={(explainsConsole) => change({ explainsConsole })}
        />
      </Section>
      <Section title={translate('hints_muted')} description={translate('hints_muted_text')}>
        <MutedProblems
          problems={preferences.mutedProblems}
          onUnmute={(problem) =>
            change({ mutedProblems: preferences.mutedProblems.filter((muted) => muted !== problem) })
          }
        />
      </Section>
    </>
  );
}

function change(changes: Partial<Preferences>): void {
  void preferencesItem.update((preferences) => ({ ...preferences, ...changes }));
}
