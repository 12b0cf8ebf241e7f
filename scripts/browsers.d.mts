export type BrowserKind = 'chromium' | 'firefox';

export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly root: boolean;
  isProgram(path: string): boolean;
  run(command: string, args: readonly string[], env?: Readonly<Record<string, string>>): boolean;
}

export const BROWSERS: Readonly<Record<BrowserKind, { readonly title: string; readonly variable: string }>>;
export const thisMachine: Machine;
export function findBrowser(kind: BrowserKind, machine?: Machine): string | null;
export function howToInstall(missing: readonly BrowserKind[]): string;
export class MissingBrowsers extends Error {}
export function ensureBrowsers(options?: {
  machine?: Machine;
  log?: (line: string) => void;
}): Record<BrowserKind, string>;
