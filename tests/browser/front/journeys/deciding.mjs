// Officers write a decision: in pieces, two at once, read by a second one, and made.
import { expect } from "../expect.mjs";

export const journeys = [
  { name: "deciding", run: deciding },
  { name: "deciding-by-keyboard", run: byKeyboard },
];

const colleagues = { hannah: "hannah.whitlock@desk.example.org", leila: "leila.marsh@desk.example.org" };

async function atDesk(town, name, options) {
  const person = await town.person(options);
  await person.open("/desk/sign-in");
  await person.hand.fill("#email", colleagues[name]);
  await person.hand.fill("#password", "gumtree");
  await person.submit("form:has(#password) button");
  return person;
}

// The page of the decision of the case that Hannah has in hand.
export async function decisionOf(person) {
  await person.open("/desk?view=all");
  const cases = await person.page.locator("main a[href^='/desk/cases/']").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  for (const href of new Set(cases)) {
    const there = `${href.split("?")[0]}/decision`;
    await person.open(there);
    if (await person.page.locator("button[value=decide]").count()) return there;
  }
  throw new Error("nobody at the desk works on a case");
}

async function deciding(town) {
  const hannah = await atDesk(town, "hannah");
  const there = await decisionOf(hannah);
  await hannah.expectPage("desk/decision");
  await hannah.look("decision, first draft");
  const leila = await atDesk(town, "leila", { device: "finger" });
  await leila.open(there);
  await leila.look("decision, on a phone");

  await hannah.submit("button[value=decide]");
  await hannah.look("decision, what is missing", { status: 422, once: true });
  const questions = await hannah.page.locator("textarea[id^=text-]").evaluateAll((all) => all.map((one) => one.id.slice("text-".length)));
  expect(questions.length > 3, `only ${questions}`);
  await hannah.hand.choose("#outcome");
  for (const id of questions) {
    await hannah.page.fill(`#text-${id}`, `Looked at ${id.replaceAll("-", " ")}, and nothing speaks against it.`);
    await hannah.page.locator(`details:has(#words-${id}):not([open]) summary`).click({ timeout: 1000 }).catch(() => {});
    await hannah.page.check(`input[name="evidence-${id}"] >> nth=-1`);
  }
  await hannah.page.check("#no-conflict");
  await hannah.page.fill("#condition-1", "Tell the council as well.");
  await hannah.page.check("input[name=language][value=en]");
  await hannah.submit("button[value=reasons]");
  await hannah.expectWords(/School year \d+/);
  await hannah.look("decision, reasons put together");

  await leila.page.fill("#summary", "Leila writes at the same time.");
  await leila.submit("button[value=save]:not(.govuk-visually-hidden)");
  await leila.expectPage("desk/decision-both");
  await leila.expectWords("Leila writes at the same time.");
  await leila.look("decision, two at once", { status: 409 });
  await leila.go("main a[href$='/decision']");
  await leila.expectPage("desk/decision");

  await hannah.open(`${there}/second`);
  await hannah.expectPage("desk/decision-second");
  await hannah.look("decision, second officer");
  await hannah.open(there);
  await hannah.submit("button[value=decide]");
  await hannah.expectPage("desk/decision-made");
  await hannah.look("decision, made");
}

async function byKeyboard(town) {
  const peter = await town.person({ device: "keyboard", script: false });
  await peter.open("/desk/sign-in");
  await peter.hand.fill("#email", "mariam.aziz@desk.example.org");
  await peter.hand.fill("#password", "gumtree");
  await peter.submit("form:has(#password) button");
  await peter.open("/desk?view=all");
  const cases = await peter.page.locator("main a[href^='/desk/cases/']").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  const first = cases.map((href) => href.split("?")[0]).find((href) => /^\/desk\/cases\/[^/]+$/.test(href));
  await peter.open(`${first}/decision`);
  await peter.expectPage("desk/decision");
  await peter.look("decision, without script");
}
