/** What stands in the menu of a page. */
import browser from '../browser/webextension.ts';
import { words } from '../browser/words.ts';
import { type Asked, carryOut } from './asked.ts';

/** Only web pages: not our own, and none of the browser's. */
const WEB_PAGES = ['http://*/*', 'https://*/*'];

/** What is about the page as a whole is offered where nothing else was pointed at. */
const PAGE: browser.Menus.ContextType[] = ['page', 'selection'];
/** What is about a place is offered at every place: ads are pictures, links and frames. */
const PLACE: browser.Menus.ContextType[] = [...PAGE, 'link', 'image', 'video', 'audio', 'frame'];

/** In the order of the menu, with the words `menu_…`. */
export const MENU: readonly { readonly id: Asked; readonly contexts: readonly browser.Menus.ContextType[] }[] = [
  { id: 'clean', contexts: PAGE },
  { id: 'reader', contexts: PAGE },
  { id: 'steps', contexts: PAGE },
  { id: 'pick', contexts: PLACE },
  { id: 'why', contexts: PLACE },
];

/** Chrome's name for them; in Firefox they have their own, by which it tells where a menu was opened. */
const menus = () => browser.contextMenus ?? browser.menus;

/** Makes the menu anew, in the language that the browser has now. */
async function makeMenu(): Promise<void> {
  // Installing and starting may come together: the second finds the first's menu whole.
  await navigator.locks.request('winnow-menu', async () => {
    await menus().removeAll();
    for (const { id, contexts } of MENU)
      menus().create({
        id,
        title: words.say(`menu_${id}`),
        contexts: [...contexts],
        documentUrlPatterns: WEB_PAGES,
      });
  });
}

export function keepMenu(failed: (error: unknown) => void): void {
  const make = () => void makeMenu().catch(failed);
  browser.runtime.onInstalled.addListener(make);
  browser.runtime.onStartup.addListener(make);
  // A private window of Chrome has a background of its own, which is told of neither.
  if (browser.extension.inIncognitoContext) make();
  menus().onClicked.addListener((pressed, tab) => {
    const item = MENU.find(({ id }) => id === pressed.menuItemId);
    if (!item || tab?.id === undefined) return;
    const place = { inPage: (pressed.frameId ?? 0) === 0, element: pressed.targetElementId ?? null };
    carryOut(item.id, tab.id, place).catch(failed);
  });
}
