/**
 * Finds a Chromium and a Firefox to test in, and installs them where that is nobody else's decision: as root, or in CI.
 *
 * Any edition will do. The tests load Winnow as a temporary add-on, because release Firefox refuses an unsigned one for
 * good (only ESR, Developer Edition and Nightly can be told to take it); Chromium loads it from its folder in the same way.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** Where each browser may be. `names` are looked for along PATH, `places` are the usual folders beside it. */
export const BROWSERS = {
  chromium: {
    title: 'Chromium or Chrome',
    variable: 'WINNOW_CHROMIUM',
    debian: 'chromium',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'],
    places: {
      darwin: [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '{HOME}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ],
      win32: [
        '{ProgramFiles}\\Google\\Chrome\\Application\\chrome.exe',
        '{ProgramFiles(x86)}\\Google\\Chrome\\Application\\chrome.exe',
        '{LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe',
        '{LOCALAPPDATA}\\Chromium\\Application\\chrome.exe',
      ],
    },
  },
  firefox: {
    title: 'Firefox 153 or later',
    variable: 'WINNOW_FIREFOX',
    debian: 'firefox-esr',
    names: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
    places: {
      darwin: [
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
        '/Applications/Firefox Nightly.app/Contents/MacOS/firefox',
        '{HOME}/Applications/Firefox.app/Contents/MacOS/firefox',
      ],
      win32: [
        '{ProgramFiles}\\Mozilla Firefox\\firefox.exe',
        '{ProgramFiles(x86)}\\Mozilla Firefox\\firefox.exe',
        '{LOCALAPPDATA}\\Mozilla Firefox\\firefox.exe',
        '{ProgramFiles}\\Firefox Developer Edition\\firefox.exe',
      ],
    },
  },
};

const KINDS = ['chromium', 'firefox'];

/** One line for each way to get the browsers; the first word says for whom. */
const HOW_TO_INSTALL = [
  'Debian, Ubuntu   sudo apt-get install --no-install-recommends chromium firefox-esr',
  'Fedora           sudo dnf install chromium firefox',
  'Arch             sudo pacman -S chromium firefox',
  'macOS            brew install --cask chromium firefox',
  'Windows          winget install Google.Chrome Mozilla.Firefox',
  '',
  'Ubuntu ships both as snaps, which see only your home folder: keep the project there, or install the .deb of each maker.',
];

/** This machine, as `findBrowser` and `ensureBrowsers` ask about it; tests hand in another. */
export const thisMachine = {
  platform: process.platform,
  env: process.env,
  root: process.getuid?.() === 0,
  isProgram(path) {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
  /** Runs a command with its output shown; true when it ended well. */
  run(command, args, env = {}) {
    const done = spawnSync(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    return done.status === 0;
  },
};

/** Fills `{NAME}` with environment variables; null when one isn't set. */
function fillIn(place, env) {
  let known = true;
  const path = place.replace(/\{([^}]+)\}/g, (_, name) => {
    const value = env[name];
    if (!value) known = false;
    return value ?? '';
  });
  return known ? path : null;
}

function* candidates(kind, { platform, env }) {
  const { join, delimiter } = platform === 'win32' ? win32 : posix;
  const { names, places } = BROWSERS[kind];
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  const ending = platform === 'win32' ? '.exe' : '';
  for (const name of names) for (const folder of folders) yield join(folder, name + ending);
  for (const place of places[platform] ?? []) {
    const path = fillIn(place, env);
    if (path) yield path;
  }
}

/**
 * The path of a browser's program, or null when there is none. What WINNOW_CHROMIUM or WINNOW_FIREFOX names is taken
 * before all others; throws when nothing runnable is there, since another browser would not be what was asked for.
 */
export function findBrowser(kind, machine = thisMachine) {
  const { variable } = BROWSERS[kind];
  const asked = machine.env[variable];
  if (asked) {
    if (machine.isProgram(asked)) return asked;
    throw new MissingBrowsers(`${variable} names ${asked}, and no program is there`);
  }
  for (const path of candidates(kind, machine)) if (machine.isProgram(path)) return path;
  return null;
}

/** The command that may install packages here without asking anybody, or null. */
function packageInstaller({ platform, env, root, isProgram }) {
  if (platform !== 'linux' || !(root || env.CI)) return null;
  const has = (name) => (env.PATH ?? '').split(':').some((folder) => folder && isProgram(posix.join(folder, name)));
  if (!has('apt-get')) return null;
  if (root) return ['apt-get'];
  return has('sudo') ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'] : null;
}

function install(kinds, machine, log) {
  const installer = packageInstaller(machine);
  if (!installer) return;
  const packages = kinds.map((kind) => BROWSERS[kind].debian);
  log(`Installing ${packages.join(' and ')} …`);
  const [command, ...first] = installer;
  // Another package manager may be at work when a machine has just started.
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  const apt = (...args) => machine.run(command, [...first, ...wait, ...args], { DEBIAN_FRONTEND: 'noninteractive' });
  if (!apt('update')) log('apt-get update failed; trying with the lists that are here.');
  if (!apt('install', '-y', '--no-install-recommends', ...packages)) log('apt-get install failed.');
}

/** What to do about missing browsers, as text to print. */
export function howToInstall(missing) {
  const names = missing.map((kind) => `${BROWSERS[kind].title} (or set ${BROWSERS[kind].variable} to its program)`);
  return [`Missing: ${names.join('; ')}`, '', ...HOW_TO_INSTALL].join('\n');
}

/** Thrown when a browser is missing; the message says how to get it. */
export class MissingBrowsers extends Error {
  name = 'MissingBrowsers';
}

/** The paths of both browsers, installed first where they are missing and may be. Throws MissingBrowsers. */
export function ensureBrowsers({ machine = thisMachine, log = console.log } = {}) {
  const missing = () => KINDS.filter((kind) => !findBrowser(kind, machine));
  if (missing().length) install(missing(), machine, log);
  if (missing().length) throw new MissingBrowsers(howToInstall(missing()));
  return { chromium: findBrowser('chromium', machine), firefox: findBrowser('firefox', machine) };
}
