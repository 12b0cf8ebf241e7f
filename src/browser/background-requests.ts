/** How each message to the background is checked before it is believed. */
import * as v from 'valibot';
import { MOST_ASKED } from '../core/page/list-question.ts';
import type { BackgroundMessages } from './messages.ts';
import { SiteWish } from './site-wish.ts';

const Asked = v.pipe(v.string(), v.maxLength(MOST_ASKED.length));
const Seen = { state: v.picklist(['off', 'on', 'original']), actions: v.number(), steps: v.number() };
const someOf = <S extends v.GenericSchema>(schema: S, most: number) => v.pipe(v.array(schema), v.maxLength(most));

export const backgroundRequests = {
  changed: v.object({ ...Seen, url: v.string() }),
  seen: v.object({ ...Seen, tabId: v.number() }),
  storeSettings: v.object({ difference: v.record(v.string(), v.unknown()) }),
  storeDone: v.object({ page: v.string(), marks: v.array(v.string()), done: v.boolean(), at: v.number() }),
  openReader: v.object({ tabId: v.number(), anyway: v.boolean() }),
  readerPage: v.object({ id: v.string(), anew: v.boolean() }),
  articleKept: v.object({ id: v.string() }),
  openSteps: v.object({ tabId: v.number(), id: v.pipe(v.string(), v.uuid()), procedure: v.nullable(v.number()) }),
  articleSeen: v.object({}),
  pageBack: v.object({}),
  wantSite: SiteWish,
  settleSite: v.object({ allowed: v.boolean() }),
  bring: v.object({ part: v.picklist(['apply', 'words', 'notices', 'own', 'trials']) }),
  pageSettings: v.object({}),
  pick: v.object({ tabId: v.number() }),
  addRule: v.object({ verb: v.picklist(['hide', 'fold', 'keep']), value: Asked, everywhere: v.boolean() }),
  dropRule: v.object({ id: Asked }),
  keepHere: v.object({ rule: Asked, mark: v.pipe(Asked, v.nonEmpty()), excerpt: Asked }),
  askLists: v.object({
    url: Asked,
    classes: someOf(Asked, MOST_ASKED.classes),
    ids: someOf(Asked, MOST_ASKED.ids),
    hrefs: someOf(Asked, MOST_ASKED.hrefs),
    names: someOf(Asked, MOST_ASKED.names),
    addresses: someOf(
      v.object({ address: Asked, type: v.picklist(['image', 'sub_frame', 'media', 'object']) }),
      MOST_ASKED.addresses,
    ),
  }),
} satisfies { [K in keyof BackgroundMessages]: v.GenericSchema<Parameters<BackgroundMessages[K]>[0]> };
