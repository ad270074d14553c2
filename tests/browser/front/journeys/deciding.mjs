// Officers write a decision: in pieces, two at once, read by a second one, and made.
import { expect } from "../expect.mjs";
import { answerQuestion, questionsOf, takeUp } from "../story.mjs";
import { applied } from "./case-screen.mjs";

export const journeys = [
  { name: "deciding", run: deciding },
  { name: "deciding-by-rules", run: byRules },
  { name: "deciding-by-keyboard", run: byKeyboard },
  { name: "deciding-in-vietnamese", run: inVietnamese },
];

const colleagues = { peter: "peter.lund@desk.example.org", mariam: "mariam.aziz@desk.example.org", hannah: "hannah.whitlock@desk.example.org", leila: "leila.marsh@desk.example.org" };

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
  const questions = await questionsOf(hannah);
  expect(questions.length > 3, `only ${questions}`);
  await hannah.hand.choose("#outcome");
  for (const id of questions) await answerQuestion(hannah, id, `Looked at ${id.replaceAll("-", " ")}, and nothing speaks against it.`);
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

// What the rules say yes to takes two presses from the screen of the case. The decision is then corrected against the
// rules, which takes a clause, a reason and a second officer.
async function byRules(town) {
  const href = await applied(town, "clear.by.rules@example.org");
  const peter = await atDesk(town, "peter");
  await takeUp(peter, href.split("/").pop());
  await peter.open(href);
  await peter.expectWords("Grant: the rules say yes");
  await peter.look("case, the rules say yes");
  let presses = 0;
  await peter.go(`main a[href='${href}/decision/grant']`);
  presses += 1;
  await peter.expectPage("desk/decision-grant");
  await peter.look("decision, granting by the rules");
  await peter.submit("form[action$='/decision/grant'] button");
  presses += 1;
  await peter.expectPage("desk/decision-made");
  expect(presses === 2, `a grant that the rules are clear about took ${presses} presses`);

  await peter.open(href);
  await peter.go(`main a[href='${href}/decision/correct']`);
  await peter.expectPage("desk/decision-correct");
  await peter.look("decision, correcting");
  await peter.hand.fill("#why", "The receipts were read wrongly.");
  await peter.submit("form[action$='/decision/correct'] button");
  await peter.expectPage("desk/decision");
  await peter.page.check("input[name=outcome][value=refuse]");
  await peter.submit("button[value=decide]");
  await peter.expectWords("The rules say yes, and this would refuse");
  await peter.look("decision, against the rules", { status: 422, once: true });
  await peter.page.check("input[name=clause] >> nth=2");
  await peter.page.fill("#departure-why", "The supplier named a neighbour as the customer.");
  await peter.page.fill("#departure-heard", "By telephone with an interpreter, the day before.");
  for (const id of await questionsOf(peter, { unanswered: true })) await answerQuestion(peter, id, `We asked about ${id.replaceAll("-", " ")}, and it changes nothing.`);
  await peter.page.fill("#summary", "You do not get the rebate. The supplier named somebody else as its customer.");
  if (await peter.page.locator("#other-language-because").count()) await peter.page.fill("#other-language-because", "No translator could be had this week.");
  await peter.submit("button[value=save]:not(.govuk-visually-hidden)");
  if (await peter.page.locator("#other-language-because").count()) await peter.page.fill("#other-language-because", "No translator could be had this week.");
  for (const box of await peter.page.locator("input[name=acknowledged]").all()) if (await box.isVisible()) await box.check();
  await peter.submit("button[value=second]");
  await peter.expectWords("asked for a second officer");
  await peter.submit("button[value=decide]");
  await peter.expectWords("A second officer has to agree to this version first");

  const mariam = await atDesk(town, "mariam");
  await mariam.go(`main a[href^='${href}/decision/second']`);
  await mariam.expectPage("desk/decision-second");
  await mariam.expectWords("The supplier named a neighbour as the customer.");
  await mariam.look("decision, second officer against the rules");
  await mariam.page.check("#agrees");
  await mariam.submit("form[action$='/decision/second'] button");
  await peter.open(`${href}/decision`);
  await peter.submit("button[value=decide]");
  await peter.expectPage("desk/decision-made");
  await peter.expectWords("This decision replaces that of");
  await peter.expectWords("The supplier named a neighbour as the customer.");
}

// The person reads Vietnamese and the officer does not write it: a colleague translates, found by the queue.
async function inVietnamese(town) {
  const href = await applied(town, "reads.vietnamese@example.org", {}, { language: "vi" });
  const peter = await atDesk(town, "peter");
  await takeUp(peter, href.split("/").pop());
  await peter.open(`${href}/decision`);
  await peter.page.check("input[name=outcome][value=grant]");
  await peter.page.check("input[name=language][value=vi]");
  await peter.page.fill("#summary", "You get the rebate because your card is valid and the bill is in your name.");
  await peter.submit("button[value=save]:not(.govuk-visually-hidden)");
  await peter.look("decision, in another language than the person's", { once: true });
  await peter.submit("button[value=translation]");
  await peter.expectWords("It waits in the queue");
  const mariam = await atDesk(town, "mariam");
  await mariam.open("/desk?view=free&kind=translation&language=vi");
  await mariam.go(`main a[href='${href}/decision/translation']`);
  await mariam.expectPage("desk/decision-translation");
  await mariam.look("reasons to translate");
  await mariam.submit("main form button.govuk-button");
  await mariam.look("reasons to translate, one is missing", { status: 422, once: true });
  for (const field of await mariam.page.locator("main form textarea").all()) await field.fill("Quý vị được giảm giá vì thẻ của quý vị còn hiệu lực.");
  await mariam.submit("main form button.govuk-button");
  await peter.open("/desk?view=mine");
  await peter.expectWords("Translated: to be decided");
  await peter.open(`${href}/decision`);
  expect((await peter.page.inputValue("#translated-by")) === "Mariam Aziz", "the translator is not named");
}
