export function table(head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string;
export function quantile(values: readonly number[], share: number): number | null;
