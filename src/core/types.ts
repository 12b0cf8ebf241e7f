/**
 * The words of Winnow as types: find → plan → apply → undo. These hold nodes and stay in the page's process; what leaves
 * it is in `outcome.ts`.
 */
import type { ElementIndex } from './page/element-index.ts';
import type { OwnRule } from './plan/own-rule.ts';

/**
 * What a rule may ask for. `hide` leaves no trace, `fold` leaves a one-line stub that opens it; these two take something
 * away. `mark` keeps a link and says beside it what it is, `unlink` keeps the words and takes the affiliate's address out,
 * `mend` repairs text.
 */
export type Verb = 'hide' | 'fold' | 'mark' | 'unlink' | 'mend';

/** One text node to repair: a direct child of `parent` whose text is `before`. Several such children are all repaired. */
export interface Mend {
  readonly parent: Element;
  readonly before: string;
  readonly after: string;
}

/** Why something was found, as data. The sentence for `code` is the message `reason_<code>`; facts fill its places. */
export interface Reason {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Words in which a near copy differs from the first copy: `was` stands there, `is` here. One of them may be empty. */
export interface Difference {
  readonly was: string;
  readonly is: string;
}

/**
 * How sure a rule is. `listed`: the node carries the mark of a known ad system, so even prose inside it isn't the
 * article's. `certain`: more than one sign, or one that has no other meaning. `likely`: by shape or density alone.
 */
export type Certainty = 'listed' | 'certain' | 'likely';

/** What one rule found: nodes that belong together and are taken, shown and restored as one. */
export interface Finding {
  readonly rule: string;
  /** `keep` is no change: whatever else is found there stays. Only the person's own rules ask for it. */
  readonly verb: Verb | 'keep';
  /** In document order; none inside another. Never empty. */
  readonly targets: readonly Element[];
  readonly reason: Reason;
  readonly certainty: Certainty;
  /** What among the targets only says what the rest is, such as "story continues below advertisement", as `normalise` gives it. */
  readonly labels?: readonly string[];
  /** Repeats only: the elements of the first copy, which has to stay visible. */
  readonly original?: readonly Element[];
  /** Near copies only: every difference to the first copy, in the order of the text. Never empty. */
  readonly differences?: readonly Difference[];
  /** Repeats only: the first steps of a procedure that goes on after them. Whoever takes the procedure along needs them, too. */
  readonly firstSteps?: true;
  /** `mark` and `unlink`: where the links lead without the affiliate. Absent when that can't be known: unlinked, they lead nowhere. */
  readonly plain?: string;
  /** `mend` only: what is repaired; each `parent` is one of the targets. */
  readonly mends?: readonly Mend[];
  /** Asked for by the person's own rule of this turn: no guard refuses it, and of two the later one counts. */
  readonly own?: number;
}

/** One option of a rule, described well enough for the options page to draw it and for settings to repair it. */
export type RuleOption =
  | { readonly kind: 'switch'; readonly initial: boolean }
  | { readonly kind: 'choice'; readonly values: readonly string[]; readonly initial: string }
  | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly initial: number };

/** Values for a rule's options, by option name. */
export type RuleOptions = Readonly<Record<string, string | number | boolean>>;

/** What a person can set of a rule. Its words are the messages `rule_<id with _>_name` and `…_about`. */
export interface RuleDeclaration {
  /** Also the name of the rule's file. */
  readonly id: string;
  /** Whether the rule is on until the person says otherwise. */
  readonly on: boolean;
  readonly options: Readonly<Record<string, RuleOption>>;
}

/** A rule only reads. */
export interface Rule extends RuleDeclaration {
  /**
   * `text` rules repair the text that all others read. `first` rules look at the whole page; `repeats` looks at the page
   * without what the others take.
   */
  readonly pass: 'text' | 'first' | 'repeats';
  /** The rule asks what the filter lists say, and finds something else once they have answered. */
  readonly asksLists?: true;
  /** The rule goes by what the person named themselves; only such a rule is given `own`. */
  readonly asksPerson?: true;
  find(page: Page, options: RuleOptions, own?: readonly OwnRule[]): Iterable<Finding>;
}

/** What the filter lists say of one page. */
export interface ListAnswer {
  /** Selectors of elements that are ads, exceptions already applied. */
  readonly selectors: readonly string[];
  /** Of the addresses asked for, absolute, those that a list blocks as ads. */
  readonly blocked: ReadonlySet<string>;
}

/** What a bare DOM can't answer; the page's process and the command line answer it each in its own way. */
export interface Facts {
  /** Null until the filter lists have answered: the page is cleaned without waiting for them. */
  readonly lists: ListAnswer | null;
  /** False when the element can't be seen on the page: not rendered, transparent, or moved out of sight. */
  isLaidOut(element: Element): boolean;
  /** Elements of the copy whose text the page has changed since: what was found there says nothing of what stands there now. */
  readonly changed?: Set<Element>;
  /** True for an item of a list whose number the page draws before its text, and counts so: folded, it would not be counted. */
  drawsNumber?(element: Element): boolean;
  /** Only where the page is a part that was added later: whether an element matches where it stands in the whole page. */
  matches?(element: Element, selector: string): boolean;
}

/** A run of inline content with nothing block-like in it: a paragraph, a heading, a list item's own line. */
export interface Block {
  /** The element that holds the run. */
  readonly element: Element;
  /** False when the run is loose text beside block-level children of `element`, so that hiding `element` would take more. */
  readonly whole: boolean;
  /** White space collapsed. */
  readonly text: string;
  /** The text for comparing: see `normalise`. Empty for a block of pictures only. */
  readonly key: string;
  readonly words: number;
  /** How many of `words` stand in links, buttons and other things to press. */
  readonly linkWords: number;
  /** Addresses of the pictures, videos and frames in the run, absolute where they can be resolved. */
  readonly pictures: readonly string[];
  /** False when the run takes no place on the page (a closed tab, a hidden dialog), so that it can't count as visible. */
  readonly laidOut: boolean;
  /** `code` stands in a `pre`, `table` in a cell. */
  readonly kind: 'text' | 'heading' | 'code' | 'table';
}

/**
 * The page as rules see it: in the browser a copy of the page, so that nothing a rule does or a page clobbers can touch
 * the real one (docs/decisions/0001). Elements of findings and plans are the copy's; only the ledger knows the live ones.
 */
export interface Page {
  readonly document: Document;
  /** The elements of its body by what they are, those set aside too: most questions have their answer in it. */
  readonly index: ElementIndex;
  /** The body. */
  readonly root: Element;
  readonly url: URL;
  readonly article: ArticleScope;
  readonly facts: Facts;
  /** The same page with nothing set aside. */
  readonly entire: Page;
  /** The blocks of `article.root` that aren't set aside, in document order. */
  readonly blocks: readonly Block[];
  /** True for a node that is set aside or stands inside one that is. */
  isSetAside(node: Node): boolean;
  /** The same page with these elements set aside. */
  without(elements: Iterable<Element>): Page;
}

/** Which live nodes are the article. */
export interface ArticleScope {
  /** The smallest element that holds everything Readability kept; it often holds more. */
  readonly root: Element;
  /** True for an element that Readability kept. */
  has(element: Element): boolean;
}

/** What the person decided: the part of the settings, and of this page's history, that core sees. */
export interface Choices {
  readonly rules: Readonly<Record<string, { readonly on: boolean; readonly options: RuleOptions }>>;
  /** Names of actions that the person took back on this page, see `namesOf`. */
  readonly restored: ReadonlySet<string>;
  /** Ids of marked links that the person wants unlinked on this page. */
  readonly unlinked: ReadonlySet<string>;
  /** Marks (see `keepMarkOf`) of what the person always keeps on this site. */
  readonly kept: ReadonlySet<string>;
  /** The person's own rules for this site; where two want the same thing, the later one counts. */
  readonly own: readonly OwnRule[];
}

/** A finding that asks for a change. */
export interface Change extends Finding {
  readonly verb: Verb;
}

/** A finding with its name, given before anything is taken from it. */
export interface Named extends Change {
  /** The same for the same finding on the same page, however often it is planned. */
  readonly id: string;
}

/** One change to the page that is shown, explained and undone as one. */
export interface Action extends Named {
  /** Words in the targets. */
  readonly words: number;
  /** The person's own only: how many words of the article it takes, where it takes any. */
  readonly articleWords?: number;
}

/** A finding that the plan did not follow, and why. */
export interface Refusal {
  /** As an action's id. */
  readonly id: string;
  readonly finding: Change;
  readonly reason: Reason;
}

/** What is to be done to a page, and what is not. */
export interface Plan {
  /** In document order. */
  readonly actions: readonly Action[];
  /** Actions that the person took back; planned but not carried out. */
  readonly restored: readonly Action[];
  readonly refusals: readonly Refusal[];
  /** How many findings each rule has on this page, also rules that are off. */
  readonly found: Readonly<Record<string, number>>;
}
