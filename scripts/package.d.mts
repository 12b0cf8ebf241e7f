export function packFolder(folder: string, names?: readonly string[]): Promise<Uint8Array>;
export function packageAll(targets: readonly string[]): Promise<string[]>;
