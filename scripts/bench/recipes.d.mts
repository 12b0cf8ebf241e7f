export function describesSteps(html: string): boolean;
export function withoutData(html: string): string;
export function stepsAndNames(lines: readonly string[]): { readonly steps: string[]; readonly names: string[] };
export function recipeRates(
  scores: readonly { readonly hits: number; readonly found: number; readonly gold: number }[],
): { readonly stepPrecision: number | null; readonly stepRecall: number | null };
