/** What a person does on a page of Winnow's to bring a state about. */

/** One after the other. */
export const inTurn =
  (...acts) =>
  async (stage, page) => {
    for (const act of acts) await act(stage, page);
  };

/** Presses what is called so. */
export const press = (key, more) => (stage, page) => stage.press(page, key, more);

/** Presses what has no name of its own; the pointer doesn't stay over it. */
export const clickOn = (selector) => async (_stage, page) => {
  const control = await page.waitForSelector(selector);
  await control.click();
  await page.mouse.move(0, 0);
};

export const type = (selector, text) => async (_stage, page) => {
  const field = await page.waitForSelector(selector);
  await field.type(text);
};
