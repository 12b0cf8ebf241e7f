/** What the languages are held to where it differs from one to the next. */

/** Messages that may read as in English: names, signs and places alone, and words that the language shares with it. */
export const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  all: [
    'extension_name',
    'popup_title',
    'popup_copy_markdown',
    'out_markdown',
    'ui_separator',
    'ui_quote',
    'cli_quote',
    'cli_wrong_option',
    'reader_size_value',
    'reader_leading_value',
    'reader_spacing_value',
    'aloud_rate_value',
    'step_mode_seen',
    'key_escape',
    'key_home',
    'key_end',
    'options_change',
    'options_change_option',
    'own_what_selector',
    'own_what_host',
    'own_what_phrase',
    'picker_part',
    'report_line_winnow',
    'report_line_rule_unseen',
    'why_rule',
  ],
  de: [
    'popup_copy_text',
    'reader_theme_auto',
    'reader_theme_sepia',
    'reader_face_serif',
    'reader_face_sans',
    'reader_face_mono',
    'reader_code',
    'step_mode_timer',
    'step_mode_minute_more',
    'reader_minutes',
  ],
  es: ['reader_theme_auto', 'reader_theme_sepia', 'reader_face_serif', 'reader_face_sans', 'reader_face_mono'],
  fr: [
    'popup_options',
    'options_sections',
    'options_sites',
    'cli_article',
    'out_untitled',
    'reader_theme_auto',
    'reader_face_serif',
    'reader_face_sans',
    'reader_face_mono',
    'reader_code',
    'reader_minutes',
    'step_mode_minute_more',
    'step_mode_pause',
    'aloud_pause',
  ],
  pt_BR: [
    'reader_theme_auto',
    'reader_face_serif',
    'reader_face_sans',
    'reader_face_mono',
    'options_sites',
    'stub_promo_tags',
  ],
};

/** Selectors, tags, switches and addresses, which are written alike in every language. */
export const CODE =
  /<[^>]*>|\[[a-z]+="[^"]*"\]|(?:about:|chrome:\/\/|https:\/\/)[a-z./]+|--[a-z]+|\(odd\)|(?:\b[a-z]+)?[.#:][a-z][a-z-]*(?: > [a-z]+)?/g;

/** Where letters are not Latin: Latin words of two letters and more that may stand there all the same. */
export const CAN_BE_LATIN = {
  words: /[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ-]+/g,
  names: new Set([
    'Winnow',
    'AdGuard',
    'Base',
    'Markdown',
    'PDF',
    'HTML',
    'JSON',
    'CSS',
    'Chrome',
    'Firefox',
    'Enter',
    'Esc',
    'Escape',
    'Home',
    'End',
    'Winnow-',
  ]),
  /** Messages about code and addresses, and names of typefaces. */
  keys: new Set([
    'language',
    'cli_usage',
    'cli_large_file',
    'option_ad_slots_comments',
    'reader_face_clear_about',
    'reader_size_value',
    'step_mode_seen',
    'rule_mend_text_about',
  ]),
};

/** Marks that belong to another language, or stand without the space that goes with them. */
export const OWN_MARKS: Readonly<Record<string, { readonly wrong: RegExp }>> = {
  // The closing mark of German is the opening one of English.
  de: { wrong: /[«»”]|“[^“„]*“|\w“\w| %|\d%|\.\.\./ },
  es: { wrong: /[“”„]|« | »| %|\d%|\.\.\./ },
  fr: { wrong: /[“”„]|«[^\u202f]|[^\u202f][»;?]|[^\u202f]:(?!\/\/|[a-z])|[ \d}]%|\.\.\./ },
  pt_BR: { wrong: /[«»„]| %|\.\.\./ },
  ja: {
    wrong:
      /[“”„«»]|[\u3040-\u30ff\u4e00-\u9fff] [A-Za-z]|[A-Za-z] [\u3040-\u30ff\u4e00-\u9fff]|[\u3040-\u30ff\u4e00-\u9fff][,.;:?()]/,
  },
  zh_CN: { wrong: /[「」„«»]|[\u4e00-\u9fff][,.;:?()]|[\u4e00-\u9fff][A-Za-z]|[A-Za-z][\u4e00-\u9fff]/ },
  ar: { wrong: /[“”„]|[\u0600-\u06ff][,;?]|→/ },
};

/** Words to read, by their number, with every mark between digits written as a space. */
export const SAMPLES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  de: { 0: '0 Wörter', 1: '1 Wort', 2: '2 Wörter', 2805: '2 805 Wörter' },
  es: { 0: '0 palabras', 1: '1 palabra', 2: '2 palabras', 1000000: '1 000 000 de palabras' },
  fr: { 0: '0 mot', 1: '1 mot', 2: '2 mots', 2805: '2 805 mots', 1000000: '1 000 000 de mots' },
  pt_BR: { 0: '0 palavra', 1: '1 palavra', 2: '2 palavras', 1000000: '1 000 000 de palavras' },
  ja: { 0: '0語', 1: '1語', 2805: '2 805語' },
  zh_CN: { 0: '0 个词', 1: '1 个词', 2805: '2 805 个词' },
  ar: {
    0: 'لا كلمات',
    1: 'كلمة واحدة',
    2: 'كلمتان',
    3: '3 كلمات',
    11: '11 كلمة',
    100: '100 كلمة',
    103: '103 كلمات',
    2805: '2 805 كلمات',
  },
};
