/** Tells when a page that stays loaded has become another one, as single-page apps do. */
/** What is asked of the window. The Navigation API is younger than some browsers that Winnow runs in. */
export interface TurningView {
  readonly navigation?: EventTarget | undefined;
  addEventListener(name: string, heard: () => void): void;
}

/** Calls `turned` after each change of the address that is more than its part after `#`. */
export function onPageTurned(view: TurningView, address: () => string, turned: () => void): void {
  // As text: the first URL that a script makes costs as much as an empty script does.
  const page = () => address().split('#', 1)[0];
  let last = page();
  const look = () => {
    const now = page();
    if (now === last) return;
    last = now;
    turned();
  };
  view.navigation?.addEventListener('navigatesuccess', look);
  // Also where there is no Navigation API: going back and forth.
  view.addEventListener('popstate', look);
}
