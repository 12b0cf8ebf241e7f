/** Starts Firefox without a window, with a profile that talks to nobody, and connects to it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sleep } from './driver.ts';
import { Marionette } from './marionette.ts';

/** Firefox takes 3.5 s to start on an idle machine of two cores, and has been seen to take 20 on a busy one. */
const START_PATIENCE = 90_000;

/** Nothing of this is about Winnow: no first-run pages, no updates, no calls home, all of which would only slow tests. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.backup.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.ipc.processCount': 2,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'focusmanager.testmode': true,
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': 'http://127.0.0.1:9/',
  // One wheel notch or jump is one scroll, so that a test sees where it ended.
  'general.smoothScroll': false,
  // A temporary add-on is gone after a restart; what it stored has to be there when it is installed again.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  // What tests ask for is in English, whatever the system speaks.
  'intl.locale.requested': 'en-US',
  'marionette.port': 0,
  // Every address but this machine's goes to a proxy that isn't there.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
};

export interface FirefoxProcess {
  readonly marionette: Marionette;
  quit(): Promise<void>;
  /** Ends it at once, without a chance to write anything. */
  crash(): Promise<void>;
}

export async function startFirefox(
  program: string,
  profile: string,
  preferences: Record<string, string | number | boolean>,
): Promise<FirefoxProcess> {
  const lines = Object.entries({ ...QUIET, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const portFile = join(profile, 'MarionetteActivePort');
  rmSync(portFile, { force: true });
  const flags = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile];
  const child = spawn(program, [...flags, 'about:blank'], {
    // Its own home, so that it neither reads nor writes what is the person's.
    env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' },
    stdio: 'ignore',
  });
  const exited = new Promise<void>((settle) => {
    child.once('exit', () => settle());
    child.once('error', () => settle());
  });
  const stop = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  try {
    const marionette = await Marionette.connect(await portFrom(portFile, child));
    child.once('exit', () => marionette.fail(new Error('Firefox ended')));
    return { marionette, quit: () => quit(marionette, child, exited), crash: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function portFrom(file: string, child: ChildProcess): Promise<number> {
  let spawnError: Error | null = null;
  child.once('error', (error) => {
    spawnError = error;
  });
  for (const start = Date.now(); Date.now() - start < START_PATIENCE; await sleep(50)) {
    if (spawnError) throw spawnError;
    if (child.exitCode !== null) throw new Error(`Firefox ended with ${child.exitCode} before it could be driven`);
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
  }
  throw new Error(`Firefox did not offer Marionette within ${START_PATIENCE} ms`);
}

/** Asked to quit, Firefox writes what is stored; it is ended after a while if it doesn't. */
async function quit(marionette: Marionette, child: ChildProcess, exited: Promise<void>): Promise<void> {
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await marionette.command('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
  await exited;
  clearTimeout(timer);
  marionette.close();
}
