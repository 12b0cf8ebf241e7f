/** The check for what is kept for the reader view: an older version of Winnow may have kept it. */
import * as v from 'valibot';
import type { Article, ReaderPage, ReportedAction, ReportedRefusal } from '../core/outcome.ts';
import type { Reason } from '../core/types.ts';
import { ProcedureSchema } from './procedure-schema.ts';

const Text = v.string();

const ReasonSchema: v.GenericSchema<unknown, Reason> = v.object({
  code: Text,
  facts: v.record(Text, v.union([Text, v.number()])),
});

const ArticleSchema: v.GenericSchema<unknown, Article> = v.object({
  url: Text,
  title: Text,
  titleOnPage: v.exactOptional(Text),
  byline: Text,
  siteName: Text,
  published: Text,
  lang: Text,
  dir: v.picklist(['ltr', 'rtl', 'auto']),
  html: Text,
  words: v.number(),
  instead: v.exactOptional(ReasonSchema),
});

const Verb = v.picklist(['hide', 'fold', 'mark', 'unlink', 'mend']);

const Action: v.GenericSchema<unknown, ReportedAction> = v.object({
  id: Text,
  rule: Text,
  verb: Verb,
  reason: ReasonSchema,
  excerpt: Text,
  words: v.number(),
  restored: v.boolean(),
  keepMark: Text,
  firstCopy: v.exactOptional(v.object({ excerpt: Text, anchor: Text })),
  differences: v.exactOptional(v.array(v.object({ was: Text, is: Text }))),
});

const Refusal: v.GenericSchema<unknown, ReportedRefusal> = v.object({
  id: Text,
  rule: Text,
  verb: Verb,
  reason: ReasonSchema,
  excerpt: Text,
});

/** A page for the reader view, whole. */
export const ReaderPageSchema: v.GenericSchema<unknown, ReaderPage> = v.object({
  article: ArticleSchema,
  actions: v.array(Action),
  refusals: v.array(Refusal),
  rules: v.array(Text),
  procedures: v.array(ProcedureSchema),
});
