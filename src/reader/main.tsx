/** The reader view: the article alone, in a tab of its own. */
import { words } from '../browser/words.ts';
import { drawPage } from '../ui/page-frame.tsx';
import { App } from './app.tsx';
import './reader.css';
import './out.css';
import './print.css';

document.title = words.say('reader_title');
drawPage(words, <App id={new URLSearchParams(location.search).get('id') ?? ''} />);
