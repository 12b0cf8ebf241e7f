/** Threads – a question with its answers, a post with its replies – are read whole; comments under an article aren't read. */
import { describe, expect, it } from 'vitest';
import { linesRead, paragraphs, sentence } from './reader-article.ts';

const ASKED = 'Why does my pond turn green so early in the year?';
const data = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

/** The second is by far the longest, so that Readability takes it alone. */
const POSTS = [
  paragraphs(1, 2),
  paragraphs(10, 18),
  `<p>${sentence(20)}</p><pre>stir --twice a-week</pre>`,
  '<p>Stir it.</p>',
];
const linesOf = (html: string) => linesRead(`<main><div>${html}</div></main>`);
const WRITTEN = [1, 2, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20].map(sentence);

const ASIDE =
  '<aside class="sidebar"><h4>Related</h4><ul><li><a href="/1">Why does my lake turn brown in the autumn?</a></li></ul></aside>';

interface Made {
  readonly head?: string;
  readonly body: string;
}

const microdata = (post: string, at: number) =>
  at === 0
    ? `<div class="q"><div class="votes">12</div><div itemprop="text">${post}</div><div class="menu"><a href="#">Share</a> <a href="#">Edit</a></div></div>`
    : `<div class="a" itemprop="${at === 1 ? 'acceptedAnswer' : 'suggestedAnswer'}" itemscope itemtype="https://schema.org/Answer"><div class="votes">${at}</div><div itemprop="text">${post}</div><div class="menu"><a href="#">Share</a></div><span itemprop="author">Ann ${at}</span><ul class="comments"><li itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="text">That helped me a great deal as well, thank you.</span></li></ul></div>`;

const forum = (post: string, at: number) =>
  `<div class="post${at}" id="p${at}"><div class="side"><a class="username" href="/user/${at}">Ann ${at}</a><span>Posts: 12${at}</span></div><div class="when">Mon May 0${at + 1}, 2024 3:1${at} pm</div><div class="words">${post}</div><div class="sig">Life is short, and ponds are deep, as my aunt said.</div></div>`;

const answer = (post: string, at: number) =>
  `<section class="reply"><div class="reply-user"><a href="/user/${at}">Ann ${at}</a></div><time datetime="2024-05-0${at}">May ${at}, 2024</time><div class="reply-text">${post}</div><button>Thanks</button></section>`;

const [question = '', ...answers] = POSTS;
const plain = (post: string) => post.replace(/<[^>]*>/g, ' ');

const MAKES: readonly (readonly [string, Made])[] = [
  [
    'by microdata',
    {
      body: `<div itemscope itemtype="https://schema.org/QAPage"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question"><h1 itemprop="name">${ASKED}</h1>${POSTS.map(microdata).join('')}</div></div>${ASIDE}`,
    },
  ],
  [
    'by data for search engines',
    {
      head: data({
        '@type': 'QAPage',
        mainEntity: {
          '@type': 'Question',
          text: plain(question),
          acceptedAnswer: { '@type': 'Answer', text: plain(answers[0] ?? '') },
          suggestedAnswer: answers.slice(1, 2).map((text) => ({ '@type': 'Answer', text })),
        },
      }),
      body: `<h1>${ASKED}</h1><div class="x1">${question}</div>${answers.map((post, at) => `<div class="x${at + 2}"><div class="y${at}">${post}</div><b>Ann ${at}</b></div>`).join('')}${ASIDE}`,
    },
  ],
  ['by their make', { body: `<h1>${ASKED}</h1>${POSTS.map(forum).join('<hr>')}${ASIDE}` }],
];

describe('a thread', () => {
  it.each(MAKES)('is read whole and in its order: %s', (_, { head = '', body }) => {
    const lines = linesRead(body, { head: `<meta property="og:title" content="${ASKED}">${head}` });
    const read = lines.filter((line) => WRITTEN.includes(line));
    expect(read).toEqual(WRITTEN);
    const text = lines.join(' ');
    for (const none of ['Share', 'Related', 'helped me', 'my aunt', 'Thanks']) expect(text).not.toContain(none);
  });

  it.each(MAKES.filter(([how]) => how !== 'by data for search engines'))(
    'is read with answers of three words: %s',
    (_, { head = '', body }) => {
      const lines = linesRead(body, { head: `<meta property="og:title" content="${ASKED}">${head}` });
      expect(lines).toContain('Stir it.');
    },
  );

  it('says who wrote each post, and when', () => {
    const lines = linesRead(`<h1>${ASKED}</h1>${POSTS.map((post, at) => answer(post, at + 1)).join('')}`, {
      head: `<meta property="og:title" content="${ASKED}">`,
    });
    expect(lines[lines.indexOf(sentence(10)) - 1]).toBe('Ann 2 · May 2, 2024');
  });
});

const comment = (at: number) =>
  `<div class="cmt"><a class="cmt-user" href="/user/${at}">Ann ${at}</a><span class="cmt-date">May ${at}, 2024</span><div class="cmt-text">${paragraphs(100 + 10 * at, 102 + 10 * at)}</div></div>`;
const comments = [1, 2, 3, 4].map(comment).join('');
const entry = (title: string, from: number) =>
  `<article class="story"><header><h2>${title}</h2><a class="author" href="/author/1">Ann</a> <time>May 1, 2024</time></header><div class="story-body">${paragraphs(from, from + 7)}</div></article>`;

describe('comments beneath a question', () => {
  const noted = 'I asked the same of my aunt, and she did not know it either.';
  const types = (type: string) => `itemscope itemtype="https://schema.org/${type}"`;

  it('are no posts, as its markup has it, nor do they date an answer', () => {
    const comment = (name: string) =>
      `<div itemprop="comment" ${types('Comment')}><i itemprop="author">${name}</i> <time>May 9, 2024</time><p itemprop="text">${noted}</p></div>`;
    const answers = [10, 20].map(
      (n) =>
        `<div itemprop="suggestedAnswer" ${types('Answer')}><div itemprop="text">${paragraphs(n, n + 1)}</div><b itemprop="author">Ann ${n}</b>${comment('Tom')}</div>`,
    );
    const lines = linesOf(
      `<div ${types('Question')}><h1>${ASKED}</h1><div itemprop="text">${paragraphs(1, 2)}</div>${comment('Eve')}${answers.join('')}</div>`,
    );
    expect(lines).toEqual([
      sentence(1),
      sentence(2),
      'Ann 10',
      sentence(10),
      sentence(11),
      'Ann 20',
      sentence(20),
      sentence(21),
    ]);
  });

  it('are no posts, as its data have it', () => {
    const answer = (n: number) => ({ '@type': 'Answer', text: `${sentence(n)} ${sentence(n + 1)}` });
    const data = {
      '@type': 'Question',
      text: `${sentence(1)} ${sentence(2)}`,
      comment: { '@type': 'Comment', text: noted },
      acceptedAnswer: answer(10),
      suggestedAnswer: [answer(20)],
    };
    const post = (n: number, more = '') => `<div class="p"><div>${paragraphs(n, n + 1)}</div>${more}</div>`;
    const lines = linesRead(
      `<main><h1>${ASKED}</h1>${post(1, `<div><p>${noted}</p></div>`)}${post(10)}${post(20)}</main>`,
      {
        head: `<meta property="og:title" content="${ASKED}"><script type="application/ld+json">${JSON.stringify(data)}</script>`,
      },
    );
    expect(lines).toEqual([1, 2, 10, 11, 20, 21].map(sentence));
  });
});

describe('no thread', () => {
  it.each([
    [
      'an article with comments',
      `<article><h1>${ASKED}</h1>${paragraphs(1, 8)}</article><div class="comments">${comments}</div>`,
    ],
    [
      'an article with replies under a heading',
      `<article><h1>${ASKED}</h1>${paragraphs(1, 8)}</article><h2>4 Replies</h2><div class="comments">${comments}</div>`,
    ],
    [
      'an article whose data name its comments',
      `<article itemscope itemtype="https://schema.org/NewsArticle"><h1>${ASKED}</h1>${paragraphs(1, 8)}</article>${[1, 2, 3].map((at) => `<div class="comment" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><i itemprop="author">Ann</i><div itemprop="text">${paragraphs(100 + 10 * at, 101 + 10 * at)}</div></div>`).join('')}`,
    ],
  ])('is %s', (_, body) => {
    const lines = linesRead(`<main>${body}</main>`, { head: `<meta property="og:title" content="${ASKED}">` });
    expect(lines).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(sentence));
  });

  it('is a page that goes on with other articles', () => {
    const body = `<main>${entry(ASKED, 1)}${entry('How the mill got its wheel back', 40)}</main>`;
    expect(linesOf(body).join(' ')).not.toContain('Ann · May');
  });

  it('is what several people were asked within an article', () => {
    const expert = (at: number) =>
      `<div class="expert"><span class="name">Dr. Ann ${at}</span><span class="date">May 2024</span><div class="said">${paragraphs(10 * at, 10 * at + 3)}</div></div>`;
    const lines = linesRead(
      `<main><article><h1>${ASKED}</h1>${paragraphs(1, 3)}${[1, 2, 3].map(expert).join('')}${paragraphs(60, 62)}</article></main>`,
    );
    expect(lines).toEqual(expect.arrayContaining([1, 2, 3, 10, 23, 33, 60, 62].map(sentence)));
  });

  it('is an article in which one question is marked with its answer', () => {
    const asked = `<div itemscope itemtype="https://schema.org/Question"><h3 itemprop="name">Is it deep?</h3><div itemprop="text"><p>${sentence(40)}</p></div><div itemprop="acceptedAnswer" itemscope itemtype="https://schema.org/Answer"><div itemprop="text"><p>${sentence(41)}</p></div></div></div>`;
    const lines = linesOf(`<h1>${ASKED}</h1>${paragraphs(1, 8)}${asked}`);
    expect(lines).toEqual(expect.arrayContaining([1, 8, 40, 41].map(sentence)));
  });

  it('is a page of questions that are often asked', () => {
    const item = (at: number) =>
      `<div itemscope itemprop="mainEntity" itemtype="https://schema.org/Question"><h3 itemprop="name">Is pond ${at} deep?</h3><div itemprop="acceptedAnswer" itemscope itemtype="https://schema.org/Answer"><div itemprop="text"><p>${sentence(10 * at)}</p></div></div></div>`;
    const lines = linesRead(
      `<main itemscope itemtype="https://schema.org/FAQPage"><h1>${ASKED}</h1>${paragraphs(1, 6)}${[1, 2, 3].map(item).join('')}</main>`,
    );
    expect(lines).toEqual(expect.arrayContaining([sentence(1), 'Is pond 2 deep?', sentence(30)]));
  });
});
