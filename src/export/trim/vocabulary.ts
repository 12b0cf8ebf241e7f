/** What the trimming of an article knows of words, in many languages; `rules/reader-vocabulary` fills it from the tables of the rules. */

/** Each is asked for a text as `normalise` gives it, unless it says otherwise. */
export interface Vocabulary {
  /** "Advertisement", "Continue reading below". */
  isAdLabel(key: string): boolean;
  /** "Share this article", "12 shares", "Print", "Text size", "Order reprints": what stands on the tools of a page. */
  isToolLabel(key: string): boolean;
  /** "Comments", "Leave a reply", "Tell us what you think". */
  isCommentLabel(key: string): boolean;
  /** "Tags", "Filed under": what opens a line of tags, or stands over it. */
  isTagLabel(key: string): boolean;
  /** What a line begins with that leads to other articles: "Related", "Read more". Null when it doesn't. */
  alsoReadAt(key: string): string | null;
  /** A whole heading or label over other articles: "More stories like this one". */
  isAlsoReadLabel(key: string): boolean;
  /** A heading over what the article rests on: "Sources", "References", "Further reading". */
  isSourcesLabel(key: string): boolean;
  /** Asks the reader to subscribe, to follow or to pay. */
  isCall(key: string): boolean;
  /** "To play this video you need to enable JavaScript". */
  isPlayerNotice(key: string): boolean;
  /** "Was this page helpful?" */
  isAboutVote(key: string): boolean;
  /** "About the author". */
  isAboutAuthor(key: string): boolean;
  /** The address of a picture says that it shows an author. */
  isAvatar(address: string): boolean;
  /** "Editor: Jane Doe", as it is written. */
  isCredit(text: string): boolean;
  /** The address of a page that a person or a firm has on a network. */
  isProfile(address: string): boolean;
  /** A label that is also a section of an encyclopedia: "See also". */
  isSectionLabel(key: string): boolean;
  /** How a line of author begins, as it is written: "By ", "Von ". Empty when it doesn't. */
  bylineAt(text: string): string;
  /** Words that stand with the date of an article, and nothing else: "published", "updated at", "a m", "GMT", "4 min read". */
  isDateWord(word: string): boolean;
  /** Those of them that say what happened then: "published", "updated". */
  isPublishedWord(word: string): boolean;
  /** A line about what readers may write, which isn't a label: "Comments with offensive words will not be published". */
  isAboutComments(key: string): boolean;
}
