/** The options page: every change is saved at once, and can be undone. */
import { words } from '../browser/words.ts';
import { drawPage } from '../ui/page-frame.tsx';
import { App } from './app.tsx';
import './options.css';

document.title = words.say('options_title');
drawPage(words, <App />);
