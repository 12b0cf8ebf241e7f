/** Files that the person keeps, by the browser's own way of saving: no permission is needed for it. */

/** Milliseconds in which a browser has certainly fetched the file; it may ask the person for a folder first. */
const FETCHED_WITHIN = 300_000;

/** Hands a file to the browser, which puts it where it puts downloads. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), FETCHED_WITHIN);
}
