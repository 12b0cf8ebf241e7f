/** The reader view: the article alone, in a tab of its own. */
import { words } from '../browser/words.ts';
import { drawPage } from '../ui/page-frame.tsx';
import { App } from './app.tsx';
import { openPage } from './opening.ts';
import { applyRememberedTheme } from './remembered-theme.ts';
import './reader.css';
import './out.css';
import './print.css';

// This runs before the page has a body: what it needs is on its way while the rest is read, and no frame is drawn yet.
const id = new URLSearchParams(location.search).get('id') ?? '';
const first = openPage(id);
applyRememberedTheme(document.documentElement);
document.title = words.say('reader_title');
document.addEventListener('DOMContentLoaded', () => drawPage(words, <App id={id} first={first} />));
