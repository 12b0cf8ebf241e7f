/** How articles of this site are cleaned, chosen beside its name. */
import { WordButton } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/words.tsx';
import type { SiteChoice, SiteModel } from './site-model.ts';

const CHOICES: readonly SiteChoice[] = ['ask', 'automatic', 'only', 'everywhere'];

/** The button of the menu: what was allowed stands there. */
const siteMenu = () => document.querySelector<HTMLElement>('.where .menu button');

export function SiteMenu({ site }: { site: SiteModel }) {
  const say = useSay();
  const items = CHOICES.map((value) => ({
    value,
    name: say(`site_${value}`),
    about: say(`site_${value}_about`, { host: site.host }),
  }));
  const choose = (value: string) => {
    const choice = CHOICES.find((one) => one === value);
    if (choice) site.choose(choice);
  };
  return <Menu label={say('popup_site')} items={items} value={site.choice} onChoose={choose} />;
}

/** Why the choice is not carried out, and what can be done about it. */
export function SiteNotice({ site }: { site: SiteModel }) {
  const say = useSay();
  const { trouble } = site;
  if (!trouble) return null;
  if (trouble.kind === 'failed') return <Notice problem text={say('site_failed')} details={trouble.details} />;
  return (
    <div role="status">
      {trouble.kind === 'refused' ? (
        <Notice key="refused" text={say('site_refused')} />
      ) : (
        <Notice key="withheld" text={say('site_withheld')} next={siteMenu}>
          <WordButton onPress={() => site.choose(site.choice)}>{say('site_allow_again')}</WordButton>
        </Notice>
      )}
    </div>
  );
}
