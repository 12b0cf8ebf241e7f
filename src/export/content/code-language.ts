/** In which language a code block is written, as its author or the author's highlighter says by a class or an attribute. */

/** `language-js` is what HTML itself proposes; the others are what highlighters in use make of it. */
const PREFIXED = /^(?:language|lang|highlight-source|highlight-text|brush|sourcecode|code|syntax)[-_:]+(.+)$/;

/** Classes beside which a bare word is a language. */
const HIGHLIGHTED = new Set(['hljs', 'sourcecode', 'prettyprint', 'prism', 'shiki', 'chroma', 'rouge', 'codehilite']);

/** Words that stand beside those and are no language. */
const NO_LANGUAGE = new Set([
  ...['none', 'nohighlight', 'no-highlight', 'plain', 'plaintext', 'text', 'txt', 'code', 'highlight', 'highlighter'],
  ...['linenums', 'numbersource', 'copy', 'wrap', 'block', 'inline', 'notranslate', 'light', 'dark', 'source'],
]);

/** A name as such classes have it; everything else is a stranger's and no language. */
const NAME = /^[a-z][a-z0-9+#.-]{0,19}$/;

/** How far above the code its wrapper may say the language. */
const LEVELS = 3;

const nameOf = (word: string | null | undefined): string => {
  const name = word?.trim().toLowerCase() ?? '';
  return NAME.test(name) && !NO_LANGUAGE.has(name) ? name : '';
};

/** What one element says; empty when it says nothing. */
function saidBy(element: Element): string {
  for (const attribute of ['data-lang', 'data-language', 'data-code-language']) {
    const name = nameOf(element.getAttribute(attribute));
    if (name) return name;
  }
  const classes = (element.getAttribute('class') ?? '').toLowerCase().split(/[\s;]+/);
  for (const [at, word] of classes.entries()) {
    const name = nameOf(word === 'brush:' ? classes[at + 1] : PREFIXED.exec(word)?.[1]);
    if (name) return name;
  }
  const bare = classes.some((word) => HIGHLIGHTED.has(word)) ? classes.filter((word) => !HIGHLIGHTED.has(word)) : [];
  return bare.length === 1 ? nameOf(bare[0]) : '';
}

/** The language of a `pre`, from itself, the `code` in it or what is wrapped around it; empty when nobody says. */
export function codeLanguage(pre: Element): string {
  const inner = pre.querySelector('code');
  let at: Element | null = pre;
  const candidates: Element[] = inner ? [inner] : [];
  for (let level = 0; at && level < LEVELS; level++) {
    candidates.push(at);
    at = at.parentElement;
  }
  for (const element of candidates) {
    const name = saidBy(element);
    if (name) return name;
  }
  return '';
}

/** The class by which the language of a code block is handed on; our own, whatever the page wrote. */
export const languageClass = (name: string): string => `language-${name}`;

/** Readability takes the classes out; `sources` are the page's elements, from which the article's were made. */
export function keepLanguages(sources: ReadonlyMap<Element, Element>): void {
  for (const [element, source] of sources) {
    const language = element.localName === 'pre' ? codeLanguage(source) : '';
    if (language) (element.querySelector('code') ?? element).setAttribute('class', languageClass(language));
  }
}
