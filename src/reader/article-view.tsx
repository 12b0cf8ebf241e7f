/** The article, set for reading: its title, who wrote it and when, how long it takes, its text. */
import type { RefObject } from 'preact';
import { textDirection } from '../core/language.ts';
import type { Article, ReportedAction } from '../core/outcome.ts';
import { sayReason } from '../core/words.ts';
import { Pieces } from '../ui/pieces.tsx';
import { useSay, useWords } from '../ui/words.tsx';
import { ArticleText } from './article-text.tsx';
import type { Parts } from './parts.ts';
import { publishedDay } from './published.ts';

/** Silent reading of plain prose: 238 words a minute on average over 190 studies (Brysbaert 2019). */
const WORDS_PER_MINUTE = 238;

interface ArticleViewProps {
  readonly article: Article;
  readonly title: string;
  /** As many as there are to read now. */
  readonly words: number;
  readonly actions: readonly ReportedAction[];
  readonly restored: ReadonlySet<string>;
  readonly pictures: boolean;
  readonly root: RefObject<HTMLDivElement | null>;
  /** False while the first screen is enough. */
  readonly isWhole: boolean;
  readonly onDrawn: (parts: Parts) => void;
}

export function ArticleView({ article, title, words: count, ...text }: ArticleViewProps) {
  const words = useWords();
  return (
    <main>
      <article class="text" lang={article.lang} dir={textDirection(article.dir)}>
        <h1>{title}</h1>
        <Meta article={article} words={count} />
        {article.titleOnPage && (
          <p class="hush" lang={words.language} dir="auto">
            {words.say('reader_title_on_page', { title: article.titleOnPage })}
          </p>
        )}
        {article.instead && (
          <p class="hush" lang={words.language} dir="auto">
            {sayReason(words, article.instead)}
          </p>
        )}
        <ArticleText article={article} {...text} />
      </article>
    </main>
  );
}

function Meta({ article: { byline, siteName, published }, words }: { article: Article; words: number }) {
  const say = useSay();
  const { language } = useWords();
  const day = publishedDay(published, language);
  const minutes = Math.max(1, Math.round(words / WORDS_PER_MINUTE));
  return (
    <ul class="meta">
      {namesOf(byline, siteName).map((said) => (
        <li key={said}>
          <bdi>{said}</bdi>
        </li>
      ))}
      {day && (
        <li lang={language}>
          <bdi>
            <time dateTime={day.iso}>{day.says}</time>
          </bdi>
        </li>
      )}
      <li lang={language}>
        <bdi>
          <Pieces of={[say('reader_words', { count: words }), say('reader_minutes', { count: minutes })]} />
        </bdi>
      </li>
    </ul>
  );
}

/** Who wrote it, and where; a site that signs its own articles is named once. */
function namesOf(byline: string, siteName: string): string[] {
  const names = [byline, siteName].map((name) => name.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return names.filter((name, at) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === at);
}
