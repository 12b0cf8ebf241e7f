/** The three tabs. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Report } from '../core/outcome.ts';
import type { Settings } from '../settings/settings.ts';
import { Button } from '../ui/button.tsx';
import { writeNumber } from '../ui/numbers.ts';
import { Tabs } from '../ui/tabs.tsx';
import { useSay, useWords } from '../ui/words.tsx';
import type { Keeping } from './keeping.ts';
import type { PageActs } from './page-acts.ts';
import { Removed } from './removed.tsx';
import { Rules } from './rules.tsx';
import { Steps } from './steps.tsx';

interface DetailProps {
  readonly report: Report | null;
  readonly settings: Settings | null;
  /** The page’s host, which may have rules of its own. */
  readonly host: string;
  readonly acts: PageActs;
  readonly keeping: Keeping;
  readonly onSwitchRule: (id: string, on: boolean) => void;
  readonly onSetRule: (id: string, option: string, value: string) => void;
  /** Stands at the end of the rules. */
  readonly end?: ComponentChildren;
}

type TabId = 'rules' | 'steps' | 'removed';

/** The tabs, of which one is open. */
export function Detail({ report, settings, host, acts, keeping, onSwitchRule, onSetRule, end }: DetailProps) {
  const say = useSay();
  const { language } = useWords();
  const [selected, setSelected] = useState<TabId>('rules');
  const steps = report?.procedures.reduce((sum, procedure) => sum + procedure.steps.length, 0) ?? 0;
  const removed = report?.state === 'on' ? report.actions.filter((action) => !action.restored).length : 0;
  const numbered = (number: number) => (number > 0 ? { number: writeNumber(language, number) } : {});
  return (
    <Tabs<TabId>
      name={say('popup_tabs')}
      selected={selected}
      onSelect={setSelected}
      tabs={[
        { id: 'rules', name: say('popup_tab_rules') },
        { id: 'steps', name: say('popup_tab_steps'), ...numbered(steps) },
        { id: 'removed', name: say('popup_tab_removed'), ...numbered(removed) },
      ]}
    >
      {selected === 'rules' && settings && (
        <Rules report={report} settings={settings} host={host} acts={acts} onSwitch={onSwitchRule} onSet={onSetRule} />
      )}
      {selected === 'rules' && report && (
        <div class="pick">
          <Button kind="bare" icon="pick" onPress={acts.pick}>
            {say('popup_pick')}
          </Button>
        </div>
      )}
      {selected === 'rules' && end}
      {selected === 'steps' && report && (
        <Steps
          report={report}
          acts={acts}
          isPrivate={keeping.isPrivate}
          withPictures={settings?.stepPictures ?? false}
        />
      )}
      {selected === 'removed' && report && <Removed report={report} acts={acts} keeping={keeping} />}
    </Tabs>
  );
}
