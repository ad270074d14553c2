// Plans: kept, answers changed, what is known already, wrong answers, the calendar, another language on the way.
import { answer, answerAll, asked } from "../answers.mjs";
import { expect } from "../expect.mjs";
import { family } from "../facts.mjs";
import { be } from "../steps.mjs";

export const journeys = [
  { name: "plans", run: plans },
  { name: "plan-of-somebody-known", run: known },
  { name: "language-switch", run: languages },
  { name: "plan-along", run: (town) => along(town, {}) },
  { name: "plan-along-without-script", run: (town) => along(town, { script: false }) },
  { name: "plan-ticks", run: ticks },
];

async function start(person, event = "having-a-baby") {
  await person.open(`/events/${event}`);
  await person.go("main form[action='/plans'] button");
}

async function plans(town) {
  const person = await town.person();
  await start(person);
  await wrongAnswer(person);
  await answerAll(person, "plan-questions", family, "concierge, questions");
  await person.expectPage("plan");
  const plan = person.path();
  const calendar = await person.context.request.get(`${person.address}${plan}/calendar.ics`);
  expect((await calendar.text()).startsWith("BEGIN:VCALENDAR"), "the calendar is none");
  await person.open(`${plan}/answers`);
  await person.expectPage("plan-answers");
  await person.look("answers of a plan");
  await person.go("main .govuk-summary-list__actions a[href*='new_baby']");
  await person.expectPage("plan-answer");
  await person.look("an answer of a plan");
  for (const question of await asked(person.page)) await answer(person, question, { new_baby: "expecting" });
  await person.submit();
  expect(person.status() === 200, "a changed answer is refused");
  await person.open(plan);
  await person.look("plan, changed");
  expect(await person.page.locator("#step-birth-registration.stoa-step--yes").count() === 0, "the plan does not follow the answer");
  await person.open("/plans");
  await person.expectPage("plans");
  await person.look("plans");
  expect(await person.page.locator(`main a[href='${plan}']`).count(), "the plan is not kept");
}

// A day that there is not: it is asked again, and everything else is kept.
async function wrongAnswer(person) {
  for (let count = 0; count < 20 && (await person.template()) === "plan-questions"; count += 1) {
    const questions = await asked(person.page);
    const day = questions.find((question) => question.fields.some((field) => field.part));
    for (const question of questions) if (question !== day) await answer(person, question, family);
    if (day) {
      for (const { id } of day.fields) await person.hand.fill(`[id="${id}"]`, "99");
      await person.submit();
      await person.look("concierge, wrong answer", { status: 422, once: true });
      expect((await person.page.inputValue(`[id="${day.fields[0].id}"]`)) === "99", "what was typed is gone");
      await answer(person, day, family);
      return person.submit();
    }
    await person.submit();
  }
  throw new Error("no day was asked");
}

async function known(town) {
  const person = await town.person();
  await be(person, "ana.silva");
  await start(person);
  await person.expectPage("plan-known");
  await person.look("what is known already");
  await person.go("main form button");
  const keys = await answerAll(person, "plan-questions", {}, "concierge, questions");
  expect(!keys.includes("nsw_resident"), "what is known is asked again");
  await person.expectPage("plan");
  await person.look("plan, nothing known");
}

// In the middle of the questions: the same page, with what was answered before.
async function languages(town) {
  const person = await town.person();
  await start(person);
  for (const question of await asked(person.page)) await answer(person, question, family);
  await person.submit();
  // What is typed and not sent yet comes along.
  const half = (await asked(person.page)).find((question) => family[question.key] !== undefined);
  await answer(person, half, family);
  const field = half.choices.length ? half.choices.find((one) => one.value === family[half.key]).id : half.fields[0].id;
  const stands = () => person.page.locator(`[id="${field}"]`).evaluate((one) => (one.type === "radio" ? one.checked : one.value !== ""));
  expect(await stands(), "nothing was typed");
  const before = { path: person.path(), keys: (await asked(person.page)).map((question) => question.key).join() };
  for (const language of ["ar", "zh-Hans", "vi", "en"]) {
    await person.go(`.govuk-language-navigation__link[lang="${language}"]`);
    const now = { path: person.path(), keys: (await asked(person.page)).map((question) => question.key).join() };
    expect(await stands(), `in ${language} what was typed is gone`);
    expect(JSON.stringify(now) === JSON.stringify(before), `in ${language} the page is ${JSON.stringify(now)}`);
    expect((await person.page.evaluate(() => document.documentElement.lang)) === language, `the page is not in ${language}`);
  }
  await answerAll(person, "plan-questions", family, "concierge, questions");
  await person.expectPage("plan");
}

// Lived with: a step ticked off, a note, a step of one's own; then gone on with on a telephone, and shared with a helper.
async function along(town, options) {
  const library = await town.person(options);
  await start(library, "someone-died");
  await answerAll(library, "plan-questions", {}, "concierge, questions");
  await library.expectPage("plan");
  const plan = library.path();
  const first = await library.page.locator("main .stoa-step").first().getAttribute("id");
  await library.page.locator(`#${first} details:has(textarea)`).evaluate((one) => (one.open = true));
  await library.hand.fill(`#note-${first.replace("step-", "")}`, "Ask for three copies");
  await library.submit(`#${first} form:has(textarea) button`);
  await library.expectWords("Ask for three copies");
  await library.submit(`#${first} button[name=done]`);
  const left = await library.page.locator("main .stoa-step").first().getAttribute("id");
  expect(left !== first, "what is done is still first");
  await library.submit("main form.stoa-own-step button");
  await library.look("plan, an own step without words", { status: 422, once: true });
  await library.hand.fill("#step-text", "Ring Grandma");
  for (const [part, text] of [["day", "28"], ["month", "2"], ["year", "2027"]]) await library.hand.fill(`#by-${part}`, text);
  await library.submit("main form.stoa-own-step button");
  await library.expectWords("Ring Grandma");
  await library.look("plan, with marks");
  await library.go("main a[href$='/codes']");
  await library.expectPage("plan-along");
  const picture = library.page.locator("main img.stoa-qr");
  expect(await picture.evaluate((one) => one.complete && one.naturalWidth > 0), "the picture to scan is not there");
  const code = (await library.text("main .stoa-code")).trim();
  await library.submit("main form:has(#helper) button");
  await library.look("a plan taken along, nobody named", { status: 422, once: true });
  await library.hand.fill("#helper", "Aunt Eleni");
  await library.submit("main form:has(#helper) button");
  await library.expectWords("Aunt Eleni");
  await library.look("a plan taken along");
  const helps = (await library.text("main .stoa-list .stoa-code")).trim();

  const phone = await town.person({ ...options, device: options.script === false ? undefined : "finger" });
  await phone.open(`/resume/${code}`);
  await phone.expectPage("applications/resume-plan");
  await phone.look("come back to a plan");
  await phone.submit();
  await phone.expectPage("plan");
  expect(phone.path() === plan, `the code leads to ${phone.path()} instead of ${plan}`);
  await phone.expectWords("Ring Grandma");
  await phone.look("plan, by its code");
  await phone.open("/plans");
  await phone.look("plans, with one by its code");

  const aunt = await town.person(options);
  await aunt.open("/resume");
  await aunt.hand.fill("#code", helps);
  await aunt.submit();
  await aunt.expectPage("plan");
  await aunt.look("plan, for a helper");
  expect((await aunt.page.locator("main button[name=done], main form[action='/applications']").count()) === 0, "a helper who may see can do more");
  await aunt.open(`${plan}/answers`);
  await aunt.look("answers of a plan, for a helper");

  await library.open(`${plan}/codes`);
  await library.submit("main .stoa-list form button");
  await aunt.open(plan);
  expect(aunt.status() === 404, `an ended code still shows the plan: ${aunt.status()}`);
}

// Yes-or-no questions that belong together are one list.
async function ticks(town) {
  const person = await town.person();
  await start(person, "struggling-with-bills");
  for (let count = 0; count < 20 && !(await person.page.locator("input[name=ticked]").count()); count += 1) {
    if ((await person.template()) === "plan") await person.submit("main form[action$='/more'] button");
    for (const question of await asked(person.page)) await answer(person, question, { nsw_resident: "true", energy_connection: "retail" });
    await person.submit();
  }
  await person.look("concierge, a list to tick");
  const keys = (await asked(person.page)).map((question) => question.key);
  expect(keys.length > 1, `a list of ${keys}`);
  await person.submit();
  await person.look("concierge, a list without ticks", { status: 422, once: true });
  await person.hand.choose(`[id="${keys[0]}"]`);
  await person.submit();
  expect(person.status() === 200, "ticks are refused");
}
