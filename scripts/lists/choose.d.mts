export function chooseRules(text: string): string[];
