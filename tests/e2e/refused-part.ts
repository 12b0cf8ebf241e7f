/** A part of the content script that the background can't put into any page, until it is ended. */
import type { Stage } from './stage.ts';

export const refusePart = (stage: Stage, file: string): Promise<void> =>
  stage.driver.inBackground((file: string) => {
    const { scripting } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const real = scripting.executeScript.bind(scripting);
    const refuse = async (injection: { files?: string[] }): Promise<unknown> => {
      if (injection.files?.includes(file)) throw new Error(`${file} is not to be had`);
      return real(injection as Parameters<typeof real>[0]);
    };
    Object.defineProperty(scripting, 'executeScript', { value: refuse, configurable: true, writable: true });
  }, file);
