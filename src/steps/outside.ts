/** What stands inside the article's root without being its text: navigation, comments, footnotes, contents lists. */

/** Some systems put the whole page into one form. */
const TAGS = 'nav, footer, form:not(:has(h1, h2, h3, ol)), dialog, menu';
const ROLES = listOf(
  'navigation contentinfo search complementary menu menubar tablist directory doc-toc doc-endnotes doc-bibliography doc-footnote feed dialog',
);

/** Words of ids and class names, as the usual content systems write them, for places whose lists are never steps. */
const NAMES = listOf(
  'comments commentlist comment-list comments-area comments-list comment-respond disqus_thread breadcrumb breadcrumbs ' +
    'breadcrumb-list toc table-of-contents toc_container ez-toc-container toc-list post-toc rank-math-toc lwptoc wp-block-table-of-contents ' +
    'references reflist footnotes footnote-list endnotes mw-references-wrap bibliography citations ' +
    'pagination pager carousel-indicators related-posts related-articles most-read trending popular-posts',
);

/** Selects what isn't part of the article's text, wherever it stands: one question to the page instead of one for each element. */
export const OUTSIDE = [
  TAGS,
  ...ROLES.map((role) => `[role="${role}"]`),
  ...NAMES.flatMap((name) => [`.${name}`, `#${name}`]),
].join(', ');

function listOf(words: string): string[] {
  return words.split(' ');
}
