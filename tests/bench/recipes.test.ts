/** The arithmetic of the recipe bench. */
import { describe, expect, it } from 'vitest';
import { describesSteps, recipeRates, stepsAndNames, withoutData } from '../../scripts/bench/recipes.mjs';

describe('the lines of a recipe', () => {
  it('are steps, but for those that only name a part of it', () => {
    const lines = ['For the dough:', 'Knead it well.', 'The filling', 'Stir the milk.', 'Cook until thick.', 'Serve!'];
    expect(stepsAndNames(lines)).toEqual({
      steps: ['Knead it well.', 'Stir the milk.', 'Cook until thick.', 'Serve!'],
      names: ['For the dough:', 'The filling'],
    });
  });

  it('are all steps where none of them ends like a sentence', () => {
    expect(stepsAndNames(['Knead the dough', 'Bake it']).names).toEqual([]);
  });
});

describe('a page without its data', () => {
  const html = `<html><head><meta property="og:title" content="Bread"><script type="application/ld+json">{"recipeInstructions":[]}</script></head>
    <body itemscope itemtype="https://schema.org/Recipe"><p itemprop="recipeInstructions">Bake.</p></body></html>`;

  it('describes no steps any more', () => {
    expect(describesSteps(html)).toBe(true);
    expect(describesSteps(withoutData(html))).toBe(false);
    expect(withoutData(html)).not.toMatch(/itemprop|itemscope|ld\+json/);
  });

  it('keeps its text and what says nothing of steps', () => {
    expect(withoutData(html)).toMatch(/og:title.*Bake\./s);
  });
});

describe('rates', () => {
  it('are over all steps of all pages', () => {
    const scores = [
      { hits: 3, found: 4, gold: 3 },
      { hits: 1, found: 1, gold: 7 },
    ];
    expect(recipeRates(scores)).toEqual({ stepPrecision: 0.8, stepRecall: 0.4 });
    expect(recipeRates([])).toEqual({ stepPrecision: null, stepRecall: null });
  });
});
