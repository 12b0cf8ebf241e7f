/** The keys that the person has given to Winnow, while they are in a page. */
import browser from '../browser/webextension.ts';
import { type Asked, carryOut } from './asked.ts';

/** The commands of the manifest. */
const COMMANDS: ReadonlySet<string> = new Set<Asked>(['clean', 'reader', 'steps', 'pick']);

const isCommand = (name: string): name is Asked => COMMANDS.has(name);

export function answerCommands(failed: (error: unknown) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (isCommand(command) && tab?.id !== undefined) carryOut(command, tab.id, null).catch(failed);
  });
}
