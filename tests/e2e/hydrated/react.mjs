import { createElement as h, useState } from 'react';
import { OFFER, partsAfter } from './article.ts';

const part = ({ key, kind, text, is }) => {
  if (kind === 'ad') return h('ins', { key, className: 'adsbygoogle', 'data-is': is, 'data-ad-slot': '1234567890' });
  if (kind === 'offer') {
    const link = h('a', { href: OFFER, rel: 'sponsored nofollow' }, h('img', { src: 'data:,', alt: text }));
    return h('div', { key, className: 'offer', 'data-is': is }, link);
  }
  return h(kind, { key, 'data-is': is }, text);
};

export function App() {
  const [presses, setPresses] = useState(0);
  return h(
    'main',
    null,
    h('button', { id: 'press', type: 'button', onClick: () => setPresses(presses + 1) }, `Pressed ${presses} times`),
    h('article', null, h('h1', null, 'How a lock works'), partsAfter(presses).map(part)),
  );
}
