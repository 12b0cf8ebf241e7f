/** Scripts of ours that the reader view needs only for some articles, or when somebody asks for something. */

const loading = new Map<string, Promise<void>>();

/** Fetches a script, once. Rejects when it doesn't load; whoever asks next has it fetched again. */
export function loadScript(file: string): Promise<void> {
  const before = loading.get(file);
  if (before) return before;
  const loaded = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = file;
    script.onload = () => resolve();
    script.onerror = () => {
      loading.delete(file);
      script.remove();
      reject(new Error(`${file} did not load`));
    };
    document.head.append(script);
  });
  loading.set(file, loaded);
  return loaded;
}
