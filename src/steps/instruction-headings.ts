/** Headings that say that instructions follow. */
import { firstWordOf } from '../core/text.ts';

/**
 * Headings that say nothing but that instructions follow, in the form of `normalise`, by language. A heading may go on
 * with what is made ("Preparation of the dough"), and may stand where no heading is marked as one.
 */
const HEADINGS: Readonly<Record<string, string>> = {
  en: 'instructions|directions|method|preparation|procedure|steps|the steps|how to make it|how to make|how to do it|cooking instructions|cooking directions|step by step|step by step instructions|preparation method|cooking method|recipe method|recipe directions|recipe instructions|instructions for use|assembly instructions',
  de: 'zubereitung|anleitung|so geht s|so geht es|so wird s gemacht|schritt für schritt|schritt für schritt anleitung|arbeitsschritte|vorgehen|vorgehensweise|und so wird s gemacht',
  fr: 'préparation|préparation de la recette|instructions|étapes|les étapes|étapes de préparation|réalisation|réalisation de la recette|comment c est fait|comment faire|marche à suivre|mode d emploi|la recette étape par étape|déroulement',
  es: 'elaboración|preparación|instrucciones|pasos|paso a paso|modo de preparación|procedimiento|cómo hacer|cómo se hace|cómo hacerlo|pasos a seguir',
  pt: 'modo de preparo|modo de preparação|modo de fazer|preparo|preparação|instruções|passo a passo|como fazer|confecção|como preparar',
  it: 'preparazione|procedimento|istruzioni|come fare|come si fa|esecuzione|passo passo|si cucina|come preparare',
  nl: 'bereiding|bereidingswijze|werkwijze|instructies|stappen|stappenplan|zo maak je het|zo doe je het|aan de slag',
  pl: 'przygotowanie|sposób przygotowania|sposób wykonania|wykonanie|instrukcja|krok po kroku|jak zrobić',
  cs: 'postup|postup přípravy|příprava|návod|krok za krokem',
  sk: 'postup|príprava|návod',
  ru: 'приготовление|способ приготовления|как приготовить|инструкция|пошаговая инструкция|пошаговый рецепт|шаги|порядок действий',
  uk: 'приготування|спосіб приготування|як приготувати|інструкція|покрокова інструкція|кроки',
  sv: 'gör så här|så gör du|tillagning|instruktioner|steg för steg|tillvägagångssätt',
  da: 'fremgangsmåde|sådan gør du|tilberedning|trin for trin',
  nb: 'fremgangsmåte|slik gjør du|tilberedning|steg for steg',
  fi: 'valmistus|valmistusohje|ohje|ohjeet|tee näin|työvaiheet',
  tr: 'hazırlanışı|yapılışı|nasıl yapılır|yapım aşamaları|adımlar|talimatlar',
  id: 'cara membuat|cara memasak|langkah langkah|langkah|cara',
  vi: 'cách làm|các bước thực hiện|hướng dẫn|các bước|cách nấu|cách chế biến',
  hu: 'elkészítés|elkészítése|az elkészítés menete|lépések|útmutató',
  ro: 'mod de preparare|preparare|instrucțiuni|pași|modul de preparare',
  el: 'εκτέλεση|οδηγίες|βήματα|εκτέλεση συνταγής|παρασκευή',
  ar: 'طريقة التحضير|طريقة العمل|التحضير|الطريقة|الخطوات|خطوات التحضير|التعليمات',
  fa: 'طرز تهیه|دستور پخت|روش تهیه|مراحل|مراحل تهیه',
  he: 'אופן ההכנה|אופן הכנה|הוראות הכנה|הכנה|שלבי ההכנה',
  hi: 'विधि|बनाने की विधि|बनाने का तरीका|तरीका|निर्देश',
  th: 'วิธีทำ|ขั้นตอนการทำ|ขั้นตอน',
  zh: '做法|办理流程|辦理流程|操作流程|办理步骤|步骤|步驟|制作方法|製作方法|烹饪步骤|操作步骤|作法|制作步骤',
  ja: '作り方|手続きの流れ|作業手順|手順|つくり方|やり方|調理手順|操作手順',
  ko: '만드는 법|만드는 방법|조리 방법|조리법|조리순서|조리 순서|조리 과정|만드는 순서|만드는 과정|만들기|방법',
};

/** Heading → its language. */
export const INSTRUCTION_HEADINGS: ReadonlyMap<string, string> = new Map(
  // Where two languages write it alike, the one named first counts.
  Object.entries(HEADINGS)
    .reverse()
    .flatMap(([language, list]) => list.split('|').map((heading): [string, string] => [heading, language])),
);

/** Most lines begin otherwise, and needn't be looked at further. */
const FIRST_WORDS = new Set([...INSTRUCTION_HEADINGS.keys()].map((key) => firstWordOf(key)));

/** Words with which a heading goes on to say what is made. */
const OF =
  'of|for|the|du|de|des|del|della|dello|dei|delle|da|do|d|la|le|der|des|von|für|van|voor|with|avec|con|com|mit';
const GOES_ON = new RegExp(`^(.+?) (?:${OF}) `, 'u');
/** Longer lines are sentences. */
export const MOST_HEADING_WORDS = 12;

/** The language of a line that says that instructions follow, or null. `key` is the line in the form of `normalise`. */
export function instructionHeading(key: string): string | null {
  if (!FIRST_WORDS.has(firstWordOf(key)) || key.split(' ').length > MOST_HEADING_WORDS) return null;
  return INSTRUCTION_HEADINGS.get(key) ?? INSTRUCTION_HEADINGS.get(GOES_ON.exec(key)?.[1] ?? '') ?? null;
}
