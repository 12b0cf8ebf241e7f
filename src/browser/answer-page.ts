/** Answers messages to the page. */
import { type Handlers, listen } from './answer.ts';
import type { PageMessages } from './messages.ts';
import { hasFields, pageRequests } from './page-requests.ts';

export function answerPage(handlers: Handlers<PageMessages>): void {
  listen('page', (name, request) => hasFields(request, pageRequests[name]), handlers);
}
