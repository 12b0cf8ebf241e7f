/** What looks like something around an article, and is the article. */
import { describe, expect, it } from 'vitest';
import { linesRead, paragraphs, read, sentence } from './reader-article.ts';

const START = paragraphs(1, 6);
const within = (body: string) => linesRead(`<article>${START}${body}${paragraphs(7, 12)}</article>`);
const behind = (body: string) => linesRead(`<article>${paragraphs(1, 12)}${body}</article>`);

describe('nothing of the article is left out', () => {
  it.each([
    'Download the Zoom app from the <a href="/store">App Store</a>.',
    'Write the image on the USB stick with <a href="/rufus">Rufus</a>.',
    'Register the device to <a href="/account">your account</a>.',
    'Subscribe to the topic with <em>mosquitto_sub</em> today.',
  ])('a step: %s', (step) => {
    const text = step.replace(/<[^>]*>/g, '');
    const list = `<ol><li>Plug it in.</li><li>${step}</li></ol>`;
    expect(within(list)).toContain(text);
    expect(behind(list)).toContain(text);
  });

  it.each([
    ['Write the image on the USB stick with Rufus.', '<em>Rufus</em>'],
    ['Download the manual and keep it in the app drawer.', '<em>manual</em>'],
  ])('an instruction in a paragraph: %s', (text, set) => {
    const word = set.replace(/<[^>]*>/g, '');
    expect(within(`<p>${text.replace(word, set)}</p>`)).toContain(text);
  });

  it('a chapter whose box is named for what it tells of', () => {
    const chapter =
      '<section id="cancel-subscription"><h2 id="membership">How to leave</h2><p>Open Settings and choose Cancel, which asks for your reason and takes no answer for one.</p></section>';
    expect(within(chapter)).toEqual(expect.arrayContaining(['How to leave']));
    expect(within(chapter).join(' ')).toContain('Open Settings and choose Cancel');
  });

  it('the discussion of a paper, and what follows it', () => {
    const end = `<h2 id="discussion">Discussion</h2><p>${sentence(21)}</p><h2>Conclusion</h2><p>${sentence(22)}</p>`;
    expect(behind(end)).toEqual(expect.arrayContaining(['Discussion', sentence(21), 'Conclusion', sentence(22)]));
    const reviews = `<h2 id="reviews">Reviews</h2><p>${sentence(23)}</p>`;
    expect(behind(reviews)).toEqual(expect.arrayContaining(['Reviews', sentence(23)]));
  });

  it('a price or a rating that is said for what cannot be read aloud', () => {
    const price =
      '<p>The pan costs <span class="a-offscreen">$24.99</span><span aria-hidden="true">$24<sup>99</sup></span> today.</p>';
    expect(within(price).join(' ')).toContain('$24.99');
    const rating = '<p>We give it <span class="sr-only">4 out of 5</span> stars for its handle.</p>';
    expect(within(rating).join(' ')).toContain('4 out of 5');
  });

  it('opening hours, places of a tour, a verdict, the result of a vote', () => {
    const lines = behind(`<ul><li>Mon–Fri 9:00–17:00</li><li>Sat 10:00–14:00</li></ul>
      <ul class="tour-dates"><li>Berlin, Tempodrom</li><li>Hamburg, Markthalle</li></ul>
      <p class="review-rating">Verdict: 4 out of 5</p><p class="votes">Yes: 53 %</p>`);
    for (const line of [
      'Mon–Fri 9:00–17:00',
      'Sat 10:00–14:00',
      'Berlin, Tempodrom',
      'Verdict: 4 out of 5',
      'Yes: 53 %',
    ])
      expect(lines).toContain(line);
  });

  it('a heading that begins like "by" or names a way to come', () => {
    const first = '<p><strong>DIRECTIONS</strong></p><p><strong>By Train</strong></p><ul><li>By Car</li></ul>';
    const lines = linesRead(`<article>${first}${paragraphs(1, 8)}</article>`);
    expect(lines).toEqual(expect.arrayContaining(['DIRECTIONS', 'By Train', 'By Car']));
  });

  it('what a dish needs, above a heading that says its name', () => {
    const card = `<h2>Ingredients</h2><ul><li>2 cups of rice</li><li>3 cups of water</li></ul><h2>Why ponds turn green in the first warm week</h2>`;
    expect(linesRead(`<article>${card}${paragraphs(1, 8)}</article>`)).toEqual(
      expect.arrayContaining(['Ingredients', '2 cups of rice', '3 cups of water']),
    );
  });

  it('the picture in a sentence that has a formula, too', () => {
    const both =
      '<p>The area <math><mi>A</mi></math> of the pond is drawn here as it was in May: <img src="/pond.png" alt="A pond"></p>';
    expect(read(`<article>${START}${both}</article>`)).toMatchObject({ html: expect.stringContaining('pond.png') });
  });
});

describe('the article stays the one that was found', () => {
  const long = (from: number, to: number) => paragraphs(from, to);

  it('though readers wrote more under it', () => {
    const comments = `<div id="comments"><article class="comment">${long(30, 50)}</article></div>`;
    expect(linesRead(`<main><article>${long(1, 8)}</article></main>${comments}`)).toContain(sentence(1));
  });

  it('though the data speak of the next one, too', () => {
    const bodyOf = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, at) => sentence(from + at)).join(' ');
    const head = [bodyOf(1, 8), bodyOf(30, 60)]
      .map((articleBody) => `<script type="application/ld+json">${JSON.stringify({ articleBody })}</script>`)
      .join('');
    const article = read(`<article>${long(1, 8)}</article><section class="sidebar">${long(30, 60)}</section>`, {
      head,
    });
    expect(article).toMatchObject({ html: expect.stringContaining(sentence(1)) });
    expect(article).not.toHaveProperty('instead');
  });
});
