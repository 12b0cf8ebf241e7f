/** How many words of the article a rule of the person's would take. */
import '../late-parts.ts';
import { tryOwn } from '../trial.ts';

/** Null where there is no article to lose anything of, or nobody can tell. */
export async function articleWords(value: string): Promise<number | null> {
  const inside = globalThis.winnowInside;
  const [session] = await Promise.all([inside?.session(), inside?.ableToFollowOwn()]);
  const rule = { id: 'tried', verb: 'hide', by: 'selector', value, site: null, on: true, since: 0 } as const;
  const now = session?.tryable(false);
  return (now && tryOwn(now, [rule])[0]?.articleWords) ?? null;
}
