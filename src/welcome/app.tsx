/** The whole welcome page: one sentence, one demonstration, two ways to go on, three promises. */
import { openOptions } from '../browser/toolbar.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/icons.tsx';
import { type MessageKey, useSay } from '../ui/words.tsx';
import { DemoView } from './demo-view.tsx';
import { Ways } from './ways.tsx';

export function App() {
  const say = useSay();
  return (
    <main class="in">
      <p class="brand">
        <Mark />
        <b>{say('extension_name')}</b>
      </p>
      <header class="hero">
        <h1>
          <span>{say('welcome_hero_read')}</span> <span>{say('welcome_hero_leave')}</span>
        </h1>
        <p>{say('welcome_lead')}</p>
      </header>
      <DemoView />
      <Ways />
      <Promises />
      <p class="end">
        <Button kind="bare" icon="sliders" onPress={() => void openOptions()}>
          {say('welcome_options')}
        </Button>
      </p>
    </main>
  );
}

const PROMISES = [
  { name: 'welcome_promise_lost', text: 'welcome_promise_lost_text' },
  { name: 'welcome_promise_leaves', text: 'welcome_promise_leaves_text' },
  { name: 'welcome_promise_explained', text: 'welcome_promise_explained_text' },
] as const satisfies readonly { name: MessageKey; text: MessageKey }[];

function Promises() {
  const say = useSay();
  return (
    <section class="ways">
      <h2>{say('welcome_promise')}</h2>
      <ul class="three">
        {PROMISES.map(({ name, text }) => (
          <li key={name}>
            <b>{say(name)}</b> {say(text)}
          </li>
        ))}
      </ul>
    </section>
  );
}
