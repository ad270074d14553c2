// Every page of an account, with something wrong first where something is asked.
import { answer, asked } from "../answers.mjs";
import { expect } from "../expect.mjs";
import { inDays } from "../facts.mjs";
import { be, enterCode, signInAs } from "../steps.mjs";

export const journeys = [
  { name: "account", run: account },
  { name: "account-facts", run: facts },
  { name: "account-deletion", run: deletion },
];

const main = "main form:has(.govuk-button[data-prevent-double-click]) .govuk-button[data-prevent-double-click]";

async function account(town) {
  const person = await town.person();
  await signInAs(person, "new.person@example.org");
  await person.expectPage("account");
  await person.look("account");
  await preferences(person);
  await contactPoints(person);
  await representatives(person);
  await sessions(town, person);
  await person.open("/account/access");
  await person.look("who looked at my data");
  await person.open("/account/data");
  await person.expectPage("account-data");
  await person.look("my data");
  const download = person.page.waitForEvent("download");
  await person.hand.press("main form button");
  expect((await (await download).suggestedFilename()).length > 4, "my data has no name");
}

async function preferences(person) {
  await person.open("/account/preferences");
  await person.expectPage("preferences");
  await person.look("preferences");
  await person.hand.fill("#name", "N".repeat(400));
  await person.hand.fill("#needs", "A quiet room");
  await person.submit(main);
  await person.look("preferences, wrong", { status: 422, once: true });
  expect((await person.page.locator("#needs").inputValue()) === "A quiet room", "what was right is gone");
  await person.hand.fill("#name", "Niamh Ó Súilleabháin");
  await person.submit(main);
  await person.open("/account");
  await person.expectWords("Niamh Ó Súilleabháin");
}

async function contactPoints(person) {
  await person.open("/account/contact-points");
  await person.expectPage("contact-points");
  await person.look("contact points");
  await person.hand.fill("#address", "nowhere");
  await person.submit(main);
  await person.look("contact points, wrong", { status: 422, once: true });
  await person.hand.fill("#address", "second@example.org");
  await person.submit(main);
  if ((await person.template()) === "sign-in-code") await enterCode(person);
  await person.look("contact points, two");
  await person.expectWords("second@example.org");
  await person.go("main li:last-child form[action$='/remove'] button");
  await person.look("contact points, one again");
}

async function representatives(person) {
  await person.open("/account/representatives");
  await person.expectPage("representatives");
  await person.look("representatives");
  await person.hand.fill("#name", "Somebody I trust");
  await person.submit(main);
  await person.look("representatives, wrong", { status: 422, once: true });
  expect((await person.page.locator("#name").inputValue()) === "Somebody I trust", "what was right is gone");
  await person.hand.fill("#email", "trusted@example.org");
  await person.hand.choose("input[name=scope][value=see]");
  const [year, month, day] = inDays(100).split("-");
  for (const [part, value] of Object.entries({ day, month, year })) await person.hand.fill(`[name=until-${part}]`, value);
  await person.submit(main);
  await person.look("representatives, one");
  await person.expectWords("Somebody I trust");
  await person.go("main form[action$='/end'] button");
  await person.look("representatives, ended");
}

async function sessions(town, person) {
  const other = await town.person({ device: "finger" });
  await signInAs(other, "new.person@example.org");
  await person.open("/account/sessions");
  await person.expectPage("sessions");
  await person.look("sessions");
  await person.go("main form[action='/account/sessions'] button");
  await person.look("sessions, one");
  await other.open("/account");
  expect((await other.template()) !== "account", "a session that was ended goes on");
}

async function facts(town) {
  const person = await town.person();
  await be(person, "george.pappas");
  await person.open("/account/facts");
  await person.expectPage("facts");
  await person.look("facts");
  await person.go("main a[href^='/account/facts/date_of_birth']");
  await person.expectPage("fact");
  await person.look("fact");
  const [question] = await asked(person.page);
  await person.hand.fill("[id=date_of_birth-day]", "44");
  await person.submit();
  await person.look("fact, wrong", { status: 422, once: true });
  expect((await person.page.locator("[id=date_of_birth-day]").inputValue()) === "44", "what was typed is gone");
  await answer(person, question, { date_of_birth: "1948-10-01" });
  await person.submit();
  await person.look("facts, corrected");
  const before = await person.page.locator("form[action$='/remove']").count();
  await person.go("form[action$='/remove'] button");
  expect((await person.page.locator("form[action$='/remove']").count()) === before - 1, "a fact is not removed");
}

async function deletion(town) {
  const person = await town.person();
  await signInAs(person, "leaving@example.org");
  await person.open("/account/deletion");
  await person.expectPage("account-deletion");
  await person.look("delete my account");
  await person.go(main);
  await person.look("delete my account, not sure", { status: 422, once: true });
  await person.hand.choose("input[name=sure]");
  await person.go(main);
  await person.expectPage("account-deleted");
  await person.look("account deleted");
  await person.open("/account");
  expect((await person.template()) !== "account", "a deleted account is still open");
}
