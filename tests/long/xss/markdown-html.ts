/** Markdown as the most trusting program would show it: markup goes through as it stands, only code and escapes are text. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const asText = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Fenced code, code in a line, an escaped sign, a link or picture with its address. */
const PIECES =
  /^( *)(`{3,}|~{3,})[^\n]*\n[\s\S]*?\n\1\2 *$|(`+)(?!`)([\s\S]*?[^`])\3(?!`)|\\([!-/:-@[-`{-~])|(!?)\[((?:[^[\]\\]|\\.)*)\]\((<(?:[^<>\\\n]|\\.)*>|(?:[^\s()\\]|\\.)*)(?: "(?:[^"\\\n]|\\.)*")?\)/gm;

export function rendered(markdown: string): string {
  const body = markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(
      PIECES,
      (
        whole,
        _indent,
        fence?: string,
        tick?: string,
        code?: string,
        sign?: string,
        picture?: string,
        text?: string,
        address?: string,
      ) => {
        if (fence) return `<pre>${asText(whole)}</pre>`;
        if (tick) return `<code>${asText(code ?? '')}</code>`;
        if (sign) return asText(sign);
        const href = asText((address ?? '').replace(/^<|>$/g, ''));
        const words = (text ?? '').replace(/\\([!-/:-@[-`{-~])/g, (_all, one: string) => asText(one));
        return picture ? `<p><img src="${href}">${words}</p>` : `<a href="${href}">${words}</a>`;
      },
    );
  return `<!doctype html><html><head><title>Markdown</title></head><body>${body}</body></html>`;
}
