/** What Winnow draws into a page: the picker, what it says of a place, stubs and labels. */
import { WIDE } from './stage.mjs';

const PHONE = { width: 390, height: 760 };
const PANEL = 'winnow-panel';

const named = (name) => (node) =>
  node.localName === name ? [node] : [...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(named(name));

/** Runs in the page, with a button for `this`. */
function lookAt() {
  const { x, y, width, height } = this.getBoundingClientRect();
  return { text: this.textContent.trim(), x: x + width / 2, y: y + height / 2, isThere: width > 0 };
}

/** The buttons in the closed shadow root of the first such element. */
async function buttonsIn(page, selector) {
  const session = await page.createCDPSession();
  const expression = `document.querySelector(${JSON.stringify(selector)})`;
  const { objectId } = (await session.send('Runtime.evaluate', { expression })).result;
  if (!objectId) return [];
  const { node } = await session.send('DOM.describeNode', { objectId, depth: -1, pierce: true });
  const found = (node.shadowRoots ?? []).flatMap(named('button')).map(async ({ backendNodeId }) => {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const call = { objectId: object.objectId, functionDeclaration: String(lookAt), returnByValue: true };
    return (await session.send('Runtime.callFunctionOn', call)).result.value;
  });
  return Promise.all(found).finally(() => session.detach());
}

/** What is in a page takes its time to come. */
async function until(ask) {
  for (const began = Date.now(); ; ) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() - began > 10_000) throw new Error('it did not come');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const pressIn = (selector, key, facts) => async (stage, page) => {
  const name = key && stage.say(key, facts);
  const button = await until(async () =>
    (await buttonsIn(page, selector)).find(({ text, isThere }) => isThere && (!name || text === name)),
  );
  await page.mouse.click(button.x, button.y);
};

const tell = (of, what) => (stage) =>
  stage.inBackground(
    async (of, what) => {
      const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome[of][of === 'commands' ? 'onCommand' : 'onClicked'].dispatch(what, active);
    },
    of,
    what,
  );

const pick = async (stage, page) => {
  await tell('commands', 'pick')(stage);
  await page.waitForSelector(PANEL);
};

/** As if the window were a private one. */
const privately = async (stage) =>
  stage.inBackground(
    async (id) => {
      const func = () => Object.defineProperty(chrome.extension, 'inIncognitoContext', { value: true });
      await chrome.scripting.executeScript({ target: { tabId: id }, func });
    },
    await stage.tabId(),
  );

const placeOf = (page, selector) =>
  page.evaluate((selector) => {
    const element = document.querySelector(selector);
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, height } = element.getBoundingClientRect();
    return { x: left + 40, y: top + height / 2 };
  }, selector);

const at = (selector) => async (_stage, page) => {
  const { x, y } = await placeOf(page, selector);
  await page.mouse.move(x, y);
};
const press = (selector) => async (_stage, page) => {
  const { x, y } = await placeOf(page, selector);
  await page.mouse.click(x, y);
};
const keys =
  (...names) =>
  async (_stage, page) => {
    for (const name of names) await page.keyboard.press(name);
  };
/** Asks what became of a place. */
const why = (selector) => async (stage, page) => {
  const { x, y } = await placeOf(page, selector);
  await page.mouse.click(x, y, { button: 'right' });
  await tell('contextMenus', { menuItemId: 'why', frameId: 0 })(stage);
  await page.waitForSelector(PANEL);
};
const ask = (name) => (stage) =>
  stage.inBackground(async (name) => {
    const [{ id }] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.scripting.executeScript({ target: { tabId: id }, files: ['apply.js'] });
    await chrome.tabs.sendMessage(id, { winnow: 'page', name, request: { anyway: false } }, { frameId: 0 });
  }, name);
const clean = ask('clean');

const inPage = (name, acts, more = {}) => ({ name: `in the page: ${name}`, inPage: true, size: WIDE, acts, ...more });

const TITLE = 'h1';
const PART = 'h2 + p';

export const IN_PAGE_STATES = [
  inPage('picker', [pick, at(PART)]),
  inPage('picked of the article', [pick, press(PART)]),
  inPage('picked of the rest', [pick, press('.promo-slot')]),
  inPage('picked, phone', [pick, press(PART)], { size: PHONE }),
  inPage('picked, many', [pick, press(PART), keys('ArrowDown')]),
  inPage('picked in a private window', [privately, pick, press(PART)], { end: keys('Escape', 'Escape') }),
  inPage('picked by keys', [pick, keys('ArrowDown', 'ArrowRight')]),
  inPage('saved', [clean, pick, press(TITLE), pressIn(PANEL, 'picker_save')], { end: pressIn(PANEL, 'picker_undo') }),
  inPage('saved for later', [pick, press(TITLE), pressIn(PANEL, 'picker_save')], {
    end: pressIn(PANEL, 'picker_undo'),
  }),
  inPage('undone', [clean, pick, press(TITLE), pressIn(PANEL, 'picker_save'), pressIn(PANEL, 'picker_undo')]),
  inPage('why, untouched', [why(PART)]),
  inPage('why, far from everything', [clean, why(TITLE)]),
  inPage('why', [clean, why('winnow-stub')]),
  inPage('why, phone', [clean, why('winnow-stub')], { size: PHONE }),
  inPage('why, restored', [clean, why('winnow-stub'), pressIn(PANEL, 'popup_restore')]),
  inPage('why, kept from now on', [clean, why('winnow-stub'), pressIn(PANEL, 'popup_keep')]),
  inPage('stub', [clean, at('winnow-stub')]),
  inPage('stub, opened', [clean, at('winnow-stub'), pressIn('winnow-stub')]),
  inPage('stub, phone', [clean, at('winnow-stub')], { size: PHONE }),
  inPage('label', [clean, at('winnow-label'), pressIn('winnow-label')]),
];
