// The assisted interview: an officer reads the questions out, with nothing but a keyboard, on a small screen, without
// script; and the person goes on on the web.
import { answerAll as answerOnTheWeb, applicant, asked } from "../answers.mjs";
import { expect } from "../expect.mjs";
import { family } from "../facts.mjs";
import { begin as beginOnTheWeb } from "../steps.mjs";
import { officer as atDesk } from "../story.mjs";

export const journeys = [
  { name: "interview-keyboard", run: keyboardOnly },
  { name: "interview-arabic", run: inArabic },
  { name: "interview-plan", run: plan },
  { name: "interview-code-apart", run: codeApart },
  { name: "interview-from-the-desk", run: fromTheDesk },
];

const gas = {
  nsw_resident: "true",
  gas_connection: "retail",
  energy_account_holder: "true",
  holds_pensioner_concession_card: "false",
  holds_health_care_card: "true",
  gas_rebate_issued: "false",
  energy_retailer: "Gum Gas",
  energy_account_number: "7001",
  centrelink_reference_number: "204 123 456A",
};

// Begins with somebody new at the counter who reads a language.
async function begin(officer, language) {
  await officer.open("/desk/interview");
  await officer.expectPage("desk/interview-begin");
  await officer.look("interview, begin");
  await officer.submit("main form[data-interview] button");
  await officer.expectPage("desk/interview-begin");
  await officer.look("interview, begin with nothing chosen", { status: 422, once: true });
  await officer.hand.choose("input[name=way][value=new]");
  await officer.hand.choose("input[name=channel][value=counter]");
  await officer.hand.choose("input[name=checked][value=nobody]");
  await officer.page.selectOption("#language", language);
  await officer.submit("main form[data-interview] button");
  await officer.expectPage("desk/interview");
  await officer.look("interview, sitting");
}

async function start(officer, field, value) {
  await officer.page.selectOption(`#${field}`, value);
  await officer.submit(`main form:has(#${field}) button`);
}

async function answerAll(officer, known, look) {
  for (let count = 0; count < 60; count += 1) {
    if ((await officer.template()) !== "desk/interview-questions") return;
    await officer.look(look);
    for (const question of await asked(officer.page)) {
      const value = known[question.key] ?? applicant[question.key];
      const choice = question.choices.find((one) => one.value === (value ?? "unknown"));
      if (choice) await officer.hand.choose(`[id="${choice.id}"]`);
      else if (value === undefined) await officer.hand.choose(`[id="${question.unknown}"]`);
      else await officer.hand.fill(`[id="${question.fields[0].id}"]`, value);
    }
    await officer.submit("main form[data-interview] button.govuk-button");
    expect(officer.status() === 200, `refused: ${await officer.text()}`);
  }
  throw new Error("an interview without end");
}

async function keyboardOnly(town) {
  const hannah = await atDesk(town, "hannah.whitlock", { device: "keyboard" });
  await begin(hannah, "en");
  await start(hannah, "service", "gas-rebate");
  await hannah.expectPage("desk/interview-questions");
  await hannah.look("interview, questions in English");
  // A digit chooses, and Enter goes on.
  await hannah.page.keyboard.press("1");
  const first = await hannah.page.locator("main form[data-interview] .govuk-radios").first().locator("input:checked").count();
  expect(first === 1, "the key 1 chooses no answer");
  await answerAll(hannah, gas, "interview, questions in English");
  await hannah.expectPage("desk/interview-proofs");
  await hannah.look("interview, proofs");
  for (const later of await hannah.page.locator("main input[type=checkbox]").evaluateAll((all) => all.map((one) => one.id))) await hannah.hand.choose(`[id="${later}"]`);
  await hannah.submit("main form[data-interview] button.govuk-button:not([name])");
  await hannah.expectPage("desk/interview-answers");
  await hannah.look("interview, read back");
  await hannah.go("main a[href$='/code']");
  await hannah.expectPage("desk/interview-code");
  await hannah.look("interview, code");
  const code = (await hannah.text("main .stoa-code")).trim();
  await hannah.hand.fill("#email", "nobody");
  await hannah.submit("main form:has(#email) button");
  await hannah.look("interview, code, wrong address", { status: 422, once: true });
  await hannah.hand.fill("#email", "ana@example.org");
  await hannah.submit("main form:has(#email) button");
  await hannah.expectWords("ana@example.org");
  await hannah.look("interview, code mailed", { once: true });
  // The person goes on with the code and sees the same answers.
  const ana = await town.person();
  await ana.open("/resume");
  await ana.hand.fill("#code", code);
  await ana.submit();
  // The code that the officer saw was good once; she is shown the next one.
  await ana.expectPage("applications/resume");
  await ana.look("come back, another code", { once: true });
  expect((await ana.text("main .stoa-code")).trim() !== code, "the code that an officer saw goes on");
  await ana.go("main a[href*='/steps/']");
  await ana.expectPage("applications/check");
  await ana.expectWords("Gum Gas");
}

async function inArabic(town) {
  const mariam = await atDesk(town, "mariam.aziz", { device: "finger" });
  await begin(mariam, "ar");
  await start(mariam, "service", "gas-rebate");
  await answerAll(mariam, gas, "interview, questions in Arabic");
  for (const later of await mariam.page.locator("main input[type=checkbox]").evaluateAll((all) => all.map((one) => one.id))) await mariam.hand.choose(`[id="${later}"]`);
  await mariam.submit("main form[data-interview] button.govuk-button:not([name])");
  await mariam.expectPage("desk/interview-answers");
  await mariam.look("interview, read back in Arabic");
  await mariam.submit("main form[data-interview] button");
  await mariam.expectPage("desk/interview-declaration");
  await mariam.look("interview, declaration in Arabic");
  await mariam.submit("main form[data-interview] button");
  await mariam.look("interview, declaration without words", { status: 422, once: true });
  await mariam.hand.fill("#words", "نعم، كل هذا صحيح");
  await mariam.submit("main form[data-interview] button");
  await mariam.expectPage("desk/interview-sent");
  await mariam.look("interview, sent");
  // Something else for the same person: what was told is read back, not asked.
  await mariam.go(".stoa-screen__work a[href^='/desk/interview/']");
  await start(mariam, "service", "low-income-household-rebate");
  await mariam.expectPage("desk/interview-answers");
  await mariam.look("interview, known already");
}

async function plan(town) {
  const hannah = await atDesk(town, "hannah.whitlock", { script: false });
  await begin(hannah, "vi");
  await start(hannah, "event", "struggling-with-bills");
  await answerAll(hannah, gas, "interview, questions of a plan");
  await hannah.expectPage("desk/interview-plan");
  await hannah.look("interview, plan");
  // The bill itself is answered with whom to ring; rebates are an offer besides.
  expect(await hannah.page.locator("#step-hardship-plan").count(), "the plan does not say to ask for a hardship plan");
  await hannah.submit("main form[action$='/more'] button");
  await answerAll(hannah, gas, "interview, questions of a plan");
  await hannah.expectPage("desk/interview-plan");
  await hannah.submit("main form:has(input[value='gas-rebate']) button");
  await hannah.expectPage("desk/interview-answers");
}

// Something in the draft is hidden from the officer to whom the code is read out.
async function codeApart(town) {
  const ana = await town.person();
  await beginOnTheWeb(ana, "birth-registration");
  const alone = { ...family, birth_told_by: "one_parent", other_parent_cannot_sign: "true" };
  await answerOnTheWeb(ana, "applications/questions", alone);
  await ana.go("main a[href$='/resume']");
  await ana.expectPage("applications/resume");
  const code = (await ana.text("main .stoa-code")).trim();
  const hannah = await atDesk(town, "hannah.whitlock");
  await hannah.open("/desk/interview");
  await hannah.hand.choose("input[name=way][value=code]");
  await hannah.hand.fill("#code", code);
  await hannah.hand.choose("input[name=channel][value=phone]");
  await hannah.hand.choose("input[name=checked][value=nobody]");
  await hannah.submit("main form[data-interview] button");
  await hannah.open(`${hannah.path().split("/steps/")[0]}/code`);
  await hannah.expectPage("desk/interview-code-apart");
  await hannah.look("interview, code kept apart");
  const elsewhere = await town.person();
  await elsewhere.open("/resume");
  await elsewhere.hand.fill("#code", code);
  await elsewhere.submit();
  await elsewhere.expectPage("applications/resume-seen");
  await elsewhere.look("come back, seen by an officer", { status: 403, once: true });
}

// From the screens of a conversation and of a case, with somebody whose document was seen.
async function fromTheDesk(town) {
  const hannah = await atDesk(town, "hannah.whitlock");
  for (const kind of ["conversations", "cases"]) {
    await hannah.open("/desk?view=all");
    const rows = await hannah.page.locator(`main a[data-row][href^='/desk/${kind}/']`).evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    const first = rows.find((href) => href.split("?")[0].split("/").length === 4);
    expect(first, `there are no ${kind} in the queue`);
    await hannah.open(first);
    await hannah.go("main a[href^='/desk/interview?from=']");
    await hannah.expectPage("desk/interview-begin");
    await hannah.look(`interview, begin from ${kind}`);
    await hannah.hand.choose("input[name=channel][value=phone]");
    await hannah.hand.choose("input[name=checked][value=questions]");
    await hannah.submit("main form[data-interview] button");
    await hannah.expectPage("desk/interview");
    await hannah.expectWords("By phone");
    await hannah.look(`interview, sitting from ${kind}`);
    await hannah.submit("aside form button");
    expect(hannah.path() === first, `the end leads to ${hannah.path()}, not back to ${first}`);
  }
}
