/** The way back to how Winnow came: first what that would change, then the change. */
import type { RuleDeclaration } from '../core/types.ts';
import { changesBetween } from '../settings/changes.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import { Button } from '../ui/button.tsx';
import { More } from '../ui/more.tsx';
import { useSay, useWords } from '../ui/words.tsx';
import type { Changer } from './change.ts';
import { changeWords } from './change-words.ts';
import { Part } from './part.tsx';

interface DefaultsProps {
  readonly rules: readonly RuleDeclaration[];
  readonly settings: Settings;
  readonly changer: Changer;
}

/** Enough to see how much it is. */
const SHOWN = 6;

/** What the person made or allowed is no setting to be set back: their sites, their own rules, and what they keep. */
const cameAs = ({ kept, sites, own }: Settings, rules: readonly RuleDeclaration[]): Settings => ({
  ...defaultSettings(rules),
  kept,
  sites,
  own,
});

export function Defaults({ rules, settings, changer }: DefaultsProps) {
  const say = useSay();
  const words = useWords();
  const lines = changesBetween(settings, cameAs(settings, rules), rules).map((change) => changeWords(words, change));
  return (
    <Part id="defaults" name={say('options_defaults')} about={say('options_defaults_about')} changer={changer}>
      <div class="preview">
        <p>
          {lines.length > 0 ? say('options_import_changes', { count: lines.length }) : say('options_defaults_none')}
        </p>
        <More items={lines} first={SHOWN} draw={(line) => <li key={line}>{line}</li>} />
        {/* Also where nothing differs: it writes over what was stored damaged. */}
        <p>
          <Button
            kind="outlined"
            icon="undo"
            onPress={() => changer.change('defaults', (before) => cameAs(before, rules))}
          >
            {say('options_reset')}
          </Button>
        </p>
      </div>
    </Part>
  );
}
