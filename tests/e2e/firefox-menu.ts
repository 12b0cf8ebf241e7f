/** The menu of a page in Firefox, opened by a real press of the second button, and the keys of commands: both in the browser's window. */

/** Runs in the document's process. */
export const secondPress = (x: number, y: number) => `
  const send = (type) =>
    content.synthesizeMouseEvent(type, ${x}, ${y}, { button: 2, buttons: 2, clickCount: 1 }, { isDOMEventSynthesized: false });
  send('mousemove'); send('mousedown'); send('mouseup'); send('contextmenu');`;

/** Runs in the browser's window, with the item's id for `args[1]`. */
export const CHOOSE = `
  const menu = document.getElementById('contentAreaContextMenu');
  const item = menu.querySelector('[id$="-menuitem-_' + args[1] + '"]');
  if (menu.state !== 'open' || !item) return false;
  item.doCommand();
  menu.hidePopup();
  return true;`;

/**
 * Has the browser obey the extension's key with Alt, Shift and the letter in `args[1]`. A key that is pressed by a test is
 * never answered by the page's process, as the browser expects of keys that may be a page's access keys.
 */
export const OBEY_KEY = `
  const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id-"] key[modifiers="alt,shift"]')];
  keys.find((key) => key.getAttribute('key') === args[1]).doCommand();`;
