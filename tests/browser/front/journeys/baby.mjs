// From "we are having a baby" to a registered birth and who looked at one's data.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { answerAll } from "../answers.mjs";
import { expect } from "../expect.mjs";
import { family } from "../facts.mjs";
import { root } from "../paths.mjs";
import { fillIn, signIn } from "../steps.mjs";
import { fits } from "../words.mjs";

export const journeys = [
  ...["en", "ar", "zh-Hans", "vi"].map((language) => ({ name: `baby-${language}`, run: (town) => baby(town, { language }) })),
  { name: "baby-without-script", run: (town) => baby(town, { script: false }) },
  { name: "baby-keyboard", run: (town) => baby(town, { device: "keyboard" }) },
  { name: "baby-phone", run: (town) => baby(town, { device: "finger" }) },
];

// What somebody types: in English as they say it, elsewhere as the catalogue calls it.
function purpose(language) {
  if (language === "en") return "we are having a baby";
  const words = readFileSync(join(root, `catalogues/nsw/events/words.${language}.ftl`), "utf8");
  return words.match(/^having-a-baby-name = (.*)$/m)[1];
}

async function baby(town, options) {
  const person = await town.person(options);
  const email = `mai-${person.screen}-${person.device}-${person.language}@example.org`.toLowerCase();
  await ask(person);
  await plan(person);
  await apply(person, email);
  await follow(person, email);
  await person.leave();
}

async function ask(person) {
  await person.open("/");
  await person.expectPage("home");
  await person.look("home");
  await person.expectWords(person.words("home-title"));
  await person.hand.fill("#stoa-search", purpose(person.language));
  await person.go(".stoa-search__button");
  await person.expectPage("search");
  await person.look("search, sure");
  const event = "main .stoa-list a[href='/events/having-a-baby']";
  expect(await person.page.locator(event).count(), `the search does not lead to the life event: ${await person.text()}`);
  await person.go(event);
  await person.expectPage("event");
  await person.look("life event");
  await person.go("main form[action='/plans'] button");
  const keys = await answerAll(person, "plan-questions", family, "concierge, questions");
  expect(keys.includes("new_baby") && keys.length === new Set(keys).size, `asked for: ${keys}`);
}

async function plan(person) {
  await person.expectPage("plan");
  await person.look("plan");
  // What the law of the birth depends on is asked when applying, so the step is still open.
  const step = "#step-birth-registration";
  expect(await person.page.locator(step).count(), "the plan has no step for registering the birth");
  await person.go(`${step} .stoa-step__name a`);
  await person.expectPage("service");
  await person.look("service, from the plan");
  await person.go("main form[action='/applications'] button");
}

async function apply(person, email) {
  const steps = await fillIn(person, { ...family, email });
  for (const one of ["confirm", "questions", "evidence", "check"]) expect(steps.includes(`applications/${one}`), `no ${one} among ${steps}`);
  await person.expectPage("applications/confirmation");
  await person.look("application, confirmation");
  await person.expectWords(person.words("application-sent-reference"));
  await person.expectWords(fits(person.words("application-sent-next")));
  person.reference = (await person.text("main .govuk-panel .stoa-code")).trim();
  expect(/^[A-Z0-9-]{6,}$/.test(person.reference), `no reference: ${person.reference}`);
}

// Signs in with the code, finds the case, writes a message, and sees who looked.
async function follow(person, email) {
  await person.go("main a.govuk-button[href^='/sign-in']");
  await signIn(person, email);
  await person.open("/cases");
  await person.expectPage("cases");
  await person.look("cases");
  await person.expectWords(person.words("cases-title"));
  await person.go(`main a[href='/cases/${person.reference.replaceAll("-", "")}']`);
  await person.expectPage("case");
  await person.look("case");
  await person.expectWords(person.reference);
  await person.expectWords(person.words("case-timeline-heading"));
  await message(person);
  await person.open("/account/access");
  await person.expectPage("access");
  await person.look("who looked at my data");
  await person.expectWords(person.words("access-title"));
  expect(await person.page.locator(".stoa-look").count(), "nobody is named who looked");
}

async function message(person) {
  const words = "Mai is a name, and Nguyễn is our family's.";
  await person.hand.fill("#message", words);
  await person.go("main form:has(#message) button");
  await person.look("case with a message");
  await person.expectWords(words);
}
