/** A step's picture: the page's own, fetched without saying where from; gone when it can't be shown. */
import { useState } from 'preact/hooks';

const SHOWABLE = new Set(['https:', 'http:', 'data:']);

/** `address` is a stranger’s: only pictures of the web and those within the page are shown. `now`: also out of sight. */
export function StepPicture({ address, now }: { address: string; now?: boolean }) {
  const [failed, setFailed] = useState(false);
  if (failed || !URL.canParse(address) || !SHOWABLE.has(new URL(address).protocol)) return null;
  return (
    <img
      class="picture"
      // Before src, so that the request is already made under them.
      referrerpolicy="no-referrer"
      loading={now ? 'eager' : 'lazy'}
      decoding="async"
      alt=""
      src={address}
      onError={() => setFailed(true)}
    />
  );
}
