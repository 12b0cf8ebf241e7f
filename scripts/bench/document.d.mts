export function withTable(document: string, sentence: string, printed: string): string;
export function printedBy(work: () => Promise<void>): Promise<string>;
