/** The welcome page opens by itself whenever the extension is installed, which in tests is at every start of the browser. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from './driver.ts';

/** Waits for it and closes it, so that it comes into no test's way. Fails when it doesn't open. */
export async function closeWelcome(driver: Driver, extensionFolder: string): Promise<void> {
  // A build from before there was one.
  if (!existsSync(join(extensionFolder, 'welcome.html'))) return;
  const tab = await driver.tabAt((url) => url === `${driver.home}welcome.html`);
  await tab.close();
}
