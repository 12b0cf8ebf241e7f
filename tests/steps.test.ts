/**
 * Every page in tests/steps says itself what is to be found: `data-step="2.3"` marks what belongs to step 3 of procedure
 * 2, `data-title="2"` what names it, `data-none` what belongs to no step, `data-aside` what the plan took. A page whose
 * <html> is `data-none` holds no procedure. The marks are taken off before anything is looked for.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { openPage } from '../src/core/page.ts';
import type { FoundProcedure } from '../src/core/procedures/found-procedure.ts';
import { findProcedures } from '../src/core/procedures.ts';
import { collapse, normalise } from '../src/core/text.ts';
import type { Page } from '../src/core/types.ts';
import { stepFinders } from '../src/steps/index.ts';
import { isChapterLabel, numberedLine, stepLabel } from '../src/steps/step-label.ts';

const FOLDER = new URL('./steps/', import.meta.url);
const URL_OF_PAGE = 'https://farm.example/posts/lamp/';

interface Expected {
  readonly page: Page;
  readonly isEmpty: boolean;
  readonly titles: ReadonlyMap<string, string>;
  /** By procedure, by step: the marked elements. */
  readonly steps: ReadonlyMap<string, ReadonlyMap<string, Element[]>>;
  readonly none: readonly Element[];
}

function open(html: string): Page {
  const { document } = new JSDOM(html, { url: URL_OF_PAGE }).window;
  return openPage(document, { url: new URL(URL_OF_PAGE), facts: { lists: null, isLaidOut: () => true } });
}

function take(page: Page, name: string): { element: Element; value: string }[] {
  return [...page.document.querySelectorAll(`[${name}]`)].map((element) => {
    const value = element.getAttribute(name) ?? '';
    element.removeAttribute(name);
    return { element, value };
  });
}

function read(name: string): Expected {
  const page = open(readFileSync(new URL(name, FOLDER), 'utf8'));
  const steps = new Map<string, Map<string, Element[]>>();
  for (const { element, value } of take(page, 'data-step')) {
    const [procedure = '', step = ''] = value.split('.');
    const byStep = steps.get(procedure) ?? new Map<string, Element[]>();
    byStep.set(step, [...(byStep.get(step) ?? []), element]);
    steps.set(procedure, byStep);
  }
  const titles = new Map(take(page, 'data-title').map(({ element, value }) => [value, textOf(element)]));
  const none = take(page, 'data-none').map(({ element }) => element);
  const aside = take(page, 'data-aside').map(({ element }) => element);
  const isEmpty = none.some((element) => element === page.document.documentElement);
  return { page: page.without(aside), isEmpty, titles, steps, none };
}

const textOf = (element: Element) => collapse(element.textContent);

function picturesOf(element: Element): string[] {
  const all = element.matches('img') ? [element] : [...element.querySelectorAll('img')];
  return all.map((img) => new URL(img.getAttribute('data-src') ?? img.getAttribute('src') ?? '', URL_OF_PAGE).href);
}

const find = (page: Page): FoundProcedure[] => findProcedures(page, stepFinders);
const outline = (procedures: readonly FoundProcedure[]) =>
  procedures.map(({ title, steps }) => ({ title, steps: steps.map(({ text }) => normalise(text)) }));

const fixtures = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

test('there are fixtures, with steps and without', () => {
  const empty = fixtures.filter((name) => read(name).isEmpty);
  expect(empty.length).toBeGreaterThanOrEqual(3);
  expect(fixtures.length - empty.length).toBeGreaterThanOrEqual(10);
});

describe.each(fixtures)('%s', (name) => {
  test('finds exactly the marked procedures, titles and steps', () => {
    const { page, isEmpty, titles, steps } = read(name);
    expect(steps.size === 0, 'a page without steps says so').toBe(isEmpty);
    const expected = [...steps].map(([procedure, byStep]) => ({
      title: titles.get(procedure) ?? null,
      steps: [...byStep.values()].map((elements) => normalise(elements.map(textOf).join(' '))),
    }));
    expect(outline(find(page))).toEqual(expected);
  });

  test('gives each step its elements and pictures, and nothing that is marked as none', () => {
    const { page, steps, none } = read(name);
    const found = find(page).flatMap((procedure) => procedure.steps);
    const marked = [...steps.values()].flatMap((byStep) => [...byStep.values()]);
    expect(found.map(({ images }) => images)).toEqual(marked.map((elements) => elements.flatMap(picturesOf)));
    found.forEach((step, index) => {
      for (const element of marked[index] ?? [])
        expect(
          step.elements.some((own) => own.contains(element) || element.contains(own)),
          step.text,
        ).toBe(true);
      for (const element of step.elements)
        expect(
          none.some((other) => other.contains(element)),
          step.text,
        ).toBe(false);
    });
  });
});

describe('labels', () => {
  test.each([
    ['Step 1', 1, ''],
    ['Step1 Select the Live Option', 1, 'Select the Live Option'],
    ['Step1Select', 1, 'Select'],
    ['STEP 2 - Open it', 2, 'Open it'],
    ['👉 Step 3: Go', 3, 'Go'],
    ['[Step 4] Go', 4, 'Go'],
    ['Step one: begin', 1, 'begin'],
    ['Step 2 of 5: Go', 2, 'of 5: Go'],
    ['Schritt 2: Öffnen', 2, 'Öffnen'],
    ['2. Schritt Öffnen', 2, 'Öffnen'],
    ['Erster Schritt: Öffnen', 1, 'Öffnen'],
    ['Paso 3', 3, ''],
    ['Passo 3 – Vá', 3, 'Vá'],
    ['3º passo: Vá', 3, 'Vá'],
    ['Étape n° 4 : Ouvrez', 4, 'Ouvrez'],
    ['Stap 5. Klik', 5, 'Klik'],
    ['Krok 1) Kliknij', 1, 'Kliknij'],
    ['Шаг 6. Нажмите', 6, 'Нажмите'],
    ['Bước 7: Nhấn', 7, 'Nhấn'],
    ['Langkah 8 Klik', 8, 'Klik'],
    ['Adım 9: Tıklayın', 9, 'Tıklayın'],
    ['第1步', 1, ''],
    ['第 12 步：打开', 12, '打开'],
    ['第十二步 打开', 12, '打开'],
    ['Etapa 2: Abra', 2, 'Abra'],
    ['第十步：打开', 10, '打开'],
    ['步骤2打开设置', 2, '打开设置'],
    ['手順３ 押す', 3, '押す'],
    ['1단계: 여세요', 1, '여세요'],
    ['الخطوة ٤: افتح', 4, 'افتح'],
    ['चरण २: खोलें', 2, 'खोलें'],
    ['ขั้นตอนที่ 3 คลิก', 3, 'คลิก'],
    ['שלב 2: לחצו', 2, 'לחצו'],
  ])('%s', (text, number, rest) => {
    expect(stepLabel(text)).toMatchObject({ number, rest });
  });

  test.each([
    'Steps 1 and 2',
    'Step by step',
    'Step 1st',
    'Step 100 is far',
    'A step 1',
    'Stepping 1',
    '第一章',
    '第1回',
    'Schritte 1',
  ])('not %s', (text) => expect(stepLabel(text)).toBeNull());

  test.each([
    'Method 1: Go',
    'Fix 2. Go',
    'Way three',
    'Option 4 –',
    'Part II: Go',
    'Teil 3.',
    'Método 1',
    '方法一：',
    'Способ 2',
  ])('chapter: %s', (text) => expect(isChapterLabel(text)).toBe(true));

  test.each(['Method', 'Fixing 2 lamps', 'Partly 1', 'Step 1', 'Way out'])('no chapter: %s', (text) =>
    expect(isChapterLabel(text)).toBe(false),
  );

  test('numbers typed by hand', () => {
    expect(numberedLine('4. Right-click it')).toBe(4);
    expect(numberedLine('2) Locate it')).toBe(2);
    expect(numberedLine('٣. افتح')).toBe(3);
    expect(numberedLine('4.5 metres')).toBeNull();
    expect(numberedLine('1990. A year')).toBeNull();
    expect(numberedLine('4 lamps')).toBeNull();
  });
});

test('looking for steps changes nothing', () => {
  for (const name of fixtures) {
    const { page } = read(name);
    const before = page.document.documentElement.outerHTML;
    find(page);
    expect(page.document.documentElement.outerHTML).toBe(before);
  }
});
