/** The popup: opens at once, then finds and plans in the active tab; nothing changes until the person says so. */
import { words } from '../browser/words.ts';
import { drawPage } from '../ui/page-frame.tsx';
import { App } from './app.tsx';
import { fitToWindow } from './window-fit.ts';
import './popup.css';

// A toolbar popup takes the size of its content; a popup opened as a tab takes the size of the tab.
if (location.search) document.documentElement.dataset.view = 'tab';
fitToWindow(window);

drawPage(words, <App query={location.search} />);
