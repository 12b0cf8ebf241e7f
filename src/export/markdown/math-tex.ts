/** Formulas in MathML as TeX, as GitHub and most notebooks read it between dollar signs. */

const OPERATORS: Readonly<Record<string, string>> = {
  '−': '-',
  '×': '\\times ',
  '⋅': '\\cdot ',
  '·': '\\cdot ',
  '÷': '\\div ',
  '±': '\\pm ',
  '∓': '\\mp ',
  '≤': '\\le ',
  '≥': '\\ge ',
  '≠': '\\ne ',
  '≈': '\\approx ',
  '≡': '\\equiv ',
  '∼': '\\sim ',
  '∝': '\\propto ',
  '→': '\\to ',
  '←': '\\leftarrow ',
  '⇒': '\\Rightarrow ',
  '⇔': '\\Leftrightarrow ',
  '∑': '\\sum ',
  '∏': '\\prod ',
  '∫': '\\int ',
  '∞': '\\infty ',
  '∂': '\\partial ',
  '∇': '\\nabla ',
  '∈': '\\in ',
  '∉': '\\notin ',
  '⊂': '\\subset ',
  '∪': '\\cup ',
  '∩': '\\cap ',
  '∀': '\\forall ',
  '∃': '\\exists ',
  '…': '\\dots ',
  '⋯': '\\cdots ',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
  '^': '\\hat{}',
  '~': '\\sim ',
  '\\': '\\backslash ',
  // Signs that are not seen: function application, invisible times, separator and plus.
  '\u2061': '',
  '\u2062': '',
  '\u2063': '',
  '\u2064': '',
};

const LETTERS =
  'α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi ' +
  'π pi ρ rho σ sigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi ' +
  'Σ Sigma Φ Phi Ψ Psi Ω Omega ℏ hbar ℓ ell';

const SIGNS = new Map<string, string>(Object.entries(OPERATORS));
for (const [, letter, name] of LETTERS.matchAll(/(\S+) (\S+)/g)) SIGNS.set(letter ?? '', `\\${name} `);

/** One formula, without dollar signs. What the page gives as TeX itself is taken as that. */
export function texOf(math: Element): string {
  const given = math.querySelector('annotation[encoding="application/x-tex"], annotation[encoding="TeX"]');
  return (given?.textContent ?? tex(math)).replace(/\s+/g, ' ').trim();
}

const signs = (text: string): string => [...text].map((sign) => SIGNS.get(sign) ?? sign).join('');

function tex(element: Element): string {
  const parts = [...element.children];
  const at = (index: number) => {
    const part = parts[index];
    return part ? tex(part) : '';
  };
  const group = (index: number) => `{${at(index).trim()}}`;
  switch (element.localName) {
    case 'mi':
    case 'mn':
    case 'mo':
      return leaf(element);
    case 'mtext':
    case 'ms':
      return `\\text{${(element.textContent ?? '').replace(/[\\{}$]/g, '')}}`;
    case 'mspace':
      return ' ';
    case 'mfrac':
      return `\\frac${group(0)}${group(1)}`;
    case 'msqrt':
      return `\\sqrt{${joined(parts)}}`;
    case 'mroot':
      return `\\sqrt[${at(1).trim()}]${group(0)}`;
    case 'msup':
      return `${base(at(0))}^${group(1)}`;
    case 'msub':
    case 'munder':
      return `${base(at(0))}_${group(1)}`;
    case 'mover':
      return accented(at(0), parts[1]);
    case 'msubsup':
    case 'munderover':
      return `${base(at(0))}_${group(1)}^${group(2)}`;
    case 'mtable':
      return `\\begin{matrix}${parts.map(tex).join(' \\\\ ')}\\end{matrix}`;
    case 'mtr':
    case 'mlabeledtr':
      return parts.map(tex).join(' & ');
    case 'mfenced':
      return `${signs(element.getAttribute('open') ?? '(')}${parts.map(tex).join(', ')}${signs(element.getAttribute('close') ?? ')')}`;
    case 'semantics':
      return at(0);
    case 'annotation':
    case 'annotation-xml':
      return '';
    default:
      return parts.length ? joined(parts) : signs(element.textContent ?? '');
  }
}

const joined = (parts: readonly Element[]): string => parts.map(tex).join('');

/** Several letters are the name of one thing: "sin", "max". */
function leaf(element: Element): string {
  const text = (element.textContent ?? '').trim();
  const isName = element.localName === 'mi' && /^[A-Za-z]{2,}$/.test(text);
  return isName ? `\\operatorname{${text}}` : signs(text);
}

const base = (written: string): string => (/^(?:\\?\w+|.)\s*$/u.test(written) ? written.trim() : `{${written.trim()}}`);

const ACCENTS: Readonly<Record<string, string>> = {
  '¯': 'overline',
  '‾': 'overline',
  '^': 'hat',
  '~': 'tilde',
  '→': 'vec',
  '˙': 'dot',
};

function accented(under: string, over: Element | undefined): string {
  const accent = ACCENTS[(over?.textContent ?? '').trim()];
  return accent ? `\\${accent}{${under.trim()}}` : `${base(under)}^{${over ? tex(over).trim() : ''}}`;
}
