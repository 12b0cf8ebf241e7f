/** All procedures of the page as a plain list, for paper. */
import { useEffect } from 'preact/hooks';
import type { HandedProcedures } from '../browser/procedure-store.ts';
import { sectionsOf } from '../export/steps.ts';
import { Button } from '../ui/button.tsx';
import { useProcedureWords } from '../ui/procedure-words.ts';
import { StepPicture } from '../ui/step-picture.tsx';
import { webAddress } from '../ui/web-address.ts';
import { useSay } from '../ui/words.tsx';

/** Milliseconds that pictures get before the print dialog opens without those that are missing. */
const PATIENCE = 3000;

export function PrintedSteps({ handed, withPictures }: { handed: HandedProcedures; withPictures: boolean }) {
  const say = useSay();
  const { nameOf, placeOf } = useProcedureWords();
  const { procedures, title, url } = handed;
  const lang = handed.lang || undefined;
  useEffect(() => {
    document.title = title || say('step_mode_title');
    void picturesLoaded().then(() => print());
  }, [title, say]);
  return (
    <main class="printed">
      <Button kind="outlined" icon="print" onPress={() => print()}>
        {say('popup_print')}
      </Button>
      <h1 lang={lang} dir="auto">
        {title}
      </h1>
      <p class="hush">{webAddress(url)?.href}</p>
      {procedures.map((procedure, index) => (
        <section key={procedure.steps[0]?.anchor}>
          <h2 dir="auto">
            <bdi lang={lang}>{nameOf(procedure)}</bdi>{' '}
            <span class="hush">{placeOf(procedure, index, procedures.length)}</span>
          </h2>
          {sectionsOf(procedure).map(({ section, from, steps }) => (
            <div key={from}>
              {section && (
                <h3 lang={lang} dir="auto">
                  {section}
                </h3>
              )}
              <ol start={from} dir="auto">
                {steps.map((step) => (
                  <li key={step.anchor} lang={lang}>
                    <p>{step.text}</p>
                    {withPictures && step.images[0] && <StepPicture address={step.images[0]} now />}
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </section>
      ))}
    </main>
  );
}

async function picturesLoaded(): Promise<void> {
  const loaded = [...document.images].map((picture) => picture.decode().catch(() => undefined));
  await Promise.race([Promise.all(loaded), new Promise((done) => setTimeout(done, PATIENCE))]);
}
