/** Names for files that are made from titles: in any script, and fit for every system that a file may be carried to. */

/** Windows takes 255, but with the folders before it, and programs that sync files take less. */
const LONGEST = 120;

/** Names that Windows keeps for devices, whatever follows the first dot. */
const DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** Beyond bytes, names on Linux end: 255, and a letter of most scripts takes three. */
const MOST_BYTES = 240;

/** `instead` is taken where nothing of the title can stand in a name. The ending comes with its dot. */
export function fileNameOf(title: string, ending: string, instead: string): string {
  const stem = [title, instead].map((text) => fitted(plain(text), ending)).find(Boolean);
  return (stem ?? 'article') + ending;
}

/** Without what a system forbids or reads in its own way: separators, wild cards, control and direction signs, dots at the ends. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, (sign) => (/\s/.test(sign) ? ' ' : JOINERS.has(sign) ? sign : ''))
    .replace(/[<>"|*?]/g, '')
    .replace(/\s*[/\\:]+\s+/g, ' - ')
    .replace(/[/\\:]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~-]+|[\s.-]+$/g, '')
    .replace(DEVICES, '_$&');

/** Letters of Persian and of Indian scripts, and pictures put together from others, are written with these. */
const JOINERS: ReadonlySet<string> = new Set(['\u200c', '\u200d']);

/** Cut between letters as people see them, at a word's end where one is near. */
function fitted(name: string, ending: string): string {
  const encoder = new TextEncoder();
  let cut = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)) {
    const longer = cut + segment;
    if (longer.length > LONGEST - ending.length || encoder.encode(longer).length > MOST_BYTES - ending.length)
      return atWord(cut);
    cut = longer;
  }
  return cut;
}

function atWord(cut: string): string {
  const space = cut.lastIndexOf(' ');
  return (space > cut.length / 2 ? cut.slice(0, space) : cut).replace(/[\s.-]+$/, '');
}
