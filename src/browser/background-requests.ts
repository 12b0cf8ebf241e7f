/** How each message to the background is checked before it is believed. */
import * as v from 'valibot';
import { MOST_ASKED } from '../core/list-question.ts';
import type { BackgroundMessages } from './messages.ts';
import { SiteWish } from './site-wish.ts';

const Asked = v.pipe(v.string(), v.maxLength(MOST_ASKED.length));
const someOf = <S extends v.GenericSchema>(schema: S, most: number) => v.pipe(v.array(schema), v.maxLength(most));

/** Made when they are needed: in a page nobody asks for them, and they are left out of its script. */
export const backgroundRequests = () =>
  ({
    changed: v.object({ actions: v.number(), on: v.boolean(), url: v.string() }),
    seen: v.object({
      tabId: v.number(),
      state: v.picklist(['off', 'on', 'original']),
      actions: v.number(),
      steps: v.number(),
    }),
    storeDone: v.object({ page: v.string(), marks: v.array(v.string()), done: v.boolean(), at: v.number() }),
    openReader: v.object({ tabId: v.number(), anyway: v.boolean() }),
    readerPage: v.object({ id: v.string() }),
    openSteps: v.object({ tabId: v.number(), id: v.pipe(v.string(), v.uuid()), procedure: v.nullable(v.number()) }),
    articleSeen: v.object({}),
    pageBack: v.object({}),
    wantSite: SiteWish,
    settleSite: v.object({ allowed: v.boolean() }),
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
  }) satisfies { [K in keyof BackgroundMessages]: v.GenericSchema<Parameters<BackgroundMessages[K]>[0]> };
