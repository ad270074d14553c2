// Cases in every state that the people of the demonstration have: what was sent, what is asked for, a decision and its
// review, and taking a case back.
import { expect } from "../expect.mjs";
import { family, paper } from "../facts.mjs";
import { be, begin, fillIn, signInAs } from "../steps.mjs";

export const journeys = [
  { name: "cases-of-the-town", run: ofTheTown },
  { name: "withdrawal", run: withdrawal },
];

async function ofTheTown(town) {
  const door = await town.person();
  await door.open("/");
  const emails = await door.page.locator("form input[name=email]").evaluateAll((all) => all.map((one) => one.value));
  const did = new Set();
  for (const email of emails) {
    const person = await town.person();
    await be(person, email.split("@")[0]);
    await person.open("/cases");
    const cases = await person.page.locator("main .stoa-case__name a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    for (const href of cases) {
      await person.open(href);
      await person.expectPage("case");
      const state = await person.page.evaluate(() => document.querySelector(".stoa-status").className.match(/status--([\w-]+)/)[1]);
      await person.look(`case, ${state}`);
      did.add(state);
      if (await request(person)) did.add("request");
      await person.open(href);
      if (await review(person)) did.add("review");
    }
    await person.leave();
  }
  for (const one of ["request", "review"]) expect(did.has(one), `nobody in the town has a case with a ${one}, only ${[...did]}`);
}

async function request(person) {
  const link = "main a.govuk-button[href*='/requests/']";
  if (!(await person.page.locator(link).count())) return false;
  await person.go(link);
  await person.expectPage("case-request");
  await person.look("what is asked for");
  await person.submit();
  await person.look("what is asked for, nothing sent", { status: 422, once: true });
  await person.hand.fill("#answer", "Here it is.");
  await person.hand.hand("#files", paper);
  await person.submit();
  await person.expectPage("case");
  await person.expectWords("Here it is.");
  await person.look("case, answered");
  return true;
}

async function review(person) {
  const link = "main a.govuk-button[href$='/review']";
  if (!(await person.page.locator(link).count())) return false;
  await person.go(link);
  await person.expectPage("case-review");
  await person.look("review of a decision");
  await person.hand.fill("#why", "One paper was not read.");
  await person.submit();
  await person.expectPage("case");
  await person.look("case of a review");
  return true;
}

async function withdrawal(town) {
  const person = await town.person();
  await signInAs(person, "taken.back@example.org");
  await begin(person, "birth-registration");
  await fillIn(person, family, { hand: false });
  await person.expectPage("applications/confirmation");
  await person.open("/cases");
  await person.go("main .stoa-case__name a");
  await person.go("main a[href$='/answers']");
  await person.expectPage("case-answers");
  await person.look("what was sent");
  await person.expectWords(family.baby_name);
  await person.page.goBack({ waitUntil: "load" });
  await person.submit("main form:has(#message) button");
  await person.look("case, empty message", { status: 422, once: true });
  await person.open("/cases");
  await person.go("main .stoa-case__name a");
  await person.go("main a[href$='/withdrawal']");
  await person.expectPage("case-withdrawal");
  await person.look("take a case back");
  await person.go("main form button");
  await person.expectPage("case");
  await person.look("case, taken back");
}
