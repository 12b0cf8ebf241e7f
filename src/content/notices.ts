/** Put into a page that names affiliates: the words of notices that it earns by its links, and what finds offers. */
import * as words from '../rules/disclosures/words.ts';
import './late-parts.ts';

globalThis.winnowNotices = words;
