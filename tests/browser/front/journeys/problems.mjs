// What goes wrong, and that nothing is lost by it.
import { answer, asked } from "../answers.mjs";
import { expect } from "../expect.mjs";
import { family } from "../facts.mjs";
import { be, begin, declare, fillIn, signIn, signInAs } from "../steps.mjs";
import { deskSignIn } from "../story.mjs";
import { decisionOf } from "./deciding.mjs";

export const journeys = [
  { name: "problems", run: problems },
  { name: "wrong-code", run: wrongCode },
  { name: "foreign-case", run: foreignCase },
  { name: "wrong-answers", run: wrongAnswers },
  { name: "press-twice", run: pressTwice },
  { name: "lost-network", run: lostNetwork },
  { name: "kept", run: kept },
];

async function problems(town) {
  const person = await town.person();
  for (const path of ["/nowhere", "/services/nowhere", "/events/nowhere"]) {
    await person.open(path);
    await person.expectPage("went-wrong");
    await person.look("not here", { status: 404 });
  }
  // What may be somebody else's is not told from what is not there.
  for (const path of ["/plans/nowhere", "/applications/nowhere", "/cases/nowhere"]) {
    await person.open(path);
    await person.expectPage("went-wrong");
    expect([401, 403, 404].includes(person.status()), `${path} answers ${person.status()}`);
    await person.look(`not here, ${path}`, { status: person.status() });
  }
  // A form whose token is of another session.
  await person.open("/events/having-a-baby");
  await person.page.locator("main form [name=form-token]").evaluate((field) => (field.value = "0".repeat(64)));
  await person.go("main form[action='/plans'] button");
  await person.expectPage("went-wrong");
  await person.look("form out of date", { status: person.status(), once: true });
  const answer = await person.context.request.get(`${person.address}/api/v1/nowhere`);
  expect(answer.headers()["content-type"].startsWith("application/problem+json"), "a program gets a page");
}

async function wrongCode(town) {
  const person = await town.person();
  await person.open("/sign-in");
  await person.hand.fill("#email", "nobody");
  await person.submit();
  await person.look("sign in, wrong address", { status: 422, once: true });
  await person.hand.fill("#email", "late@example.org");
  await person.submit();
  const code = (await person.text("main .stoa-code")).trim();
  const wrong = code.replaceAll(/\d/g, (digit) => String((Number(digit) + 1) % 10));
  await person.hand.fill("#code", wrong);
  await person.submit();
  await person.look("sign in, wrong code", { status: 422, once: true });
  // Another code makes the first one old.
  await person.hand.press("main summary");
  await person.go("main details a[href^='/sign-in']");
  await person.hand.fill("#email", "late@example.org");
  await person.submit();
  const next = (await person.text("main .stoa-code")).trim();
  await person.hand.fill("#code", code);
  await person.submit();
  if (code !== next) await person.look("sign in, old code", { status: 422, once: true });
  await person.hand.fill("#code", next);
  await person.submit();
  await person.expectPage("account");
}

async function foreignCase(town) {
  const owner = await town.person();
  await be(owner, "fatima.haddad");
  await owner.open("/cases");
  const href = await owner.page.locator("main .stoa-case__name a").first().getAttribute("href");
  const stranger = await town.person();
  await stranger.open(href);
  await stranger.look("a case, not signed in", { status: stranger.status() });
  expect((await stranger.template()) !== "case", "a stranger sees a case");
  await signInAs(stranger, "stranger@example.org", href);
  expect((await stranger.template()) === "went-wrong" && stranger.status() >= 400, "somebody else's case is shown");
  await stranger.look("somebody else's case", { status: stranger.status() });
}

async function wrongAnswers(town) {
  const person = await town.person();
  await begin(person, "birth-registration");
  const seen = [];
  for (let count = 0; count < 20 && (await person.template()) === "applications/questions"; count += 1) {
    const questions = await asked(person.page);
    const date = questions.find((question) => question.key === "birth_date");
    for (const question of questions) if (question !== date) await answer(person, question, family);
    if (date) {
      await person.hand.fill("[id=birth_date-day]", "31");
      await person.hand.fill("[id=birth_date-month]", "2");
      await person.hand.fill("[id=birth_date-year]", "2026");
      const before = await typed(person);
      await person.submit();
      await person.look("application, wrong answer", { status: 422, once: true });
      expect(JSON.stringify(await typed(person)) === JSON.stringify(before), "what was typed is gone");
      const first = person.page.locator(".govuk-error-summary a").first();
      await first.click();
      expect((await person.page.evaluate(() => document.activeElement.id)).startsWith("birth_date"), "the summary does not lead to the field");
      seen.push("wrong");
      await answer(person, date, family);
    }
    await person.submit();
  }
  expect(seen.length === 1, "the birthday was never asked");
}

// Whose session has ended while they wrote signs in again, and finds what they wrote.
async function kept(town) {
  const words = "I was writing this when my session ended.";
  const person = await town.person();
  await signInAs(person, "kept@example.org");
  await person.open("/person");
  await person.hand.choose("input[name=way][value=web]");
  await person.hand.fill("#body", words);
  await person.context.clearCookies({ name: "stoa" });
  await person.submit();
  await person.expectPage("went-wrong");
  await person.look("session ended while writing", { status: 401, once: true });
  expect(!(await person.text()).includes(words), "what was written is shown before it is known who asks");
  await person.go("main a[href^='/sign-in']");
  await signIn(person, "kept@example.org");
  await person.expectPage("kept-form");
  await person.look("what was written");
  await person.expectWords(words);
  await person.open("/account");
  await person.go("main a[href='/kept']");
  await person.expectPage("kept-forms");
  await person.look("what was not sent");
  await person.go("main a[href^='/kept/']");
  await person.submit();
  await person.expectPage("conversation");
  await person.expectWords(words);

  const officer = await town.person();
  await deskSignIn(officer, "hannah.whitlock");
  const there = await decisionOf(officer);
  const reasons = "This was weighed while the session ended.";
  await officer.page.fill("#summary", reasons);
  await officer.context.clearCookies({ name: "stoa-desk" });
  await officer.submit("button[value=save]:not(.govuk-visually-hidden)");
  await officer.expectPage("went-wrong");
  await officer.look("decision, session ended", { status: 401, once: true });
  await officer.go("main a[href^='/desk/sign-in']");
  await officer.hand.fill("#email", "hannah.whitlock@desk.example.org");
  await officer.hand.fill("#password", "gumtree");
  await officer.submit("form:has(#password) button");
  await officer.expectPage("kept-form");
  // The desk speaks one language, so there is no link to another.
  await officer.look("decision, what was written", { once: true });
  await officer.submit();
  await officer.expectPage("desk/decision");
  expect((await officer.page.locator("#summary").inputValue()) === reasons, `the reasons are not at ${there}`);
}

const typed = (person) => person.page.evaluate(() => [...document.querySelectorAll("main form input:not([type=hidden])")].map((one) => [one.name, one.type === "radio" || one.type === "checkbox" ? one.checked : one.value]));

// Up to the declaration, signed in.
async function ready(person, email) {
  await signInAs(person, email);
  await begin(person, "birth-registration");
  await fillIn(person, family, { stop: "applications/check", hand: false });
  await person.hand.choose("[id=declared]");
}

async function casesOf(person) {
  await person.open("/cases");
  return person.page.locator("main .stoa-case").count();
}

async function pressTwice(town) {
  const person = await town.person();
  await ready(person, "twice@example.org");
  // Two clicks in one moment, past the button's own guard: the same form is sent twice.
  const there = person.page.waitForURL("**/confirmation", { waitUntil: "load" });
  await person.page.locator("main form").last().evaluate((form) => {
    form.submit();
    form.submit();
  });
  await there;
  expect((await casesOf(person)) === 1, "pressing twice makes two cases");
  await person.page.goBack({ waitUntil: "load" });
  await person.page.goBack({ waitUntil: "load" });
  expect(person.status() < 500, "back from a sent application fails");
  await person.look("a sent application, back", { status: person.status(), once: true });
  expect((await casesOf(person)) === 1, "going back makes another case");
}

async function lostNetwork(town) {
  const person = await town.person();
  await ready(person, "offline@example.org");
  const { page } = person;
  await person.offline(async () => {
    await page.locator("main form button.govuk-button").last().click();
    await page.waitForFunction(() => document.body?.dataset.page === "offline");
  });
  // It is sent when the network is back, and once.
  const until = Date.now() + 30_000;
  while ((await casesOf(person)) === 0) expect(Date.now() < until, "what was sent without a network never arrives");
  expect((await casesOf(person)) === 1, "a lost network makes two cases or none");
}
