/** The article, set for reading: where it is from, its title, who wrote it, its text. */
import { useEffect } from 'preact/hooks';
import { languageTag, textDirection } from '../core/language.ts';
import type { Article } from '../core/outcome.ts';
import { Icon } from '../ui/icons.tsx';
import { webAddress } from '../ui/web-address.ts';
import { useSay } from '../ui/words.tsx';
import { ArticleText } from './article-text.tsx';

/** Silent reading of plain prose: 238 words a minute on average over 190 studies (Brysbaert 2019). */
const WORDS_PER_MINUTE = 238;

export function ArticleView({ article }: { article: Article }) {
  const say = useSay();
  const title = article.title.trim() || say('reader_untitled');
  const source = webAddress(article.url);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const minutes = Math.max(1, Math.round(article.words / WORDS_PER_MINUTE));
  return (
    <>
      {source && (
        <header class="bar">
          <a class="btn bare back" href={source.href} rel="noreferrer">
            <Icon name="back" />
            <span class="away">{say('reader_original')}: </span>
            <bdi>{source.host}</bdi>
          </a>
        </header>
      )}
      <main>
        <article class="text" lang={languageTag(article.lang) || undefined} dir={textDirection(article.dir)}>
          <h1>{title}</h1>
          <ul class="meta">
            {article.byline && (
              <li>
                <bdi>{article.byline}</bdi>
              </li>
            )}
            {article.siteName && (
              <li>
                <bdi>{article.siteName}</bdi>
              </li>
            )}
            <li>
              <bdi lang={document.documentElement.lang}>
                {say('reader_words', { count: article.words })}
                {say('ui_separator')}
                {say('reader_minutes', { count: minutes })}
              </bdi>
            </li>
          </ul>
          <ArticleText html={article.html} />
        </article>
      </main>
    </>
  );
}
