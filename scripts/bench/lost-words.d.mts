export interface LostLine {
  readonly line: string;
  readonly words: number;
}

export function lostLines(
  truth: string,
  before: string,
  after: string,
  normalise: (text: string) => string,
): LostLine[];
