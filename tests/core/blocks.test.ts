import { describe, expect, it } from 'vitest';
import { measure } from '../../src/core/page/known-blocks.ts';
import { blocksAhead, openPage } from '../../src/core/page.ts';
import { byId, documentOf, pageOf, URL_OF_TESTS } from './documents.ts';

const texts = (body: string) => pageOf(body).blocks.map(({ text }) => text);

describe('blocks', () => {
  it('are runs of inline content, in document order', () => {
    expect(texts('<h1>Title</h1><p>One <b>two</b> <a href="/">three</a></p><ul><li>four<li>five</ul>')).toEqual([
      'Title',
      'One two three',
      'four',
      'five',
    ]);
  });

  it('tell loose text beside block-level children from a whole element', () => {
    const [loose, inner] = pageOf('<div>Loose <p>inner</p></div>').blocks;
    expect(loose).toMatchObject({ text: 'Loose', whole: false });
    expect(inner).toMatchObject({ text: 'inner', whole: true });
  });

  it('take an element as whole when what stands beside the text is empty', () => {
    expect(pageOf('<div>Text <p></p></div>').blocks[0]?.whole).toBe(true);
  });

  it('leave out what nobody reads', () => {
    expect(
      texts('<p>Read</p><script>x()</script><style>p{}</style><noscript>no</noscript><template>t</template>'),
    ).toEqual(['Read']);
  });

  it('hold pictures and players with their addresses, lazy ones too', () => {
    const blocks = pageOf(
      '<p><img src="/a.png"></p><p><img src="data:," data-src="b.png"></p><video><source src="//cdn.example/v.mp4">no video</video>',
    ).blocks;
    expect(blocks.flatMap(({ pictures }) => pictures)).toEqual([
      'https://site.example/a.png',
      'https://site.example/b.png',
      'https://cdn.example/v.mp4',
    ]);
    expect(blocks.map(({ words }) => words)).toEqual([0, 0, 0]);
  });

  it('know words in things to press from prose', () => {
    const [block] = pageOf('<p>Prose here <a href="/x">two words</a> <button>Press</button></p>').blocks;
    expect(block).toMatchObject({ words: 5, linkWords: 3 });
  });

  it('count the words of an element inside a link as link words', () => {
    const page = pageOf('<a href="/x"><div id="in">three link words</div></a>');
    expect(measure([byId(page, 'in')], page)).toEqual({ words: 3, linkWords: 3 });
  });

  it('say what cannot be seen', () => {
    const blocks = pageOf('<p>Seen</p><div hidden><p>Hidden</p></div><p style="display: none">Gone</p>').blocks;
    expect(blocks.map(({ text, laidOut }) => [text, laidOut])).toEqual([
      ['Seen', true],
      ['Hidden', false],
      ['Gone', false],
    ]);
  });

  it('know headings, code and tables', () => {
    const blocks = pageOf('<h2>H</h2><pre>c</pre><table><tr><td>t</td></tr></table><p>p</p>').blocks;
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'code', 'table', 'text']);
  });

  it('leave out what is set aside', () => {
    const page = pageOf('<p>Stay</p><div id="ad"><p>Go</p></div>');
    const left = page.without([byId(page, 'ad')]);
    expect(left.blocks.map(({ text }) => text)).toEqual(['Stay']);
    expect(left.isSetAside(byId(page, 'ad').firstChild as Node)).toBe(true);
    expect(page.isSetAside(byId(page, 'ad'))).toBe(false);
  });
});

describe('blocks read bit by bit', () => {
  const MANY = Array.from({ length: 600 }, (_, at) => `<div><p>Line <b>${at}</b></p></div>`).join('');
  const bitsOf = (page: ReturnType<typeof pageOf>) => blocksAhead(page, (_, work) => work());

  it('are those that are read at one go, with rests between', () => {
    const page = pageOf(MANY);
    expect([...bitsOf(page)].length).toBeGreaterThan(3);
    expect(page.blocks.map(({ text }) => text)).toEqual(texts(MANY));
    expect([...bitsOf(page)]).toEqual([]);
  });

  it('are all there for whoever asks before the last bit', () => {
    const page = pageOf(MANY);
    bitsOf(page).next();
    expect(page.blocks.map(({ text }) => text)).toEqual(texts(MANY));
  });

  it('are read anew after a failure', () => {
    let asked = 0;
    const isLaidOut = () => {
      if (++asked === 300) throw new Error('no layout');
      return true;
    };
    const page = openPage(documentOf(MANY), { url: new URL(URL_OF_TESTS), facts: { lists: null, isLaidOut } });
    expect(() => [...bitsOf(page)]).toThrow('no layout');
    expect(page.blocks.map(({ text }) => text)).toEqual(texts(MANY));
  });
});
