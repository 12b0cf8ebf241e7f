/** Pages that React, Vue and Svelte have made alive: they go on while they are cleaned, and never complain. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FRAMEWORKS, serveHydrated } from '../e2e/hydrated/build.ts';
import { expectToLiveOn } from '../e2e/hydrated/lives-on.ts';
import type { TestServer } from '../e2e/serve.ts';
import { useStage } from '../e2e/stage.ts';

const stage = useStage();
let server: TestServer;

beforeAll(async () => {
  server = await serveHydrated(FRAMEWORKS);
});
afterAll(() => server.close());

it.each(FRAMEWORKS)('a page of %s lives on while it is cleaned, and never complains', async (framework) => {
  expect.hasAssertions();
  await expectToLiveOn(stage, `${server.url}/${framework}`);
});
