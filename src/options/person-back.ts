/** When the person comes back to this page from another: what was asked of that page may have another answer by now. */
import { useEffect, useState } from 'preact/hooks';

/** Another number whenever they have come back. */
export function usePersonBack(): number {
  const [times, setTimes] = useState(0);
  useEffect(() => {
    const back = () => setTimes((before) => before + 1);
    addEventListener('focus', back);
    return () => removeEventListener('focus', back);
  }, []);
  return times;
}
