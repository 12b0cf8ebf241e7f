/** The page on which somebody writes down what went wrong on a page. */
import { words } from '../browser/words.ts';
import { drawPage } from '../ui/page-frame.tsx';
import { App } from './app.tsx';
import './report-page.css';

document.title = words.say('report_page_title');
drawPage(words, <App query={location.search} />);
