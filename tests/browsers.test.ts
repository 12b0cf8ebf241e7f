import { describe, expect, it } from 'vitest';
import { ensureBrowsers, findBrowser, type Machine, MissingBrowsers } from '../scripts/browsers.mjs';

/** A machine with these programs and nothing else; installing is done by `apt`, which may add programs. */
function machine(
  given: Partial<Machine> & { programs: string[]; apt?: (args: readonly string[]) => boolean },
): Machine & {
  ran: string[];
} {
  const ran: string[] = [];
  return {
    platform: 'linux',
    root: false,
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isProgram: (path) => given.programs.includes(path),
    run(command, args) {
      ran.push([command, ...args].join(' '));
      return given.apt?.(args) ?? false;
    },
    ran,
    ...given,
  };
}

const silent = () => undefined;

describe('findBrowser', () => {
  it('takes what the environment names before anything on the path', () => {
    const here = machine({
      programs: ['/usr/bin/firefox', '/opt/ff/firefox'],
      env: { PATH: '/usr/bin', WINNOW_FIREFOX: '/opt/ff/firefox' },
    });
    expect(findBrowser('firefox', here)).toBe('/opt/ff/firefox');
  });

  it('does not quietly take another browser than the one that was named', () => {
    const here = machine({ programs: ['/usr/bin/chromium'], env: { PATH: '/usr/bin', WINNOW_CHROMIUM: '/gone' } });
    expect(() => findBrowser('chromium', here)).toThrow('WINNOW_CHROMIUM names /gone');
  });

  it('prefers a better name to an earlier folder', () => {
    const here = machine({ programs: ['/usr/local/bin/firefox', '/usr/bin/firefox-esr'] });
    expect(findBrowser('firefox', here)).toBe('/usr/bin/firefox-esr');
  });

  it('knows where macOS and Windows keep programs', () => {
    const mac = '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser('chromium', machine({ platform: 'darwin', programs: [mac], env: { HOME: '/Users/ada' } }))).toBe(
      mac,
    );
    const windows = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';
    const env = { ProgramFiles: 'C:\\Program Files', Path: 'C:\\Windows' };
    expect(findBrowser('firefox', machine({ platform: 'win32', programs: [windows], env }))).toBe(windows);
  });

  it('skips places whose variable is not set, and says when there is nothing', () => {
    expect(
      findBrowser('firefox', machine({ platform: 'win32', programs: ['\\Mozilla Firefox\\firefox.exe'], env: {} })),
    ).toBeNull();
    expect(findBrowser('chromium', machine({ programs: [] }))).toBeNull();
  });
});

describe('ensureBrowsers', () => {
  const both = ['/usr/bin/chromium', '/usr/bin/firefox-esr'];

  it('installs nothing when both are here', () => {
    const here = machine({ programs: both, root: true });
    expect(ensureBrowsers({ machine: here, log: silent })).toEqual({ chromium: both[0], firefox: both[1] });
    expect(here.ran).toEqual([]);
  });

  it('installs as root only what is missing', () => {
    const programs = ['/usr/bin/apt-get', '/usr/bin/chromium'];
    const apt = (args: readonly string[]) => {
      if (args.includes('install')) programs.push('/usr/bin/firefox-esr');
      return true;
    };
    const here = machine({ programs, root: true, apt });
    expect(ensureBrowsers({ machine: here, log: silent }).firefox).toBe('/usr/bin/firefox-esr');
    expect(here.ran.at(-1)).toMatch(/^apt-get .*install -y --no-install-recommends firefox-esr$/);
  });

  it('uses sudo in CI, and never asks it for a password', () => {
    const programs = ['/usr/bin/apt-get', '/usr/bin/sudo'];
    const apt = (args: readonly string[]) => {
      if (args.includes('install')) programs.push(...both);
      return true;
    };
    const here = machine({ programs, apt, env: { PATH: '/usr/bin', CI: 'true' } });
    ensureBrowsers({ machine: here, log: silent });
    expect(here.ran.every((command) => command.startsWith('sudo -n '))).toBe(true);
    expect(here.ran.at(-1)).toMatch(/chromium firefox-esr$/);
  });

  it('installs nothing on a person’s machine, and says what to install', () => {
    const here = machine({ programs: ['/usr/bin/apt-get', '/usr/bin/chromium'] });
    expect(() => ensureBrowsers({ machine: here, log: silent })).toThrow(MissingBrowsers);
    expect(() => ensureBrowsers({ machine: here, log: silent })).toThrow(/Missing: Firefox[^;]*\n.*Fedora.*macOS/s);
    expect(here.ran).toEqual([]);
  });

  it('fails when installing did not help', () => {
    const here = machine({ programs: ['/usr/bin/apt-get'], root: true, apt: () => false });
    expect(() => ensureBrowsers({ machine: here, log: silent })).toThrow('WINNOW_FIREFOX');
  });
});
