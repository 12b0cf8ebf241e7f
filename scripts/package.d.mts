export function packFolder(folder: string): Promise<Uint8Array>;
export function packageAll(targets: readonly string[]): Promise<string[]>;
