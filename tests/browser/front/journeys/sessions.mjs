// A session ends: warned before, longer by one press, and nothing typed is lost afterwards.
import { expect } from "../expect.mjs";
import { begin, enterCode, signInAs } from "../steps.mjs";
import { story } from "../story.mjs";

export const journeys = [
  { name: "session-longer", run: (town) => longer(town, { device: "keyboard" }) },
  { name: "session-longer-ar", run: (town) => longer(town, { language: "ar" }) },
  { name: "session-of-a-guest", run: guest },
  { name: "session-over", run: (town) => story(town, over) },
];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const dialog = "dialog.stoa-session-end";

const isOpen = (person) => person.page.locator(dialog).evaluate((one) => one.open);
const wait = async (person, open) => person.page.waitForFunction(([where, open]) => document.querySelector(where).open === open, [dialog, open]);

async function longer(town, options) {
  const person = await town.person(options);
  await person.page.clock.install();
  await signInAs(person, `stays-${person.language}@example.org`);
  await person.open("/account/preferences");
  await person.hand.fill("#name", "Half written");
  await person.page.clock.fastForward(HOUR + 54 * MINUTE);
  expect(!(await isOpen(person)), "it warns too early");
  await person.page.clock.fastForward(2 * MINUTE);
  await wait(person, true);
  await person.expectWords(person.words("session-ends-title"), dialog);
  expect(/\d/.test(await person.text(`${dialog} p`)), "the warning does not say when");
  expect(await person.page.evaluate(() => document.activeElement.matches("[data-stay]")), "the focus is not on the answer");
  await person.look("a session is about to end", { once: true });
  const asked = person.page.waitForResponse((answer) => answer.url().endsWith("/session/longer"));
  await person.hand.press(`${dialog} [data-stay]`);
  expect((await (await asked).json()).left > HOUR, "the session does not last longer");
  await wait(person, false);
  expect((await person.page.inputValue("#name")) === "Half written", "what was typed is gone");
  // Nothing was done for as long again; Escape says that somebody is there.
  await person.page.clock.fastForward(HOUR + 57 * MINUTE);
  await wait(person, true);
  await person.page.keyboard.press("Escape");
  await wait(person, false);
  // What another tab does counts for this one.
  await person.page.clock.fastForward(HOUR + 57 * MINUTE);
  await wait(person, true);
  const tab = await person.context.newPage();
  await tab.clock.install({ time: await person.page.evaluate(() => Date.now()) });
  await tab.goto(`${person.address}/account`);
  await wait(person, false);
  await tab.close();
}

async function guest(town) {
  const person = await town.person();
  await person.page.clock.install();
  await begin(person, "gas-rebate");
  await person.page.clock.fastForward(23 * HOUR + 50 * MINUTE);
  expect(!(await isOpen(person)), "a guest is warned too early");
  await person.page.clock.fastForward(6 * MINUTE);
  await wait(person, true);
  await person.look("what a guest began is about to be forgotten", { once: true });
  await person.page.clock.fastForward(6 * MINUTE);
  await person.page.waitForFunction(() => !document.querySelector("dialog.stoa-session-end [data-close]").hidden);
  await person.expectWords(person.words("session-over-title-guest"), dialog);
  await person.hand.press(`${dialog} [data-close]`);
  await wait(person, false);
}

// The day after: the page says so, and what is sent all the same is given back after signing in.
async function over(town) {
  const person = await town.person();
  await person.page.clock.install();
  await signInAs(person, "late@example.org");
  await person.open("/account/preferences");
  await person.hand.fill("#needs", "A room without stairs");
  await town.passes(1);
  await person.page.clock.fastForward(2 * HOUR + MINUTE);
  await wait(person, true);
  await person.expectWords(person.words("session-over-title"), dialog);
  await person.look("a session is over", { once: true });
  await person.hand.press(`${dialog} [data-close]`);
  expect((await person.page.inputValue("#needs")) === "A room without stairs", "what was typed is gone");
  await person.submit("main form:has(#needs) button");
  await person.expectPage("went-wrong");
  await person.go("main a.govuk-button[href*='/sign-in']");
  await person.hand.fill("#email", "late@example.org");
  await person.submit();
  await enterCode(person);
  await person.expectPage("kept-form");
  await person.expectWords("A room without stairs");
}
