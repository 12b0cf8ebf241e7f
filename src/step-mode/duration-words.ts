/** How long things take, as recipes and instructions of nineteen languages write it. */

/** Units by language as parts of a pattern: hours, minutes, seconds. What ends in a letter ends the word. */
export const UNITS: Readonly<Record<string, readonly [hours: string, minutes: string, seconds: string]>> = {
  en: ['hours?|hrs?|h', 'minutes?|mins?', 'seconds?|secs?'],
  de: ['stunden?|std', 'minuten?|min', 'sekunden?|sek'],
  fr: ['heures?', 'minutes?|mn', 'secondes?'],
  es: ['horas?', 'minutos?', 'segundos?'],
  it: ['or[ae]', 'minut[oi]', 'second[oi]'],
  pt: ['horas?', 'minutos?', 'segundos?'],
  nl: ['uur|uren', 'minuut|minuten', 'seconden?'],
  sv: ['timm(?:e|ar)|tim', 'minut(?:er)?', 'sekund(?:er)?'],
  // One “time” would be English.
  da: ['timer', 'minut(?:ter|t)?', 'sekund(?:er)?'],
  pl: ['godzin[aęy]?|godz', 'minut[aęy]?', 'sekund[aęy]?'],
  cs: ['hodin[auy]?|hod', 'minut[auy]?', '(?:sekund|vteřin)[auy]?'],
  ru: ['час(?:а|ов)?', 'минут[аыу]?|мин', 'секунд[аыу]?|сек'],
  uk: ['годин[аиу]?', 'хвилин[аиу]?|хв', 'секунд[аиу]?'],
  tr: ['saat', 'dakika|dk', 'saniye|sn'],
  el: ['ώρ(?:α|ες)', 'λεπτ(?:ό|ά)', 'δευτερόλεπτ[οα]'],
  ar: ['ساعة|ساعات', 'دقيقة|دقائق', 'ثانية|ثوان[يٍ]?'],
  hi: ['घंट[ाे]|घण्ट[ाे]', 'मिनट', 'सेकंड|सेकेंड|सेकण्ड'],
  id: ['jam', 'menit', 'detik'],
  vi: ['giờ', 'phút', 'giây'],
};

/** The same where no space and no letter ends a word; a third and a quarter are written with the sign for minutes too. */
export const UNSPACED_UNITS: readonly [hours: string, minutes: string, seconds: string] = [
  '[个個]?(?:小时|小時|鐘頭|钟头)|時間|시간|ชั่วโมง',
  '分(?:钟|鐘|間)?(?![の之])|분(?!의)|นาที',
  '秒(?:钟|鐘|間)?|초|วินาที',
];

/** Small numbers in words. What is written for one is also the article of some languages. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  'an?|one|eine[rn]?|une?|una|uma?|een|één|en|ett|jedn[aąuę]|одн[ау]|один|μία|bir|một': 1,
  'two|zwei|deux|dos|due|dois|duas|twee|två|dwie|dvě|две|два|дві|δύο|iki|hai': 2,
  'three|drei|trois|tres|tre|três|drie|trzy|tři|три|τρία|τρεις|üç|ba': 3,
  'four|vier|quatre|cuatro|quattro|quatro|fyra|cztery|čtyři|четыре|чотири|τέσσερα|dört|bốn': 4,
  'five|fünf|cinq|cinco|cinque|vijf|fem|pięć|pět|пять|п’ять|πέντε|beş|năm|lima': 5,
  'six|sechs|seis|sei|zes|sex': 6,
  'eight|acht|huit|ocho|otto|oito|åtta': 8,
  'ten|zehn|dix|diez|dieci|dez|tien|tio|dziesięć|deset|десять|δέκα|on|mười|sepuluh': 10,
  'fifteen|fünfzehn|quinze|quince|quindici|vijftien|femton|piętnaście|patnáct|пятнадцать': 15,
  'twenty|zwanzig|vingt|veinte|venti|vinte|twintig|tjugo|dwadzieścia|dvacet|двадцать': 20,
  'thirty|dreißig|trente|treinta|trenta|trinta|dertig|trettio|trzydzieści|třicet|тридцать': 30,
};

/** Half an hour, where that isn't a number before a unit. */
export const HALF_HOUR =
  "half an hour|half[- ]hour|halben? stunde|demi[- ]heure|media hora|mezz[’']?ora|meia hora|half ?uur|halvtimme|halv time|pół godziny|půl hodiny|полчаса|пів ?години|yarım saat|μισή ώρα|نصف ساعة|आध[ाे] घंट[ाे]|setengah jam|nửa giờ";

/** What stands between the two ends of a range. */
export const BETWEEN =
  'to|or|bis|oder|à|ou|a|o|tot|of|till|til|eller|do|až|lub|до|или|або|έως|ile|से|إلى|sampai|đến|から|到|至';

/** What may stand between the hours and the minutes of one duration. */
export const AND = ',|and|und|et|y|e|en|och|og|i|a|и|і|ve|και|و|और|dan|và';
