/** The text itself: sanitised once more here, as nodes, before it stands in a page of the extension. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article, ReportedAction } from '../core/outcome.ts';
import type { Words } from '../core/words.ts';
import { sanitiseHtml } from '../export/sanitise.ts';
import { useWords } from '../ui/words.tsx';
import { colourCode } from './code-colours.ts';
import { firstScreenOf } from './first-screen.ts';
import { Parts } from './parts.ts';
import { PictureZoom, type ZoomedPicture } from './picture-zoom.tsx';
import {
  boxTables,
  dropHeadingTools,
  leadOutside,
  letScrollersTakeFocus,
  offerToEnlarge,
  withoutPictures,
} from './text-nodes.ts';

interface ArticleTextProps {
  readonly article: Article;
  readonly actions: readonly ReportedAction[];
  readonly restored: ReadonlySet<string>;
  readonly pictures: boolean;
  /** Holds the text's element. */
  readonly root: RefObject<HTMLDivElement | null>;
  /** False while the first screen is enough; a short text is drawn whole all the same. */
  readonly isWhole: boolean;
  /** Told whenever the whole text was drawn anew, with what was taken from it. */
  readonly onDrawn: (parts: Parts) => void;
}

export function ArticleText({ article, actions, restored, pictures, root, isWhole, onDrawn }: ArticleTextProps) {
  const words = useWords();
  const parts = useRef<Parts | null>(null);
  const [zoomed, setZoomed] = useState<ZoomedPicture | null>(null);
  const beginning = useMemo(() => (isWhole ? null : firstScreenOf(article.html)), [article, isWhole]);
  useLayoutEffect(() => {
    const text = root.current;
    if (!text) return;
    const content = readied(article, beginning, pictures, words);
    const taken = new Parts(content, new Set(actions.map(({ id }) => id)));
    taken.restore(restored);
    text.replaceChildren(content);
    if (beginning !== null) return;
    parts.current = taken;
    onDrawn(taken);
    const end = follow(text, words);
    void colourCode(text);
    return end;
  }, [article, pictures, beginning]);
  useLayoutEffect(() => parts.current?.restore(restored), [restored]);
  const enlarge = (event: Event) => {
    const picture = event.target;
    if (!(picture instanceof HTMLImageElement) || picture.getAttribute('role') !== 'button') return;
    event.preventDefault();
    const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? '';
    setZoomed({ address: picture.currentSrc || picture.src, alt: picture.alt, caption });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the pictures inside are the buttons. */}
      <div
        class="content"
        aria-busy={beginning !== null}
        ref={root}
        onClick={enlarge}
        onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && enlarge(event)}
      />
      {zoomed && <PictureZoom picture={zoomed} onClose={() => setZoomed(null)} />}
    </>
  );
}

/** The nodes of the article or of its beginning, in a document of their own until they are put in. */
function readied(article: Article, beginning: string | null, pictures: boolean, words: Words): DocumentFragment {
  const content = sanitiseHtml(beginning ?? article.html, window);
  if (!pictures) withoutPictures(content, words);
  dropHeadingTools(content);
  leadOutside(content, article.url);
  boxTables(content);
  // Without the attribute screen readers read the address out.
  for (const picture of content.querySelectorAll('img:not([alt])')) picture.setAttribute('alt', '');
  return content;
}

/** Follows what only the browser knows: which pictures came, and what is wider than its column. */
function follow(text: HTMLElement, words: Words): () => void {
  const came = ({ target }: Event) => target instanceof HTMLImageElement && offerToEnlarge(target, words);
  const failed = ({ target }: Event) => target instanceof HTMLImageElement && target.classList.add('failed');
  // Neither event bubbles.
  text.addEventListener('load', came, true);
  text.addEventListener('error', failed, true);
  for (const picture of text.querySelectorAll('img')) if (picture.complete) offerToEnlarge(picture, words);
  const adjust = () => letScrollersTakeFocus(text, words);
  // It tells at once, before the first frame and when the text has been laid out anyway.
  const sizes = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(adjust);
  if (sizes) sizes.observe(text);
  else adjust();
  return () => {
    text.removeEventListener('load', came, true);
    text.removeEventListener('error', failed, true);
    sizes?.disconnect();
  };
}
