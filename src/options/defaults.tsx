/** The way back to how Winnow came. */
import type { RuleDeclaration } from '../core/types.ts';
import { defaultSettings } from '../settings/settings.ts';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/words.tsx';
import type { Changer } from './change.ts';
import { Part } from './part.tsx';

export function Defaults({ rules, changer }: { rules: readonly RuleDeclaration[]; changer: Changer }) {
  const say = useSay();
  return (
    <Part id="defaults" name={say('options_defaults')} about={say('options_defaults_about')} changer={changer}>
      <Button
        kind="outlined"
        icon="undo"
        onPress={() => changer.change('defaults', ({ kept, sites }) => ({ ...defaultSettings(rules), kept, sites }))}
      >
        {say('options_reset')}
      </Button>
    </Part>
  );
}
