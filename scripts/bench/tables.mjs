/** Tables for a terminal. */

const cell = (value) => (typeof value === 'number' ? value.toFixed(3) : (value ?? '–'));

/** Columns as wide as what stands in them; the first is left-aligned, numbers are to the right. */
export function table(head, rows) {
  const lines = [head, ...rows.map((row) => row.map(cell))].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const pad = (text, column) => (column === 0 ? text.padEnd(widths[column]) : text.padStart(widths[column]));
  const written = lines.map((line) => line.map(pad).join('  '));
  return [written[0], widths.map((width) => '─'.repeat(width)).join('  '), ...written.slice(1)].join('\n');
}

/** The value below which this share of the values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}
