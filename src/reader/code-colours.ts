/** Colours the article's code, once it can be read without. */
import { loadScript } from './late-script.ts';

declare global {
  /**
   * Left by code.js: the code as HTML of nothing but spans, or null where no language fits. An empty language is guessed.
   */
  var winnowHighlight: ((code: string, language: string) => string | null) | undefined;
}

/** Longer blocks are logs and data, and would keep the page busy: this much took 25 to 33 ms. In characters. */
const LONGEST = 30_000;

/** What the highlighter calls its kinds of word. */
const KIND = /^(?:hljs-[a-z-]+|[a-z_]+_)$/;

/** Colours every block of code in `text`, each when there is time. The words stay as they are. */
export async function colourCode(text: ParentNode): Promise<void> {
  const blocks = [...text.querySelectorAll('pre')].filter((pre) => !pre.querySelector('img, a[href], table'));
  if (blocks.length === 0) return;
  try {
    await loadScript('code.js');
  } catch (error) {
    // Code without colours is still code.
    console.warn('Winnow could not fetch its highlighter', error);
    return;
  }
  for (const pre of blocks) {
    await new Promise((rested) => setTimeout(rested));
    if (pre.isConnected) colour(pre);
  }
}

function colour(pre: Element): void {
  const holder = pre.querySelector('code') ?? pre;
  const code = holder.textContent ?? '';
  if (code.length > LONGEST || pre.querySelectorAll('code').length > 1) return;
  const language = /^language-(.+)$/.exec(holder.className)?.[1] ?? '';
  const coloured = globalThis.winnowHighlight?.(code, language);
  if (!coloured) return;
  const { body } = new DOMParser().parseFromString(`<pre>${coloured}</pre>`, 'text/html');
  const nodes = spansOf(body.firstElementChild ?? body);
  // A line break at the start is lost on the way, and nothing of an author's code may be.
  if (nodes.textContent === code) holder.replaceChildren(nodes);
}

/** Text and spans with the highlighter's own classes, and nothing else, whatever the highlighter gave. */
function spansOf(from: Node): DocumentFragment {
  const copy = document.createDocumentFragment();
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) copy.append(node.nodeValue ?? '');
    else if (node instanceof Element) {
      const span = document.createElement('span');
      span.className = [...node.classList].filter((name) => KIND.test(name)).join(' ');
      span.append(spansOf(node));
      copy.append(span);
    }
  }
  return copy;
}
