// A whole working day of two offices, from the queue in the morning to the books in the evening. Officers and people go
// by what they can press: only the first page, the desk's and its sign-in are typed.
import { expect } from "../expect.mjs";
import { be, fillIn } from "../steps.mjs";
import { officer, story } from "../story.mjs";
import { gas } from "./case-screen.mjs";
import { carport, photo } from "./money-at-the-desk.mjs";

export const journeys = [{ name: "day-at-the-desk", run: (town) => story(town, day) }];

// A day at the office; where these run, it may be another one.
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toLocaleDateString("en-CA", { timeZone: "Australia/Sydney" });

const rebate = { id: "gas-rebate", words: "gas rebate" };
const works = { id: "development-application", words: "development application" };

async function day(town) {
  const [rosa, bo, dan] = await Promise.all([applies(town, rebate, gas), applies(town, rebate, gas), applies(town, works, carport)]);
  const [anton, peter, mariam] = [await atDesk(town, "anton.berg"), await atDesk(town, "peter.lund"), await atDesk(town, "mariam.aziz")];
  await answersMany(anton, [rosa, bo]);
  await goesHome(mariam, "Peter Lund");
  const fatima = await answersWhatWasAsked(town);
  await standsIn(peter, fatima);
  await takesOver(anton, peter, fatima);
  await isStopped(peter, rosa);
  await isHeard(rosa, peter);
  await doesNotAgree(anton, rosa);
  await grantsInstead(peter, rosa);
  await briefs(anton);
  await readsFirst(peter, anton, bo);
  await corrects(peter, rosa);
  await money(town, dan);
}

// Somebody who applies from the first page, and stays on the page of their case.
async function applies(town, service, known) {
  const person = await town.person();
  person.isLooking = false;
  await person.open("/");
  await person.hand.fill("#stoa-search", service.words);
  await person.go(".stoa-search__button");
  await person.go(`main .stoa-list a[href='/services/${service.id}']`);
  await person.go(`form:has(input[name=service][value="${service.id}"])[action="/applications"] button`);
  await fillIn(person, known, { hand: false });
  await person.go("main a[href^='/cases/']");
  return Object.assign(person, { reference: person.path().split("/").pop() });
}

async function atDesk(town, name, options) {
  const one = await officer(town, name, options);
  one.isLooking = false;
  if (!options) await one.page.setViewportSize({ width: 1366, height: 768 });
  return one;
}

// A view of the queue, by the menu.
async function view(officer, name) {
  await menu(officer, "/desk");
  await officer.go(`.stoa-views__link[href*='view=${name}']`);
}

async function menu(officer, href) {
  const there = `.govuk-service-navigation__link[href='${href}']`;
  if (!(await officer.page.locator(there).isVisible())) await officer.page.locator(".govuk-service-navigation__toggle").click();
  await officer.go(there);
}

const rowOf = (reference) => `[data-item]:has(a[data-row][href^='/desk/cases/${reference}'])`;

async function openCase(officer, name, reference) {
  await view(officer, name);
  await officer.go(`a[data-row][href^='/desk/cases/${reference}']`);
  await officer.expectPage("desk/case");
}

// Opens the page again, as one does who waits for something, until it says it.
async function comesHere(person, words) {
  const until = Date.now() + 30_000;
  while (!(await person.text()).includes(words)) {
    expect(Date.now() < until, `“${words}” does not come at ${person.page.url()}: ${(await person.text()).slice(0, 1500)}`);
    await person.page.reload({ waitUntil: "load" });
  }
}

// The telephones are down, and everybody who waits is told so at once.
async function answersMany(anton, people) {
  await view(anton, "free");
  for (const { reference } of people) await anton.page.check(`${rowOf(reference)} input[name=item]`);
  await anton.go("#bulk button[value=answer]");
  await anton.expectPage("desk/bulk");
  await anton.hand.fill("#words", "Our telephones are down this morning. Please write to us here.");
  await anton.go("main form button.govuk-button");
  await anton.expectWords("Messages to 2 people go out when the time to undo them is over.");
}

async function goesHome(mariam, deputy) {
  await mariam.go("header a[href='/desk/me']");
  await mariam.go("main a[href^='/desk/team/']");
  await mariam.expectPage("desk/officer-work");
  await mariam.page.fill("#from", inDays(0));
  await mariam.page.fill("#until", inDays(1));
  await mariam.page.selectOption("#deputy", { label: deputy });
  await mariam.submit("#away button");
  await mariam.expectWords(`${deputy} looks after the work`);
  await mariam.go("form[action='/desk/sign-out'] button");
}

// What Mariam asked for last week comes when she has gone.
async function answersWhatWasAsked(town) {
  const fatima = await town.person();
  fatima.isLooking = false;
  await be(fatima, "fatima.haddad");
  await fatima.go("header a[href='/cases']");
  await fatima.go("main .stoa-case__name a");
  const reference = fatima.path().split("/").pop();
  await fatima.go("main a.govuk-button[href*='/requests/']");
  await fatima.hand.fill("#answer", "هذا هو إيصال أسطوانات الغاز.");
  await fatima.submit();
  await fatima.expectPage("case");
  return Object.assign(fatima, { reference });
}

async function standsIn(peter, { reference }) {
  await view(peter, "mine");
  const row = await peter.text(rowOf(reference));
  expect(row.includes("For Mariam Aziz, who is away"), `whose work it is: ${row}`);
  await peter.go(`a[data-row][href^='/desk/cases/${reference}']`);
  await peter.expectWords("هذا هو إيصال أسطوانات الغاز.");
  await peter.hand.fill("#message", "Thank you, the receipt has come. We look at it today.");
  await stays(peter, "#reply button[value=send]", "They read العربية");
  await peter.hand.fill("#message", "شكراً لك، وصلنا الإيصال وسننظر فيه اليوم.");
  await stays(peter, "#reply button[value=send]", "It goes in a few seconds");
}

// Presses what changes the page without leaving it.
async function stays(person, where, words) {
  await person.hand.press(where);
  await person.page.locator("main", { hasText: words }).waitFor();
}

// The leader takes the case from who is away and gives it to who is here.
async function takesOver(anton, peter, { reference }) {
  await menu(anton, "/desk/team");
  await anton.go("main a[href^='/desk/team/']:has-text('Mariam Aziz')");
  await anton.page.check(`${rowOf(reference)} input[name=item]`);
  await anton.page.selectOption("#give-to", { label: "Peter Lund" });
  await anton.hand.fill("#give-why", "She is ill for longer.");
  await anton.go("#giving button");
  await openCase(peter, "mine", reference);
  await peter.expectWords("You have this");
  await peter.expectWords("She is ill for longer.");
}

const decisionOf = ({ reference }) => `/desk/cases/${reference}/decision`;

// Against the verdict of the rules nothing is decided by one officer, without a clause, a reason and hearing the person.
async function isStopped(peter, rosa) {
  await view(peter, "free");
  await peter.go(`${rowOf(rosa.reference)} button[formaction$='/claim']`);
  await peter.expectPage("desk/case");
  await peter.go(`main a[href='${decisionOf(rosa)}/grant']`);
  await peter.go(`main a[href='${decisionOf(rosa)}']`);
  await peter.page.check("input[name=outcome][value=refuse]");
  await peter.submit("button[value=decide]");
  expect(peter.status() === 422, "a refusal against the rules passes");
  await peter.expectWords("The rules say yes, and this would refuse");
  await peter.page.locator("label", { hasText: "in your name" }).first().click();
  await peter.hand.fill("#departure-why", "The bill names her landlord.");
  await writeAll(peter);
  await peter.submit("button[value=decide]");
  await peter.expectWords("Send the notice first");
  await peter.hand.fill("#more", "The bill that you sent names your landlord.");
  await peter.submit("button[value=notice]");
  await peter.submit("button[value=decide]");
  expect(peter.status() === 422, "nobody waits for her answer");
}

// Writes under every question that nobody answered yet, and what it rests on.
async function writeAll(officer) {
  const { page } = officer;
  const open = await page.locator("textarea[id^=text-]").evaluateAll((all) => all.filter((one) => !one.value).map((one) => one.id.slice("text-".length)));
  for (const id of open) {
    const question = page.locator(`details.stoa-duty__question:has(#text-${id})`);
    if (!(await question.evaluate((one) => one.open))) await question.locator("> summary").click();
    await page.fill(`#text-${id}`, `Looked at ${id.replaceAll("-", " ")}, and it changes nothing.`);
    const rests = page.locator(`details:not(.stoa-duty__question):has(#words-${id})`);
    if (!(await rests.evaluate((one) => one.open))) await rests.locator("> summary").click();
    await page.locator(`input[name="evidence-${id}"]`).last().check();
  }
  await page.fill("#summary", "You do not get the rebate, because the bill is not in your name.");
}

async function isHeard(rosa, peter) {
  await comesHere(rosa, "The bill that you sent names your landlord.");
  await comesHere(rosa, "Our telephones are down this morning.");
  await rosa.hand.fill("#message", "That is my old bill. The account has been mine since March.");
  await rosa.submit("form[action$='/messages'] button");
  await openCase(peter, "mine", rosa.reference);
  await peter.expectWords("The account has been mine since March.");
  await peter.go(`main a[href='${decisionOf(rosa)}']`);
  await peter.hand.fill("#departure-heard", "Her message of today: the account has been hers since March.");
  await peter.submit("button[value=second]");
  await peter.expectWords("asked for a second officer");
}

async function doesNotAgree(anton, rosa) {
  await view(anton, "free");
  await anton.go(`main a[href^='${decisionOf(rosa)}/second']`);
  await anton.expectWords("The bill names her landlord.");
  await anton.page.check("input[name=agrees][value=no]");
  await anton.hand.fill("#words", "It is her old bill. Look at the account of today.");
  await anton.submit("form[action$='/decision/second'] button");
}

async function grantsInstead(peter, rosa) {
  await openCase(peter, "mine", rosa.reference);
  await peter.go(`main a[href='${decisionOf(rosa)}']`);
  await peter.expectWords("It is her old bill.");
  await peter.page.check("input[name=outcome][value=grant]");
  await peter.page.fill("#summary", "You get the rebate. The account is in your name.");
  await peter.submit("button[value=decide]");
  await peter.expectPage("desk/decision-made");
  await comesHere(rosa, "You get the rebate. The account is in your name.");
}

const news = ["Only bills since March count.", "A bill of the landlord is not enough.", "Ask for the account, not for the bill."];

async function briefs(anton) {
  await menu(anton, "/desk/knowledge");
  await anton.go("main a[href='/desk/knowledge/new']");
  await anton.hand.fill("#title", "Whose bill counts");
  await anton.hand.fill("#public", news[0]);
  await anton.hand.fill("#staff", news.slice(1).join("\n"));
  await anton.page.check("input[name=service][value=gas-rebate]");
  await anton.page.selectOption("#owner", { label: "Anton Berg" });
  await anton.hand.fill("#review_on", inDays(180));
  await anton.page.check("input[name=state][value=published]");
  await anton.hand.fill("#why", "The court decided it this morning.");
  await anton.submit();
  await anton.expectPage("desk/article");
}

// The next case opens after the lines were seen, and the leader sees who has not seen them.
async function readsFirst(peter, anton, bo) {
  await view(peter, "free");
  await peter.go(`${rowOf(bo.reference)} button[formaction$='/claim']`);
  await peter.expectPage("desk/changed");
  for (const line of news) await peter.expectWords(line);
  await view(peter, "mine");
  await peter.go(`a[data-row][href^='/desk/cases/${bo.reference}']`);
  await peter.expectPage("desk/changed");
  expect(await hasToRead(anton, "Peter Lund"), "the leader does not see that Peter has not read it");
  await peter.submit("main form:not(:has(#why)) button");
  await peter.expectPage("desk/case");
  expect(!(await hasToRead(anton, "Peter Lund")), "the leader does not see that Peter read it");
  expect(await hasToRead(anton, "Mariam Aziz"), "the leader does not see that Mariam has not read it");
  await peter.go(`main a[href='${decisionOf(bo)}/grant']`);
  await peter.submit("form[action$='/decision/grant'] button");
  await peter.expectPage("desk/decision-made");
}

// Whether the new article is among what somebody has not read, by the leader's page.
async function hasToRead(anton, name) {
  await menu(anton, "/desk/team");
  await anton.go(`tr:has(a:has-text('${name}')) a[href$='/briefings']`);
  await anton.expectPage("desk/figure");
  return (await anton.text()).includes("Whose bill counts");
}

async function corrects(peter, rosa) {
  await peter.hand.fill("#find", rosa.reference);
  await peter.go("#find-form button");
  if ((await peter.template()) === "desk/find") await peter.go(`main a[href^='/desk/cases/${rosa.reference}']`);
  await peter.expectPage("desk/case");
  await peter.go(`main a[href='${decisionOf(rosa)}/correct']`);
  await peter.hand.fill("#why", "We left out until when it holds.");
  await peter.submit("form[action$='/decision/correct'] button");
  await peter.hand.fill("#condition-1", "Tell us before you move.");
  await peter.submit("button[value=decide]");
  await peter.expectPage("desk/decision-made");
  await peter.expectWords("This decision replaces that of");
  await comesHere(rosa, "We left out until when it holds.");
  await rosa.expectWords("Tell us before you move.");
}

async function money(town, dan) {
  const victor = await atDesk(town, "victor.hale");
  await openCase(victor, "free", dan.reference);
  await victor.go("form[action$='/claim'] button");
  await victor.go(`.stoa-page-nav a[href$='/money']`);
  await victor.hand.fill("#charge-amount", "180");
  await victor.hand.fill("#charge-why", "The works cost more than was told.");
  await victor.submit("button[value=charge]");
  await victor.hand.fill("#take-amount", "180");
  await victor.submit("button[value=take]");
  await victor.expectWords(`Receipt ${dan.reference}-1`);
  await victor.hand.fill("#refund-amount", "30");
  await victor.hand.fill("#refund-why", "The carport is smaller than was planned.");
  await victor.submit("form[aria-labelledby=refund] button");
  await victor.expectWords("Waits for a second officer");
  const judith = await atDesk(town, "judith.moreau", { device: "finger" });
  await view(judith, "free");
  await judith.go(`main a[data-row][href^='/desk/cases/${dan.reference}/money']`);
  await judith.submit("button[value=agree]");
  await judith.expectWords("Judith Moreau");
  await judith.go(`.stoa-page-nav a[href$='/files']`);
  await judith.go(`main a[href$='/site']`);
  await judith.hand.hand("#files", photo);
  await judith.hand.fill("#place", "4 Wattle Street");
  await judith.hand.fill("#report", "The fence stands on the boundary.");
  await judith.submit();
  await judith.expectWords(photo.name);
  await comesHere(dan, "The fence stands on the boundary.");
  await dan.expectWords(photo.name);
}
