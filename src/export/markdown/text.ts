/** A stranger's text in Markdown, so that it stays text. */

/** Marks that mean something anywhere in a line, and those that do at its start. */
export const literal = (line: string): string =>
  line
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|={2,}|-{2,})/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
