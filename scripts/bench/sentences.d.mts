export function lostSentences(
  expected: string,
  before: string,
  after: string,
  normalise: (text: string) => string,
): string[];
