/** A choice of one from a few, in the page: radio buttons under a name. */
import { call } from '../../core/native.ts';
import { part } from '../own-parts.ts';

export interface Option {
  readonly value: string;
  /** What stands beside the button. */
  readonly says: readonly (Node | string)[];
}

export interface ChoiceParts {
  /** Told what the person has chosen. */
  chosen(value: string): void;
  readonly line?: boolean;
}

let count = 0;

/** Fills a field set; what is chosen is one of the values. */
export function fillChoice(
  document: Document,
  set: HTMLElement,
  { name, options, value }: { name: string; options: readonly Option[]; value: string },
  { chosen, line = false }: ChoiceParts,
): void {
  const group = `winnow-choice-${count++}`;
  const labels = options.map((option) => {
    const input = call(document, 'createElement', 'input') as HTMLInputElement;
    input.type = 'radio';
    input.name = group;
    input.value = option.value;
    input.checked = option.value === value;
    // Arrow keys click what they choose, too; the event of the change is the browser's own even where a script has clicked.
    input.addEventListener('click', ({ isTrusted }) => {
      if (isTrusted && input.checked) chosen(option.value);
    });
    return part(document, 'label', '', input, ...option.says);
  });
  set.replaceChildren(
    part(document, 'legend', '', name),
    ...(line ? [part(document, 'div', 'line', ...labels)] : labels),
  );
}
