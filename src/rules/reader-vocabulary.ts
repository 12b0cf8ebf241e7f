/** The words of the rules as the reader view asks for them, and what only the reader view leaves out. */

import { AD_LABELS } from './ads/labels.ts';
import { ALSO_READ_LABELS, alsoReadLabelAt, isAlsoReadHeading, isSectionLabel } from './also-read/labels.ts';
import type { Phrases } from './phrases.ts';
import { ABOUT_AUTHOR, AVATAR, BY, MORE_OF_AUTHOR } from './promotions/authors/words.ts';
import { isBesideShare, PROFILE_ADDRESS } from './promotions/sharing/words.ts';
import { LEFTOVERS, TAG_LABELS } from './promotions/tags/words.ts';
import { isAboutVote } from './promotions/votes-words.ts';
import {
  CALLS,
  COMMENT_LABELS,
  COMMENT_NOTICE,
  COMMENT_POLICY,
  COMMENT_WORD,
  CREDIT,
  DATE_WORDS,
  MORE_LABELS,
  PLAYER_NOTICE,
  PUBLISHED_WORDS,
  SOURCES_LABELS,
  TOOL_LABELS,
} from './reader-words.ts';

/** Numbers and signs beside a label: "Comments (12)", "3 min". */
const withoutNumbers = (key: string): string => key.replace(/(?:^| )\d+(?= |$)/g, '').trim();

const says = (phrases: Phrases, key: string): boolean => phrases.has(key) || phrases.has(withoutNumbers(key));

export const readerVocabulary = {
  isAdLabel: (key: string): boolean => AD_LABELS.has(key),
  isToolLabel: (key: string): boolean =>
    says(TOOL_LABELS, key) ||
    LEFTOVERS.has(key) ||
    (key !== withoutNumbers(key) ? false : key !== '' && isBesideShare(key)),
  isCommentLabel: (key: string): boolean => says(COMMENT_LABELS, key),
  isTagLabel: (key: string): boolean => TAG_LABELS.has(key) || TAG_LABELS.openingOf(key) !== null,
  alsoReadAt: (key: string): string | null => alsoReadLabelAt(key) ?? MORE_LABELS.openingOf(key),
  isAlsoReadLabel: (key: string): boolean =>
    ALSO_READ_LABELS.has(key) || MORE_LABELS.has(key) || isAlsoReadHeading(key),
  isSourcesLabel: (key: string): boolean => SOURCES_LABELS.has(key),
  isCall: (key: string): boolean => CALLS.test(key),
  isPlayerNotice: (key: string): boolean => PLAYER_NOTICE.test(key),
  isAboutVote,
  isAboutAuthor: (key: string): boolean =>
    ABOUT_AUTHOR.has(key) || ABOUT_AUTHOR.openingOf(key) !== null || MORE_OF_AUTHOR.has(key),
  isAvatar: (address: string): boolean => AVATAR.test(address.replace(/^https?:\/\/[^/]*/, '')),
  isCredit: (text: string): boolean => CREDIT.test(text),
  isProfile: (address: string): boolean => PROFILE_ADDRESS.test(address),
  isSectionLabel,
  bylineAt: (text: string): string => BY.exec(text)?.[0] ?? '',
  isDateWord: (word: string): boolean => DATE_WORDS.has(word) || PUBLISHED_WORDS.has(word),
  isPublishedWord: (word: string): boolean => PUBLISHED_WORDS.has(word),
  isAboutComments: (key: string): boolean =>
    COMMENT_WORD.test(key) && COMMENT_POLICY.test(key) && COMMENT_NOTICE.test(key),
};
