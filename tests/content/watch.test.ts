/** Watching for what a page adds: in batches, bounded, and never Winnow's own nodes. */
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Watch } from '../../src/content/watch.ts';

let document: Document;
let batches: (readonly Element[])[];
let changes: (readonly Element[])[];
let idle: (() => void)[];
let watch: Watch;
let isOrphan: boolean;

beforeEach(() => {
  const { window } = new JSDOM('<body><main id="main"></main></body>');
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  document = window.document;
  [batches, changes, idle, isOrphan] = [[], [], [], false];
  watch = new Watch({
    document,
    whenIdle: (_milliseconds, work) => idle.push(work),
    isOrphan: () => isOrphan,
    added: (elements) => batches.push(elements),
    changed: (taken) => changes.push(taken),
  });
  watch.start();
});

afterEach(() => {
  watch.stop();
  vi.unstubAllGlobals();
});

const add = (tag: string): Element => {
  const element = document.createElement(tag);
  document.getElementById('main')?.append(element);
  return element;
};

/** Observers are told in a microtask. */
const told = () => Promise.resolve();
const rest = () => idle.shift()?.();

describe('the watch', () => {
  it('waits for the page to rest, and hands over what came together as one batch', async () => {
    const first = add('div');
    await told();
    const second = add('section');
    await told();
    expect(batches).toEqual([]);
    expect(idle).toHaveLength(1);
    rest();
    expect(batches).toEqual([[first, second]]);
  });

  it('hands over more than fits into a batch in several, and nothing beyond what a page may add at once', async () => {
    for (let count = 0; count < 3500; count++) add('div');
    await told();
    while (idle.length) rest();
    expect(Math.max(...batches.map(({ length }) => length))).toBe(300);
    expect(batches.flat()).toHaveLength(3000);
  });

  it('leaves out scripts, texts and Winnow’s own nodes, with what stands in them', async () => {
    add('script');
    add('winnow-stub').append(document.createElement('b'));
    add('winnow-label');
    document.getElementById('main')?.append('text');
    await told();
    while (idle.length) rest();
    expect(batches.flat()).toEqual([]);
  });

  it('leaves out what somebody writes', async () => {
    document.getElementById('main')?.setAttribute('contenteditable', '');
    add('div').append(document.createElement('p'));
    await told();
    while (idle.length) rest();
    expect(batches.flat()).toEqual([]);
  });

  it('goes on where a page puts another body or another document in the place of its own', async () => {
    const fill = (body: Element, id: string) => {
      body.append(Object.assign(document.createElement('p'), { id }));
      return body;
    };
    document.documentElement.replaceChild(fill(document.createElement('body'), 'first'), document.body);
    await told();
    rest();
    fill(document.body, 'second');
    await told();
    rest();
    const html = document.createElement('html');
    html.append(document.createElement('head'), fill(document.createElement('body'), 'third'));
    document.replaceChild(html, document.documentElement);
    await told();
    rest();
    expect(batches.map((batch) => batch.map(({ id }) => id))).toEqual([['first'], ['second'], ['third']]);
  });

  it('tells of what an action takes when something in it changes, once for each', async () => {
    const [taken, other] = [add('section'), add('section')];
    taken.setAttribute('data-winnow-verb', 'hide');
    taken.append('One.');
    await told();
    while (idle.length) rest();
    batches.length = changes.length = 0;
    if (taken.firstChild) taken.firstChild.nodeValue = 'Two.';
    taken.append('Three.');
    other.append('Four.');
    await told();
    while (idle.length) rest();
    expect(changes).toEqual([[taken]]);
    expect(batches).toEqual([]);
  });

  it('leaves out what stands in the head', async () => {
    document.head.append(document.createElement('title'), document.createElement('noscript'));
    await told();
    while (idle.length) rest();
    expect(batches).toEqual([]);
  });

  it('ends once the rest of Winnow is gone', async () => {
    add('div');
    await told();
    isOrphan = true;
    rest();
    isOrphan = false;
    add('div');
    await told();
    while (idle.length) rest();
    expect(batches).toEqual([]);
  });

  it('sees nothing once it has stopped, and goes on when it is started again', async () => {
    watch.stop();
    add('div');
    await told();
    expect(idle).toEqual([]);
    watch.start();
    const later = add('div');
    await told();
    rest();
    expect(batches).toEqual([[later]]);
  });
});
