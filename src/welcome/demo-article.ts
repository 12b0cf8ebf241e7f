/** The article that the welcome page cleans: our own text, in the person's language, with what Winnow takes out of others. */
import type { Words } from '../core/words.ts';
import type { MessageKey } from '../ui/words.tsx';

const STEPS = ['welcome_demo_step_soak', 'welcome_demo_step_cut', 'welcome_demo_step_set'] as const;

/** What is printed twice: long enough to be told from a line that may, also in languages that need few letters. */
const AFTER = ['welcome_demo_after_text', 'welcome_demo_after_water'] as const;

const LINKS = [
  'welcome_demo_link_plants',
  'welcome_demo_link_pots',
  'welcome_demo_link_fern',
  'welcome_demo_link_soil',
  'welcome_demo_link_perlite',
] as const;

/** Where the article stands, so to speak; nobody is ever asked for it. */
export const DEMO_ADDRESS = 'https://plants.example/repotting-an-orchid';
const SHOP = 'https://shop.example/orchid-kit';

/** What is for sale: a pot with a leaf, in one colour that is seen on light and on dark. */
const POT = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" fill="none" stroke="#84878b" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round"><path d="M12 26h24l-3 16H15zM24 26V12M24 17c-1-6-6-9-12-9 0 6 5 10 12 9zM24 13c1-5 5-7 10-7 0 5-4 8-10 7z"/></svg>',
)}`;

/** A document of its own, so that nothing of the welcome page around it is read as a part of the article. */
export function demoDocument(maker: DOMImplementation, words: Words): Document {
  const say = (key: MessageKey) => words.say(key);
  const made = maker.createHTMLDocument(say('welcome_demo_title'));
  made.documentElement.lang = words.language;
  const { part, link } = partsIn(made);
  const after = () => [part('h3', say('welcome_demo_after')), part('p', AFTER.map(say).join(' '))];
  const offer = link(SHOP, pictureIn(made), say('welcome_demo_offer'));
  offer.setAttribute('rel', 'sponsored');
  const job = part(
    'section',
    part('h3', say('welcome_demo_steps')),
    part('ol', ...STEPS.map((key) => part('li', say(key)))),
  );
  markAsJob(job);
  made.body.append(
    part(
      'article',
      part('h2', say('welcome_demo_title')),
      part('p', say('welcome_demo_when')),
      part('div', offer),
      part('p', say('welcome_demo_pot')),
      job,
      ...after(),
      ...after(),
      part('p', say('welcome_demo_also')),
      part('ul', ...LINKS.map((key, at) => part('li', link(`${DEMO_ADDRESS}/${at}`, say(key))))),
    ),
  );
  return made;
}

function partsIn(document: Document) {
  const part = (tag: string, ...children: (Node | string)[]): HTMLElement => {
    const element = document.createElement(tag);
    element.append(...children);
    return element;
  };
  const link = (address: string, ...children: (Node | string)[]): HTMLElement => {
    const element = part('a', ...children);
    element.setAttribute('href', address);
    return element;
  };
  return { part, link };
}

function pictureIn(document: Document): HTMLElement {
  const picture = document.createElement('img');
  picture.src = POT;
  picture.alt = '';
  picture.width = 48;
  picture.height = 48;
  return picture;
}

/** As pages say it to search engines: by that, steps are known also in languages in which Winnow knows no commands. */
function markAsJob(job: HTMLElement): void {
  job.setAttribute('itemscope', '');
  job.setAttribute('itemtype', 'https://schema.org/HowTo');
  job.querySelector('h3')?.setAttribute('itemprop', 'name');
  for (const step of job.querySelectorAll('li')) step.setAttribute('itemprop', 'step');
}
