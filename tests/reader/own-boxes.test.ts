/** Boxes among the text of an article: those that are its own are read, the others aren't. */
import { describe, expect, it } from 'vitest';
import { linesRead, paragraphs, sentence, TITLE } from './reader-article.ts';

const NOTE = 'The county counts forty ponds, nine of which dry up in August.';
const LISTED = '<ul><li>Stir it on the first warm day.</li><li>Cut the reeds after they have flowered.</li></ul>';

/** What is read of an article with a box in the midst of its text. */
const withBox = (box: string) =>
  linesRead(`<main><article><h1>${TITLE}</h1><div>${paragraphs(1, 4)}${box}${paragraphs(5, 8)}</div></article></main>`);

describe('a box that is the article’s', () => {
  it.each([
    ['facts beside the text', `<aside class="infobox"><h3>Ponds</h3><p>${NOTE}</p></aside>`, NOTE],
    ['a list of advice', `<aside><h3>What to do</h3>${LISTED}</aside>`, 'Stir it on the first warm day.'],
    [
      'a warning',
      `<div role="complementary"><p><strong>Please note:</strong> ${NOTE}</p></div>`,
      `Please note: ${NOTE}`,
    ],
    [
      'terms in a side bar',
      `<div class="sidebar-box"><h3>Terms</h3><dl><dt>Turnover</dt><dd>When the cold water rises to the top of a pond.</dd></dl></div>`,
      'Turnover',
    ],
    [
      'who said it',
      `<blockquote><p>It was green by noon on the day of the fair.</p><footer>Ann Poe, keeper</footer></blockquote>`,
      'Ann Poe, keeper',
    ],
    [
      'a heading in a box of its own',
      `<div class="card-toggle"><div class="top"><h4>What is a leat?</h4><button></button></div><div><p>${NOTE} ${sentence(20)}</p></div></div>`,
      'What is a leat?',
    ],
  ])('is read: %s', (_, box, line) => {
    const lines = withBox(box);
    expect(lines).toContain(line);
    expect(lines.indexOf(line)).toBeGreaterThan(lines.indexOf(sentence(4)));
    expect(lines.indexOf(line)).toBeLessThan(lines.indexOf(sentence(5)));
  });

  it.each([
    ['an item', `<ol><li>Stir it first.<aside><p>${NOTE}</p></aside></li><li>Cut the reeds then.</li></ol>`],
    [
      'an item with more to say',
      `<ol><li><p>Stir it first.</p><aside><p>${NOTE}</p></aside></li><li><p>Cut the reeds then.</p></li></ol>`,
    ],
    [
      'a quotation',
      `<blockquote><p>Stir it first.</p><aside><p>${NOTE}</p></aside><p>Cut the reeds then.</p></blockquote>`,
    ],
  ])('is read where it stands in %s', (_, list) => {
    const text = withBox(list).join(' ');
    const places = ['Stir it first.', NOTE, 'Cut the reeds then.'].map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('is read between the title and the text', () => {
    const lines = linesRead(
      `<main><h1>${TITLE}</h1><section class="key-points"><h2>In short</h2>${LISTED}</section><div class="text">${paragraphs(1, 8)}</div></main>`,
    );
    expect(lines).toContain('Stir it on the first warm day.');
    expect(lines.indexOf('In short')).toBeLessThan(lines.indexOf(sentence(1)));
  });
});

describe('a box that isn’t', () => {
  it.each([
    [
      'links to others',
      `<aside><h3>Ponds</h3><ul><li><a href="/a">A pond that dried up in a day</a></li><li><a href="/b">Nine ponds of the county</a></li></ul></aside>`,
      'Nine ponds',
    ],
    ['a card', `<aside><a href="/a"><h3>The long ditch</h3><p>${NOTE}</p></a></aside>`, NOTE],
    ['a promotion by name', `<aside class="promo"><p>${NOTE}</p></aside>`, NOTE],
    ['what asks for an address', `<aside><p>${NOTE}</p><form><input type="email"></form></aside>`, NOTE],
    ['a call', `<aside><p>Subscribe to our newsletter and never miss a pond.</p><p>${NOTE}</p></aside>`, NOTE],
    ['the author', `<aside class="author-bio"><p>${NOTE}</p></aside>`, NOTE],
    ['the caption of a video', `<aside class="video"><figure><figcaption>${NOTE}</figcaption></figure></aside>`, NOTE],
    ['what nobody sees', `<aside hidden><p>${NOTE}</p></aside>`, NOTE],
  ])('is not read: %s', (_, box, words) => {
    expect(withBox(box).join(' ')).not.toContain(words);
  });

  it.each([
    ['what others say', `<aside class="reader-replies"><p>${NOTE}</p></aside>`, NOTE],
    ['an offer', `<aside class="special-offer"><p>${NOTE}</p></aside>`, NOTE],
    [
      'tools',
      '<aside><ul><li>Facebook</li><li>Pondgram for all</li><li>Copy link</li><li>Print this article</li><li>Save this article</li></ul></aside>',
      'Pondgram',
    ],
    ['cookies', '<aside><p>We use cookies so that the site works well for you and us.</p></aside>', 'cookies'],
    [
      'a caption without its picture',
      '<aside><div><p class="caption">A man walks past the old pond on Tuesday morning.</p></div></aside>',
      'A man',
    ],
    [
      'what is hidden in one that is read',
      `<aside><p>${NOTE}</p><p style="display:none">Secret words that nobody saw.</p></aside>`,
      'Secret',
    ],
    ['a button in one that is read', `<aside><p>${NOTE}</p><button>Copy this now</button></aside>`, 'Copy this'],
  ])('is not read either: %s', (_, box, words) => {
    expect(withBox(box).join(' ')).not.toContain(words);
  });

  it('says what another box has said', () => {
    const lines = withBox(
      `<aside class="wide"><p>${NOTE}</p></aside><p>${sentence(30)}</p><aside class="narrow"><p>${NOTE}</p></aside>`,
    );
    expect(lines.filter((line) => line === NOTE)).toHaveLength(1);
  });

  it('says what the text says', () => {
    const pulled = sentence(2).slice(0, 70);
    expect(withBox(`<aside><p>${pulled}.</p></aside>`)).not.toContain(`${pulled}.`);
  });
});

describe('a card in the midst of the text', () => {
  const card = (n: number, form = 'post-embed') =>
    `<div class="${form}"><div><a href="/p/${n}">The hedge of ${n} miles</a></div><div>Last autumn we walked along it and counted what lived there, hedge ${n}.</div></div>`;

  it('leads to another page and isn’t read', () => {
    expect(withBox(card(1)).join(' ')).not.toContain('Last autumn');
  });

  it.each([
    [
      'a headline and one link',
      '<div class="teaser"><h3>See our new boats</h3><p>Quiet and bright.</p><a href="/boats">Learn more</a></div>',
      'Quiet',
    ],
    [
      'a newsletter',
      '<section class="article__newsletter"><h4>The Morning Pond</h4><p>News of the water, each day at six.</p><a href="/letters">Free of charge</a></section>',
      'at six',
    ],
  ])('may be %s', (_, box, words) => {
    expect(withBox(box).join(' ')).not.toContain(words);
  });

  it.each([
    ['as one of many', [1, 2, 3].map((n) => card(n)).join(sentence(30))],
    ['that is named for nothing of the kind', card(1, 'item')],
    ['that leads away', card(1).replace('/p/1', 'https://hedges.example/p/1')],
  ])('stays %s', (_, box) => {
    expect(withBox(box).join(' ')).toContain('hedge 1.');
  });
});

describe('a chapter or a note of the article', () => {
  const rest = 'Boil the water for ten minutes before anybody drinks of it, and let it stand until it is cold.';

  it.each([
    ['called a card', `<div class="card"><h3>Warning</h3><p>${rest}</p><a href="/boil">How to boil it</a></div>`],
    [
      'with an id for signing up',
      `<section id="sign-up"><h2>Sign up</h2><p>${rest}</p><p><a href="/register">Open the long form</a></p></section>`,
    ],
    [
      'with a link in a sentence',
      `<div class="section-subscribe"><h2>How to subscribe</h2><p>${rest}</p><p>See <a href="/topics">the topics</a>.</p></div>`,
    ],
  ])('stays: %s', (_, box) => {
    expect(withBox(box).join(' ')).toContain(rest);
  });

  it.each([
    'This browser does not support the new extensions, said the keeper.',
    'Enable JavaScript in the settings of the browser.',
    'Your browser cannot display the map of the ponds without a card.',
  ])('stays: %s', (line) => {
    expect(withBox(`<p>${line}</p>`)).toContain(line);
  });

  it('stays: what a player says, in a list', () => {
    const list = '<ul><li>This video cannot be played</li><li>The audio could not be loaded</li></ul>';
    expect(withBox(`<p>It says one of these:</p>${list}`)).toContain('This video cannot be played');
  });
});

describe('a list of tools above the text', () => {
  const above = (items: readonly string[]) =>
    linesRead(
      `<main><article><h1>${TITLE}</h1><p class="lead">${NOTE}</p><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>${paragraphs(1, 8)}</article></main>`,
    );

  it('goes with the words that no table knows', () => {
    const lines = above(['X.com', 'Facebook', 'Copy link', 'Pondgram']);
    expect(lines.slice(0, 3)).toEqual([expect.anything(), sentence(1), sentence(2)]);
  });

  it('stays where it lists what the text is about', () => {
    expect(above(['Facebook', 'Rivers', 'Ponds', 'Lakes'])).toContain('Facebook');
  });

  it('stays where the text says that it comes', () => {
    const list = '<p>We tried three for a year:</p><ul><li>Facebook</li><li>Twitter</li><li>Pondgram</li></ul>';
    expect(linesRead(`<article><h1>${TITLE}</h1>${list}${paragraphs(1, 8)}</article>`)).toContain('Twitter');
  });
});

describe('a line after the text', () => {
  const last = (line: string) => linesRead(`<article>${paragraphs(1, 8)}${line}</article>`).at(-1);

  it.each([
    'Follow us on Twitter was the phrase of the year, and nobody at <a href="/pond">the pond</a> had heard of it.',
    'Register to vote before the fifth of May at <a href="/hall">the town hall</a>, where the keys are kept.',
    'Support staff work long hours when <a href="/flood">the water rises</a> in the night, and are thanked by nobody.',
    'Contact lenses at night are a risk, as <a href="/eyes">the doctor of the pond</a> said once more.',
    'For many, coverage ended at noon, and <a href="/fund">the fund</a> was never filled again.',
    'Sign up for our newsletter was all that the note on the gate of the old pond said.',
    '購読サービスは町の<a href="/a">図書館</a>で始まり、多くの人が池のことを読むようになった。',
    'Assine o contrato com <a href="/x">caneta azul</a> e guarde a revista.',
    'Puede ver la foto del lago en <a href="/x">Facebook</a>, dijo el guardia.',
    '订阅我们身边的自然，<a href="/a">他说</a>。',
    '他们未经许可进入池塘，被罚款。',
    '版权所有者说，他们会上诉。',
    '警察は無断転載の疑いで男を逮捕した。',
    '경찰은 무단 전재 혐의로 남자를 체포했다.',
    'اشترك في الاجتماع عشرون وزيرا من <a href="/a">دول البحيرة</a> وتحدثوا طويلا عن الماء.',
  ])('stays when it is a sentence of it: %s', (line) => {
    expect(last(`<p>${line}</p>`)).toBe(line.replace(/<[^>]*>/g, ''));
  });

  it.each([
    '<a href="https://twitter.com/pond">Follow us on Twitter</a> and Facebook.',
    '<em>Sign up for our newsletter to get more stories like this one every week.</em>',
    'Support our journalism today with a gift of <a href="/give">any size that you like</a>.',
    'To view this video you need to enable JavaScript in your browser.',
    '扫一扫 关注池塘日报',
    'Your browser does not support the video tag.',
    '未经授权，不得转载。',
    '無断転載を禁じます。',
    '무단전재 및 재배포 금지',
  ])('goes when it is a call or a notice: %s', (line) => {
    expect(last(`<p>${line}</p>`)).toBe(sentence(8));
  });
});
