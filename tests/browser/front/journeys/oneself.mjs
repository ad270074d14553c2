// What one tells of oneself: in long words on a small phone, with a purpose at each field, and once.
import { answer, answerAll, applicant, asked } from "../answers.mjs";
import { expect } from "../expect.mjs";
import { family, inDays } from "../facts.mjs";
import { begin, fillIn, signInAs } from "../steps.mjs";
import { officer } from "../story.mjs";

export const journeys = [
  { name: "long-words", run: longWords },
  { name: "purposes-of-fields", run: purposes },
  { name: "asked-once", run: once },
];

const main = "main form:has(.govuk-button[data-prevent-double-click]) .govuk-button[data-prevent-double-click]";
const long = "Wollongabba".repeat(18);
const name = "Quinquagesima".repeat(7);
const email = `${"a".repeat(60)}@${"gumtree".repeat(8)}.${"bend".repeat(12)}.example.org`;

// A name, an email address and an address for letters without a single space, on every page that shows them.
async function longWords(town) {
  const person = await town.person({ device: "finger" });
  const fits = async (what, width = 360, who = person) => {
    const found = await who.page.evaluate(() => document.documentElement.scrollWidth);
    expect(found <= width, `${what} is ${found} pixels wide`);
  };
  const see = async (path) => {
    await person.open(path);
    await fits(path);
  };
  await person.open("/sign-in");
  await person.hand.fill("#email", email);
  await person.submit();
  await person.expectPage("sign-in-code");
  await fits("the code to sign in");
  await person.hand.fill("#code", (await person.text("main .stoa-code")).trim());
  await person.submit();
  await person.open("/account/preferences");
  await person.hand.fill("#name", name);
  await person.hand.fill("#needs", long);
  await person.submit(main);
  for (const path of ["/account", "/account/preferences", "/account/contact-points", "/leave"]) await see(path);
  await person.open("/account/representatives");
  await person.hand.fill("#name", name);
  await person.hand.fill("#email", email.replace("a", "b"));
  await person.hand.choose("input[name=scope][value=see]");
  const [year, month, day] = inDays(100).split("-");
  for (const [part, value] of Object.entries({ day, month, year })) await person.hand.fill(`[name=until-${part}]`, value);
  await person.submit(main);
  await person.expectPage("representatives");
  await fits("representatives");
  await begin(person, "birth-registration");
  const known = { ...family, baby_name: name, hospital_or_place_of_birth: long, applicant_family_name: name, applicant_given_names: name, applicant_postal_address: long };
  await fillIn(person, known, { stop: "applications/check" });
  await fits("check before sending");
  await person.go("main a[href$='/resume']");
  await fits("a code to go on with");
  await person.open("/applications");
  await fits("applications");
  await person.go("main a[href*='/applications/']");
  await fillIn(person, { ...known, email });
  await person.expectPage("applications/confirmation");
  await fits("the confirmation");
  for (const path of ["/cases", "/account", "/account/facts", "/account/access"]) await see(path);
  await person.open("/cases");
  await person.go("main .stoa-case__name a");
  await fits("the case");
  const there = person.path();
  await see(`${there}/answers`);
  await person.open("/person");
  await person.hand.choose("input[name=way][value=web]");
  await person.hand.fill("#body", long);
  await person.hand.fill("#name", name);
  await person.hand.fill("#email", email);
  await person.submit();
  await person.expectPage("conversation");
  await fits("the conversation");
  const talk = person.path();
  await see("/conversations");
  const desk = await officer(town, "peter.lund");
  await desk.page.setViewportSize({ width: 1366, height: 768 });
  for (const path of ["/desk", `/desk${there}`, `/desk${talk}`]) {
    await desk.open(path);
    if (desk.status() === 200) await fits(path, 1366, desk);
  }
}

async function purposes(town) {
  const person = await town.person();
  const has = async (where, purpose) => {
    const found = await person.page.locator(where).getAttribute("autocomplete");
    expect(found === purpose, `${where} on ${person.path()} has the purpose ${found} instead of ${purpose}`);
  };
  await person.open("/sign-in");
  await has("#email", "email");
  await person.open("/person");
  for (const [where, purpose] of Object.entries({ "#name": "name", "#phone": "tel", "#email": "email" })) await has(where, purpose);
  await signInAs(person, "purpose@example.org");
  await person.open("/account/preferences");
  await has("#name", "name");
  await person.open("/account/contact-points");
  await has("#address", "email");
  await begin(person, "nsw-seniors-card");
  const seen = {};
  for (let count = 0; count < 20 && (await person.template()) === "applications/questions"; count += 1) {
    Object.assign(seen, await person.page.evaluate(() => Object.fromEntries([...document.querySelectorAll("main input, main textarea")].map((field) => [field.id, field.getAttribute("autocomplete")]))));
    const known = Object.fromEntries((await asked(person.page)).map(({ key, choices, fields }) => [key, applicant[key] ?? choices[0]?.value ?? (fields[0]?.part ? "1950-03-08" : "1")]));
    await answerOnce(person, known);
  }
  const wanted = { applicant_family_name: "family-name", applicant_given_names: "given-name", applicant_postal_address: "street-address", applicant_phone: "tel", "date_of_birth-day": "bday-day", "date_of_birth-month": "bday-month", "date_of_birth-year": "bday-year" };
  for (const [field, purpose] of Object.entries(wanted)) expect(seen[field] === purpose, `${field} has the purpose ${seen[field]} instead of ${purpose}`);
}

async function answerOnce(person, known) {
  for (const question of await asked(person.page)) await answer(person, question, known);
  await person.submit();
}

// Nothing is asked twice on one way, and who applies not again on the next one (WCAG 3.3.7).
async function once(town) {
  const person = await town.person();
  await signInAs(person, "once@example.org");
  await begin(person, "birth-registration");
  const first = await keysAsked(person, family);
  expect(new Set(first).size === first.length, `asked twice on one way: ${first}`);
  expect(first.includes("applicant_family_name"), "who applies is not asked");
  await fillIn(person, family);
  await person.expectPage("applications/confirmation");
  await begin(person, "gas-rebate");
  if ((await person.template()) === "applications/confirm") await person.submit();
  const second = await keysAsked(person, { ...family, energy_retailer: "Gumtree Energy", energy_account_number: "1234567890", centrelink_reference_number: "123 456 789A" });
  const again = second.filter((key) => key.startsWith("applicant_") || first.includes(key));
  expect(!again.length, `asked again: ${again}`);
}

const keysAsked = (person, known) => answerAll(person, "applications/questions", known, "application, questions");
