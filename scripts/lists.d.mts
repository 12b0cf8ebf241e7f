export const ENGINE_CAP: number;
export function makeEngine(text: string): Uint8Array;
export function checkEngine(bytes: Uint8Array, cap?: number): void;
export function loadEngine(): Promise<Uint8Array>;
export function writeEngine(folder: string): Promise<void>;
export function readList(): Promise<string>;
