/**
 * A surface as somebody knows it who can't see it: by roles and accessible names, worked out in the page.
 * Only Winnow's own pages are asked in this way, so that no script of ours is ever put into a page under test.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildSync } from 'esbuild';
import { type Control, controlsIn, type Met, pressMet, type Query, type Role, watchPress } from './controls.ts';
import { type Data, type Key, type Surface, sleep, until } from './driver.ts';

/** Of axe-core, what is called here. */
interface Axe {
  run(
    within: Node,
    options: object,
  ): Promise<{
    violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
    passes: unknown[];
  }>;
}

const TELLER = tellerScript();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of axe that are advice, not faults, are left out: a popup has no need of landmarks beyond its main. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A script that leaves dom-accessibility-api as `told`. */
function tellerScript(): string {
  const built = buildSync({
    stdin: {
      contents: `import { computeAccessibleName, getRole } from 'dom-accessibility-api';
        window.told = { computeAccessibleName, getRole };`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
  });
  return built.outputFiles[0]?.text ?? '';
}

export class Screen {
  readonly surface: Surface;

  constructor(surface: Surface) {
    this.surface = surface;
  }

  /** All visible controls of a role, in the order of the document. */
  async all(role: Role, name: string | null = null): Promise<Control[]> {
    return this.#ask({ role, name, row: '', reveal: false });
  }

  async names(role: Role): Promise<string[]> {
    return (await this.all(role)).map((control) => control.name);
  }

  /** The one control of this role and name, in the list item with these words, or null; more than one is a fault. */
  async find(role: Role, name: string, row = '', reveal = false): Promise<Control | null> {
    const found = await this.#ask({ role, name, row, reveal });
    if (found.length > 1) throw new Error(`${found.length} of ${role} “${name}” ${row}`);
    return found[0] ?? null;
  }

  /** Waits for a control, and for a state of it if one is asked for. */
  async get(role: Role, name: string, state: Partial<Control> = {}, row = ''): Promise<Control> {
    const wanted = `${role} “${name}” ${row} ${JSON.stringify(state)}`;
    const found = until(wanted, async () => {
      const control = await this.find(role, name, row);
      const fits = (key: string) => control?.[key as keyof Control] === state[key as keyof Control];
      if (control && !Object.keys(state).every(fits)) throw new Error(JSON.stringify(control));
      return control;
    });
    return found.catch(async (error: Error) => {
      const there = JSON.stringify(await this.names(role));
      throw new Error(`${error.message}; there are ${there}; it says: ${await this.text()}`);
    });
  }

  /**
   * Clicks in the middle of a control as soon as it is there, can be pressed, and has come to rest; once more when it moved
   * away under the press. Throws when another control was pressed instead.
   */
  async click(role: Role, name: string, row = ''): Promise<void> {
    for (let presses = 0; presses < 3; presses++) {
      const met = await this.#press(role, name, row);
      if (met === 'control') return;
      if (met === 'another') throw new Error(`the press meant for ${role} “${name}” ${row} met another control`);
      console.warn(`${role} “${name}” ${row} moved away under a press`);
    }
    throw new Error(`${role} “${name}” ${row} moved away under three presses`);
  }

  async #press(role: Role, name: string, row: string): Promise<Met> {
    await this.get(role, name, { disabled: false }, row);
    const place = await until(`${role} “${name}” ${row} to come to rest`, async () => {
      const before = await this.find(role, name, row, true);
      await sleep(20);
      const after = await this.find(role, name, row, true);
      return before && after && before.x === after.x && before.y === after.y && after;
    });
    await this.surface.evaluate(watchPress, { role, name, row, reveal: false });
    await this.surface.clickAt(place);
    // What was pressed may have led away from the document, or closed it.
    const met: Met | undefined = await this.surface.evaluate(pressMet).catch(() => undefined);
    return met ?? 'control';
  }

  /** What has the focus. */
  async focused(): Promise<Control> {
    const [control] = await this.#ask({ role: null, name: null, row: '', reveal: false });
    if (!control) throw new Error('nothing has the focus');
    return control;
  }

  /** Waits until a control has the focus, in a state if one is asked for. */
  async focusOn(role: Role, name: string, state: Partial<Control> = {}): Promise<void> {
    const wanted = Object.entries({ role, name, ...state });
    await until(`the focus on ${role} “${name}”`, async () => {
      const focus = await this.focused();
      if (wanted.every(([key, value]) => focus[key as keyof Control] === value)) return true;
      throw new Error(JSON.stringify(focus));
    });
  }

  /** Presses a key until a control has the focus. Throws when a hundred presses didn’t lead there. */
  async pressTo(key: Key, role: Role, name: string, modifiers?: { shift?: boolean }): Promise<void> {
    const passed: string[] = [];
    for (let presses = 0; presses < 100; presses++) {
      const focus = await this.focused();
      if (focus.role === role && focus.name === name) return;
      passed.push(`${focus.role} “${focus.name}”`);
      await this.surface.press(key, modifiers);
    }
    throw new Error(`${key} never came to ${role} “${name}”, but to ${[...new Set(passed)].join(', ')}`);
  }

  /** Waits for the end of all that moves or fades: colours on the way are nobody's. */
  async settled(): Promise<void> {
    await this.surface.evaluate(async () => {
      const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
      // What a change of style sets going is there one frame later.
      await frame();
      await frame();
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    });
  }

  /** The visible words. */
  async text(): Promise<string> {
    return this.surface.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
  }

  /** Waits until the words are there. */
  async says(words: string | RegExp): Promise<string> {
    return until(`the words ${words}`, async () => {
      const text = await this.text();
      if (typeof words === 'string' ? text.includes(words) : words.test(text)) return text;
      throw new Error(text);
    });
  }

  /** What axe-core has against the page as it stands, or against what is in an element of it; one line each. */
  async faults(within: string | null = null): Promise<string[]> {
    await this.settled();
    // A document that was replaced has no axe-core any more.
    if (!(await this.surface.evaluate(() => 'axe' in window))) await this.surface.load(AXE);
    const { faults, passes } = await this.surface.evaluate(
      async (tags: readonly Data[], within: string | null) => {
        const { axe } = window as unknown as { axe: Axe };
        const part = within === null ? document : document.querySelector(within);
        if (!part) throw new Error(`no ${within}`);
        const result = await axe.run(part, { runOnly: { type: 'tag', values: tags } });
        return {
          faults: result.violations.flatMap(({ id, help, nodes }) =>
            nodes.map((node) => `${id}: ${help} – ${node.target.join(' ')} – ${node.failureSummary ?? ''}`),
          ),
          passes: result.passes.length,
        };
      },
      AXE_TAGS,
      within,
    );
    if (passes < 5) throw new Error(`axe-core looked at nearly nothing: ${passes} checks passed`);
    return faults;
  }

  async #ask(query: Query): Promise<Control[]> {
    for (let times = 0; times < 2; times++) {
      const controls = await this.surface.evaluate(controlsIn, query);
      if (controls) return controls;
      await this.surface.load(TELLER);
    }
    throw new Error('the document was replaced while it was asked');
  }
}
