/** What stands inside the article's root without being its text: navigation, comments, footnotes, contents lists. */

const TAGS = new Set(['NAV', 'FOOTER', 'DIALOG', 'MENU']);
/** Some systems put the whole page into one form. */
const ARTICLE_IN_FORM = 'h1, h2, h3, ol';
const ROLES = new Set(
  'navigation contentinfo search complementary menu menubar tablist directory doc-toc doc-endnotes doc-bibliography doc-footnote feed dialog'.split(
    ' ',
  ),
);

/** Words of ids and class names, as the usual content systems write them, for places whose lists are never steps. */
const NAMES = new Set(
  (
    'comments commentlist comment-list comments-area comments-list comment-respond disqus_thread breadcrumb breadcrumbs ' +
    'breadcrumb-list toc table-of-contents toc_container ez-toc-container toc-list post-toc rank-math-toc lwptoc wp-block-table-of-contents ' +
    'references reflist footnotes footnote-list endnotes mw-references-wrap bibliography citations ' +
    'pagination pager carousel-indicators related-posts related-articles most-read trending popular-posts'
  ).split(' '),
);

/**
 * Whether an element stands in navigation, comments and the like. Only what is asked about is looked at, with all around
 * it, each once: one question to the page for all these names takes ten times as long.
 */
export function outsideOf(root: Element): (element: Element) => boolean {
  const known = new Map<Element, boolean>([[root, false]]);
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const path: Element[] = [];
    let at: Element | null = element;
    for (; at && !known.has(at); at = at.parentElement) {
      path.push(at);
      if (!isOutside(at)) continue;
      known.set(at, true);
      break;
    }
    const answer = at !== null && known.get(at) === true;
    for (const one of path) known.set(one, answer);
    return answer;
  };
}

function isOutside(element: Element): boolean {
  const tag = element.tagName;
  if (TAGS.has(tag)) return true;
  if (tag === 'FORM' && !element.querySelector(ARTICLE_IN_FORM)) return true;
  if (!element.hasAttributes()) return false;
  const names = element.getAttribute('class');
  if (names && NAMED.test(names)) return true;
  if (NAMES.has(element.getAttribute('id') ?? '')) return true;
  return ROLES.has(element.getAttribute('role') ?? '');
}

/** To divide the names of each element costs several times as much. */
const NAMED = new RegExp(`(?:^|\\s)(?:${[...NAMES].join('|')})(?:\\s|$)`);
