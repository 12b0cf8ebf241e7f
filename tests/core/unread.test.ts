/** What a copy of a page can't tell is the same. */
import { expect, it } from 'vitest';
import { holdsUnread } from '../../src/core/page/unread.ts';
import { byId, pageOf } from './documents.ts';

const isUnread = (html: string) => holdsUnread(byId(pageOf(`<div id="box"><p>Text</p>${html}</div>`), 'box'));

it.each([
  '<img data-own="a.png">',
  '<meter value="3" max="5"></meter>',
  '<iframe srcdoc="<p>Hi"></iframe>',
  '<div style="background: url(a.png)"></div>',
  '<svg role="img"><path d="M0 0"></path></svg>',
])('a box with %s holds what nobody can compare', (html) => expect(isUnread(html)).toBe(true));

it.each([
  '<img src="a.png">',
  '<img data-src="a.png">',
  '<img srcset="a.png 2x">',
  '<a href="/"><svg><path d="M0 0"></path></svg></a>',
])('a box with %s can be compared', (html) => expect(isUnread(html)).toBe(false));
