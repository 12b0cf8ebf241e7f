/** What stands inside the article's root without being its text: navigation, comments, footnotes, contents lists. */

const OUTSIDE_TAGS = new Set(['NAV', 'FOOTER', 'FORM', 'DIALOG', 'MENU']);
const OUTSIDE_ROLES = new Set(
  'navigation contentinfo search complementary menu menubar tablist directory doc-toc doc-endnotes doc-bibliography doc-footnote feed dialog'.split(
    ' ',
  ),
);

/** Words of ids and class names, as the usual content systems write them, for places whose lists are never steps. */
const OUTSIDE_NAMES = new Set(
  (
    'comments commentlist comment-list comments-area comments-list comment-respond disqus_thread breadcrumb breadcrumbs ' +
    'breadcrumb-list toc table-of-contents toc_container ez-toc-container toc-list post-toc rank-math-toc lwptoc wp-block-table-of-contents ' +
    'references reflist footnotes footnote-list endnotes mw-references-wrap bibliography citations ' +
    'pagination pager carousel-indicators related-posts related-articles most-read trending popular-posts'
  ).split(' '),
);

/** True when the element, or one around it below `root`, isn't part of the article's text. */
export function isOutsideText(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) if (isOutside(at)) return true;
  return false;
}

function isOutside(element: Element): boolean {
  if (OUTSIDE_TAGS.has(element.tagName)) return true;
  if (OUTSIDE_ROLES.has(element.getAttribute('role') ?? '')) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.toLowerCase();
  return names.split(/\s+/).some((name) => OUTSIDE_NAMES.has(name));
}
