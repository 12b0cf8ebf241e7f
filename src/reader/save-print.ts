/** What paper needs: every picture there, nothing closed but Winnow's own folds, and the address that the text is from. */
import { FOLD_MARK } from '../export/folds/mark.ts';

/** Milliseconds that pictures get before the print dialog opens without those that are missing. */
const PATIENCE = 3000;

/** Opens the browser's print dialog once the pictures have come. */
export async function printArticle(text: ParentNode): Promise<void> {
  const pictures = [...text.querySelectorAll('img')];
  for (const picture of pictures) picture.loading = 'eager';
  const loaded = Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
  await Promise.race([loaded, new Promise((done) => setTimeout(done, PATIENCE))]);
  print();
}

/** Readies the article whenever it is printed, also from the browser's menu; returns what ends this. */
export function readyForPaper(text: () => HTMLElement | null, address: string): () => void {
  let opened: HTMLDetailsElement[] = [];
  const before = () => {
    const root = text();
    root?.closest('article')?.querySelector('.meta')?.setAttribute('data-source', address);
    opened = [...(root?.querySelectorAll<HTMLDetailsElement>(`details:not([open], [${FOLD_MARK}])`) ?? [])];
    for (const details of opened) details.open = true;
    for (const picture of root?.querySelectorAll('img') ?? []) picture.loading = 'eager';
  };
  const after = () => {
    for (const details of opened) details.open = false;
    opened = [];
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
