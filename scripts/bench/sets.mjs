/** The sets of pages that are measured. */
import { articlePages, goldPages, negativePages, ordinaryPages } from './corpus.mjs';
import { recipePages } from './recipes.mjs';

/**
 * The sets to run over, each with what is asked of it. `quick` leaves out what no floor is held to; `only` leaves in the
 * pages whose set or name holds it.
 */
export async function setsFor({ quick, only }) {
  const sets = {
    examples: { pages: await goldPages('examples') },
    family: { pages: await goldPages('family') },
    ordinary: { pages: await ordinaryPages(), anyway: true },
    articles: { pages: await articlePages(), anyway: true },
    ...(await recipeSets(quick)),
    ...(quick ? {} : { negative: { pages: await negativePages() } }),
  };
  if (!only) return sets;
  const wanted = (set) => set.pages.filter((page) => `${page.set}/${page.name}`.includes(only));
  return Object.fromEntries(
    Object.entries(sets)
      .map(([name, set]) => [name, { ...set, pages: wanted(set) }])
      .filter(([, set]) => set.pages.length),
  );
}

/** Recipes as they are, and where there is time without what describes their steps as data. */
async function recipeSets(quick) {
  const sets = await recipePages(quick);
  return Object.fromEntries(Object.entries(sets).map(([name, pages]) => [name, { pages, anyway: true, alone: true }]));
}
