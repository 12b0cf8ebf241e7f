/** The first page that a person sees of Winnow. It shows what Winnow does, and asks for nothing until it is asked to. */
import { words } from '../browser/words.ts';
import { drawPage } from '../ui/page-frame.tsx';
import { App } from './app.tsx';
import './welcome.css';

document.title = words.say('welcome_title');
drawPage(words, <App />);
