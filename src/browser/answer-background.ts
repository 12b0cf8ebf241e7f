/** Answers messages to the background. */
import * as v from 'valibot';
import { type Handlers, listen } from './answer.ts';
import { backgroundRequests } from './background-requests.ts';
import type { BackgroundMessages } from './messages.ts';

export function answerBackground(handlers: Handlers<BackgroundMessages>): void {
  listen('background', (name, request) => v.is(backgroundRequests[name], request), handlers);
}
