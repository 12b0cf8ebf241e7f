/** What a procedure is called, which of several it is, and how far somebody is in it. */
import type { Procedure } from '../core/outcome.ts';
import { useSay } from './words.tsx';

export interface ProcedureWords {
  nameOf(procedure: Procedure): string;
  /** "Fix 2 of 4" as the page counts them, else "2 of 4" as they stand on it; empty for the only one. */
  placeOf(procedure: Procedure, index: number, total: number): string;
  /** How many steps are done; as long as none is, how many there are. */
  farOf(done: number, total: number): string;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The number behind a word of the page's own is ours: a word that runs from right to left would take it along. */
const isolated = (word: string): string => (RIGHT_TO_LEFT.test(word) ? `\u2068${word}\u2069` : word);

/** In the language of Winnow's words, but for what the page calls a procedure. */
export function useProcedureWords(): ProcedureWords {
  const say = useSay();
  return {
    nameOf: ({ title }) => title || say('popup_procedure'),
    placeOf: ({ place }, index, total) => {
      if (place) return say('steps_place', { word: isolated(place.word), number: place.number, of: place.of });
      return total > 1 ? say('popup_procedure_of', { index: index + 1, total }) : '';
    },
    farOf: (done, total) =>
      done > 0 ? say('steps_done', { done, total }) : say('popup_procedure_steps', { count: total }),
  };
}
