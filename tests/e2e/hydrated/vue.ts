import { createSSRApp, defineComponent, h, ref } from 'vue';
import { OFFER, type Part, partsAfter } from './article.ts';

const part = ({ key, kind, text, is }: Part) => {
  if (kind === 'ad') return h('ins', { key, class: 'adsbygoogle', 'data-is': is, 'data-ad-slot': '1234567890' });
  if (kind === 'offer') {
    const link = h('a', { href: OFFER, rel: 'sponsored nofollow' }, [h('img', { src: 'data:,', alt: text })]);
    return h('div', { key, class: 'offer', 'data-is': is }, [link]);
  }
  return h(kind, { key, 'data-is': is }, text);
};

const App = defineComponent(() => {
  const presses = ref(0);
  return () =>
    h('main', [
      h('button', { id: 'press', type: 'button', onClick: () => presses.value++ }, `Pressed ${presses.value} times`),
      h('article', [h('h1', 'How a lock works'), partsAfter(presses.value).map(part)]),
    ]);
});

export const app = () => createSSRApp(App);
