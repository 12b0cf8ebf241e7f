/** What a spec file plays on: one browser with the built extension, one server, both gone when the file is done. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { ensureBrowsers } from '../../scripts/browsers.mjs';
import { Chromium } from './chromium.ts';
import { type Driver, type Surface, sleep, type Tab } from './driver.ts';
import { Firefox } from './firefox.ts';
import { Screen } from './screen.ts';
import type { TestServer } from './serve.ts';
import { startServer } from './server.ts';
import { copyOf, putNewer } from './versions.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: 'chromium' | 'firefox';
  }
}

const ROOT = join(import.meta.dirname, '..', '..');

/** The build under test; another than the project's own while that is being worked on. */
const DIST = process.env.WINNOW_DIST ?? join(ROOT, 'dist');

/** Pictures of what was on the screen when a test failed. */
const FAILURES = join(ROOT, 'dist', 'e2e-failures');

function builtExtension(target: 'chrome' | 'firefox'): string {
  const folder = join(DIST, target);
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`${folder} isn’t there: run “npm run build” first`);
  return folder;
}

async function launch(browser: 'chromium' | 'firefox', profile: string, folder: string): Promise<Driver> {
  const program = ensureBrowsers()[browser];
  if (browser === 'chromium') return Chromium.launch(program, profile, folder);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return Firefox.launch(program, profile, folder, manifest.browser_specific_settings.gecko.id);
}

export interface Stage {
  readonly driver: Driver;
  readonly server: TestServer;
  /** Opens one of the test pages, or another path of the server. */
  open(path: string): Promise<Tab>;
  /** Presses the toolbar button over a tab. */
  popup(tab: Tab): Promise<Screen>;
  /** Has the browser update the extension, to the same with a higher number; gives that. Where it has a folder of its own. */
  update(): Promise<string>;
}

export interface StageOptions {
  /** The extension is a copy that only this file uses. */
  readonly ownFolder?: boolean;
  /** Changes something in that copy before it is installed. */
  readonly alter?: (folder: string) => void;
}

/** Call once at the top of a spec file, or of what has a browser of its own in it. */
export function useStage({ alter, ownFolder = alter !== undefined }: StageOptions = {}): Stage {
  const browser = inject('browser');
  const built = builtExtension(browser === 'chromium' ? 'chrome' : 'firefox');
  const folder = ownFolder ? copyOf(built) : built;
  alter?.(folder);
  let driver: Driver | null = null;
  let server: TestServer | null = null;
  let profile = '';
  let seen: Surface[] = [];
  const up = <T>(thing: T | null): T => {
    if (!thing) throw new Error('the stage isn’t up yet');
    return thing;
  };
  beforeAll(async () => {
    server = await startServer();
    profile = mkdtempSync(join(tmpdir(), `winnow-${browser}-`));
    driver = await launch(browser, profile, folder);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepSight(`${browser}-${task.name}`, seen);
  });
  afterAll(async () => {
    await driver?.quit();
    await server?.close();
    // Firefox may still be writing for a moment after it has quit.
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    if (ownFolder) rmSync(folder, { recursive: true, force: true });
  });
  return {
    get driver() {
      return up(driver);
    },
    get server() {
      return up(server);
    },
    async open(path) {
      const tab = await up(driver).open(up(server).url + path);
      seen = [tab];
      return tab;
    },
    async popup(tab) {
      const popup = await up(driver).openPopup(tab);
      seen = [tab, popup];
      return new Screen(popup);
    },
    async update() {
      const version = putNewer(folder, built);
      await up(driver).update(version);
      return version;
    },
  };
}

/** What a person would have seen: as pictures, and in words for a machine whose files nobody gets to see. */
async function keepSight(name: string, surfaces: readonly Surface[]): Promise<void> {
  mkdirSync(FAILURES, { recursive: true });
  for (const [index, surface] of surfaces.entries()) {
    const file = join(FAILURES, `${name.replace(/\W+/g, '-')}-${index}.png`);
    const words = await inTime(surface.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').slice(0, 600)));
    console.error(`${name}, surface ${index}: ${words ?? 'gone'}`);
    const picture = await inTime(surface.picture());
    if (picture) writeFileSync(file, picture);
  }
}

/** Null for what is closed or covered by now: the test's own error is the one to report. */
const inTime = <T>(answer: Promise<T>): Promise<T | null> =>
  Promise.race([answer.catch(() => null), sleep(3_000).then(() => null)]);
