// Three ways to use a page: a mouse, a finger, a keyboard. Each can press, fill, choose and hand over a file.
import { step, start } from "./keys.mjs";

export function mouse(page) {
  return {
    press: (where) => page.locator(where).first().click(),
    fill: (where, text) => page.locator(where).fill(text),
    choose: (where) => page.locator(where).check(),
    hand: (where, file) => page.locator(where).setInputFiles(file),
  };
}

export function finger(page) {
  return { ...mouse(page), press: (where) => page.locator(where).first().tap(), choose: (where) => tapUntilChosen(page, where) };
}

async function tapUntilChosen(page, where) {
  const field = page.locator(where);
  if (!(await field.isChecked())) await page.locator(`label[for="${await field.getAttribute("id")}"]`).tap();
}

// Nothing but Tab, Enter, Space and arrows. `wrong` hears of a focus that does not show or jumps about.
export function keyboard(page, wrong) {
  // From the first moment on, because a chooser that opens before anybody listens is never seen.
  page.on("filechooser", () => {});
  const at = (where) => page.evaluate((where) => document.activeElement.matches(where), where);
  const reach = async (where) => {
    if (await at(where)) return;
    await start(page);
    for (let count = 0; count < 250; count += 1) {
      await step(page, wrong);
      if (await at(where)) return;
    }
    throw new Error(`the keyboard does not reach ${where} on ${page.url()}`);
  };
  return {
    press: async (where) => {
      await reach(where);
      await page.keyboard.press("Enter");
    },
    fill: async (where, text) => {
      await reach(where);
      await page.keyboard.press("Control+A");
      await page.keyboard.type(text);
    },
    choose: async (where) => {
      const field = page.locator(where);
      const name = await field.getAttribute("name");
      const isRadio = (await field.getAttribute("type")) === "radio";
      await reach(isRadio ? `input[type=radio][name="${name}"]` : where);
      const count = await page.locator(`input[name="${name}"]`).count();
      for (let arrow = 0; isRadio && arrow <= count && !(await at(where)); arrow += 1) await page.keyboard.press("ArrowDown");
      if (!(await field.isChecked())) await page.keyboard.press("Space");
      if (!(await field.isChecked())) throw new Error(`the keyboard does not choose ${where}`);
    },
    hand: async (where, file) => {
      await reach(where);
      const asked = page.waitForEvent("filechooser");
      await page.keyboard.press("Enter");
      await (await asked).setFiles(file);
    },
  };
}
