// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { drawPage } from '../../src/ui/page-frame.tsx';
import { byRole, settle, words } from './screen.tsx';

it('says what failed instead of leaving an empty page', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const Broken = () => {
    throw new Error('no words for this');
  };
  await act(async () => drawPage(words, <Broken />));
  await settle();
  expect(byRole('alert').textContent).toContain('no words for this');
  expect(document.documentElement.lang).toBe('en');
  expect(logged).toHaveBeenCalled();
});
