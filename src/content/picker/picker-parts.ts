/** What the picker is made of, and what it asks of the page and of the background. */
import type { Words } from '../../core/words.ts';
import type { OwnVerb } from '../../settings/own-rules.ts';

/** What the person wants of what they picked. */
export interface PickedRule {
  readonly verb: OwnVerb;
  readonly value: string;
  readonly everywhere: boolean;
}

/** A rule that is stored. */
export interface Saved {
  /** Takes it back. */
  undo(): Promise<void>;
  /** The page is cleaned, so that it obeys already. */
  readonly shows: boolean;
}

export interface PickerParts {
  readonly document: Document;
  readonly view: Window;
  readonly words: Words;
  readonly direction: 'ltr' | 'rtl';
  /** The site's name. */
  readonly host: string;
  readonly isPrivate: boolean;
  /** Words of the article in what a selector matches; null where nobody can tell. */
  articleWords(selector: string): Promise<number | null>;
  /** Stores the rule, or says what is wrong with it. */
  save(rule: PickedRule): Promise<Saved | { fault: string }>;
  /** Cleans the page. Gives why it couldn't, as a person reads it; null when it did. */
  clean(): Promise<string | null>;
  /** Told once it is over. */
  ended(): void;
  /** An error as a person reads it. */
  explain(error: unknown): string;
}
