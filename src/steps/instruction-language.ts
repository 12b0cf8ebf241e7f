/**
 * How a language tells somebody to do something, as data. `verbs` open a clause ("Click", "Ouvrez"); `lead` are words
 * that may stand before them ("Then", "Now"); `joins` part clauses as a comma does; `anywhere` is a form that has no
 * other use ("you should", "してください"). `first` and `last` are endings of a clause's first and last word that mean an
 * instruction only where the page says that it is in that language.
 */
export interface InstructionWords {
  readonly language: string;
  readonly verbs: string;
  readonly lead?: string;
  readonly joins?: string;
  readonly anywhere?: RegExp;
  readonly first?: RegExp;
  readonly last?: RegExp;
  /** Words of a clause that reports, though it ends as `last` says: "hat … beschlossen". */
  readonly reports?: RegExp;
}
