/**
 * The words by which pages number steps and chapters, in many languages. Written in lower case, without regard to
 * grammar: a table of knowledge, not of rules.
 */

const list = (words: string): string[] => words.trim().split(/\s*\|\s*/);

/** "Step 1", "Schritt 2", "1단계": stands before or after the number. */
export const STEP_WORDS: readonly string[] = list(
  'step | schritt | paso | passo | stap | stappe | steg | trin | trinn | skref | krok | korak | stupanj | žingsnis | solis | samm | vaihe | ' +
    'lépés | pas | pasul | hapi | adım | adim | addım | qadam | шаг | крок | стъпка | корак | чекор | қадам | βήμα | քայլ | خطوة | الخطوة | ' +
    'گام | مرحله | مرحلہ | قدم | שלב | चरण | स्टेप | पायरी | ধাপ | પગલું | படி | దశ | ഘട്ടം | ขั้นตอนที่ | ขั้นตอน | ขั้นที่ | bước | langkah | ' +
    'hakbang | hatua | алхам | ნაბიჯი | ຂັ້ນຕອນທີ | ជំហាន | 步骤 | 步驟 | 第 | ステップ | 手順 | 단계 | 스텝',
);

/** Words for a step that are the stages of a race, a journey or a history as well. */
export const STAGE_WORDS: readonly string[] = list(
  'étape | etape | etapa | этап | етап | etap | aşama | tappa | fase | phase',
);

/** What stands for the step only behind its number: "第1步", "2 번째 단계". */
export const AFTER_NUMBER: readonly string[] = list('步 | 步骤 | 步驟 | 歩 | ステップ | 단계 | 번째 단계');

/** Numbers in words, by the number that they are: "Step one", "First step", "Erster Schritt", "第一步". */
export const NUMBER_WORDS: readonly (readonly string[])[] = [
  'zero | null | 〇 | 零',
  'one | first | eins | erster | uno | primer | primero | um | primeiro | un | une | première | premier | primo | een | één | eerste | первый | перший | pierwszy | první | bir | pertama | ett | första | 一 | الأولى',
  'two | second | zwei | zweiter | dos | segundo | dois | deux | deuxième | seconde | due | secondo | twee | tweede | второй | другий | drugi | druhý | iki | kedua | två | andra | 二 | الثانية',
  'three | third | drei | dritter | tres | tercer | tercero | três | terceiro | trois | troisième | tre | terzo | drie | derde | третий | третій | trzeci | třetí | üç | ketiga | tredje | 三 | الثالثة',
  'four | fourth | vier | vierter | cuatro | cuarto | quatro | quarto | quatre | quatrième | quattro | vierde | четвёртый | четвертый | четвертий | czwarty | čtvrtý | dört | keempat | fyra | fjärde | 四 | الرابعة',
  "five | fifth | fünf | fünfter | cinco | quinto | cinq | cinquième | cinque | vijf | vijfde | пятый | п'ятий | piąty | pátý | beş | kelima | fem | femte | 五 | الخامسة",
  'six | sixth | sechs | sechster | seis | sexto | sixième | sesto | zes | шестой | altı | 六 | السادسة',
  'seven | seventh | sieben | siebter | siete | séptimo | sete | sept | septième | sette | zeven | седьмой | yedi | 七 | السابعة',
  'eight | eighth | acht | achter | ocho | octavo | oito | huit | huitième | otto | восьмой | sekiz | 八 | الثامنة',
  'nine | ninth | neun | neunter | nueve | noveno | nove | neuf | neuvième | negen | девятый | dokuz | 九 | التاسعة',
  'ten | tenth | zehn | zehnter | diez | décimo | dez | dix | dixième | dieci | tien | десятый | 十 | العاشرة',
  ...['十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八', '十九', '二十'],
].map(list);

/** "Method 1", "Fix 2", "Teil 3": alternatives and chapters, never steps. */
export const CHAPTER_WORDS: readonly string[] = list(
  'method | fix | way | option | part | case | solution | approach | tip | chapter | section | scenario | trick | idea | methode | lösung | weg | ' +
    'teil | fall | möglichkeit | variante | tipp | kapitel | abschnitt | ansatz | método | metodo | solución | opción | parte | forma | manera | ' +
    'caso | consejo | capítulo | alternativa | solução | opção | maneira | jeito | dica | méthode | partie | façon | cas | astuce | conseil | ' +
    'chapitre | soluzione | opzione | modo | consiglio | capitolo | oplossing | optie | manier | deel | geval | hoofdstuk | метод | способ | ' +
    'вариант | часть | решение | случай | совет | глава | спосіб | варіант | частина | рішення | metoda | sposób | rozwiązanie | opcja | część | ' +
    'przypadek | způsob | řešení | možnost | část | metod | del | lösning | yöntem | çözüm | seçenek | bölüm | yol | cara | solusi | opsi | ' +
    'bagian | phương pháp | cách | phần | giải pháp | طريقة | الطريقة | الحل | الجزء | خيار | روش | راه | بخش | שיטה | דרך | חלק | तरीका | विधि | ' +
    'भाग | วิธีที่ | ตอนที่ | 方法 | 方案 | 解决方法 | 部分 | パート | 対処法 | 解決策 | 방법 | 해결책 | 부분 | 파트 | μέθοδος | τρόπος | μέρος',
);
