/**
 * What a browser seldom does, brought about at its edge: Winnow's pages are as built, and hear from the browser, the page or
 * the background what a state needs. Runs in a page of Winnow's before its scripts.
 */

/**
 * @param {object} fake
 * `page`, `background`: by the name of a message its answer, `'never'`, `{ error }` or `{ report }`, which changes the report of
 * the true answer. `read`: what the storage holds besides. `shared`: what lies in the account. `fails`: what of the storage
 * rejects, `read`, `save` or `copy`. `allows`: what the browser says of access: `yes`, `no`, `fails`, or `keeps` what is given
 * back. `keys`: those of the commands. `tab`: what is so of each tab. `pinned`: on the toolbar. `barred`, `deaf`, `noClipboard`:
 * pages, new tabs, the clipboard are refused.
 */
export function fakeBrowser(fake) {
  const broken = () => Promise.reject(new Error('An unexpected error occurred'));
  const merged = (report, changes) => ({
    ...report,
    ...changes,
    counts: { ...report.counts, ...changes.counts },
  });
  const answering =
    (answers, send) =>
    async (message, ...rest) => {
      const answer = answers[message?.name];
      if (answer === undefined) return send(message, ...rest);
      if (answer === 'never') return new Promise(() => {});
      if (answer?.error) return { ok: false, error: answer.error };
      if (!answer?.report) return { ok: true, value: answer };
      const { value } = await send(message, ...rest);
      return { ok: true, value: { ...value, report: merged(value.report, answer.report) } };
    };
  const { tabs, runtime, storage, permissions, commands, action } = chrome;
  const sendToTab = tabs.sendMessage.bind(tabs);
  if (fake.page)
    tabs.sendMessage = (tabId, message, options) =>
      answering(fake.page, (same) => sendToTab(tabId, same, options))(message);
  if (fake.background) {
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = answering(fake.background, send);
  }
  const { local } = storage;
  const get = local.get.bind(local);
  if (fake.read) local.get = async (keys) => ({ ...(await get(keys)), ...fake.read });
  if (fake.shared) storage.sync.get = async () => fake.shared;
  if (fake.fails?.includes('read')) local.get = broken;
  if (fake.fails?.some((what) => what === 'read' || what === 'copy'))
    indexedDB.open = () => {
      throw new Error('An unexpected error occurred');
    };
  if (fake.fails?.includes('save')) local.set = broken;
  if (fake.allows !== undefined) {
    permissions.contains = async () => fake.allows === 'yes';
    permissions.request = fake.allows === 'fails' ? broken : async () => fake.allows === 'yes';
    permissions.remove = fake.allows === 'keeps' ? broken : async () => true;
  }
  if (fake.keys) commands.getAll = async () => fake.keys;
  if (fake.tab) {
    const find = tabs.get.bind(tabs);
    tabs.get = async (id) => ({ ...(await find(id)), ...fake.tab });
  }
  if (fake.pinned !== undefined) action.getUserSettings = async () => ({ isOnToolbar: fake.pinned });
  if (fake.barred)
    chrome.scripting.executeScript = () => Promise.reject(new Error('Cannot access contents of the page'));
  if (fake.deaf) tabs.create = broken;
  if (fake.noClipboard) Object.defineProperty(navigator.clipboard, 'writeText', { value: broken });
}
