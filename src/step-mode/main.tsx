/** Step mode: one step at a time, large, in a tab of its own. */
import { words } from '../browser/words.ts';
import { drawPage } from '../ui/page-frame.tsx';
import { App } from './app.tsx';
import './step-mode.css';

document.title = words.say('step_mode_title');
drawPage(words, <App query={location.search} />);
