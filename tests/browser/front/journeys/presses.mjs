// The five commonest tasks at the desk, in presses of the hand and pages that were loaded, in one table. What they took
// before the desk was made anew is in docs/benchmarks.md.
import { expect } from "../expect.mjs";
import { begin, fillIn, signInAs } from "../steps.mjs";
import { comes, newestCase, officer, story, takeUp } from "../story.mjs";
import { applied, counted } from "./case-screen.mjs";
import { deck, endTask } from "./stories.mjs";

export const journeys = [{ name: "presses", run: (town) => story(town, presses) }];

async function presses(town) {
  const rows = [...(await onCases(town)), await letters(town)];
  const width = Math.max(...rows.map(({ task }) => task.length));
  for (const { task, presses, loads } of rows) console.log(`presses: ${task.padEnd(width)} ${presses} presses, ${loads} pages loaded`);
}

async function atDesk(town, name) {
  const person = await officer(town, name);
  person.isLooking = false;
  await person.page.setViewportSize({ width: 1366, height: 768 });
  return person;
}

async function onCases(town) {
  const [first, second] = [await applied(town, "first.of.presses@example.org"), await applied(town, "second.of.presses@example.org")];
  const anton = await atDesk(town, "anton.berg");
  await anton.open("/desk/phrases");
  await anton.page.fill("#title", "Bill is missing");
  await anton.page.fill("#days", "14");
  await anton.page.fill("#words-en", "Dear {name}, please send your last bill by {due}.");
  await anton.submit("main form:has(#title) button");
  const peter = await atDesk(town, "peter.lund");
  await peter.open("/desk?view=free&service=gas-rebate&kind=case");
  await takeUp(peter, first.split("/").pop());
  return [await reply(peter, second), await ask(peter), await handOn(peter), await grant(peter, first)];
}

async function reply(peter, second) {
  await peter.page.fill("#message", "Thank you. We look at it today.");
  const row = await counted(peter, "reply and next", { presses: 1, loads: 0 }, async (_, press) => {
    await peter.page.focus("#message");
    await press("Control+Enter");
    await peter.page.waitForURL(/[?&]sent=/);
  });
  expect(peter.path() === second, `the next case is ${peter.path()}`);
  return row;
}

function ask(peter) {
  return counted(peter, "ask for information", { presses: 3, loads: 0 }, async (click) => {
    await click("label[for=dock-ask]");
    await peter.page.focus("#phrase-ask");
    await peter.page.keyboard.type("Bill is missing");
    await click("#asking [data-main]");
    await peter.page.waitForSelector(".stoa-stream .stoa-request");
  });
}

function handOn(peter) {
  return counted(peter, "hand on with a reason", { presses: 2, loads: 1 }, async (click) => {
    await click(".stoa-case-head .stoa-drop__summary");
    await peter.page.selectOption("#to", { label: "Mariam Aziz" });
    await peter.page.fill("#why", "You know her case.");
    const loaded = peter.page.waitForNavigation();
    await click("form[action$='/hand-on'] button");
    await loaded;
  });
}

async function grant(peter, href) {
  await peter.open(href);
  const row = await counted(peter, "grant what the rules are clear about", { presses: 2, loads: 2 }, async (click) => {
    for (const where of [`main a[href='${href}/decision/grant']`, "form[action$='/decision/grant'] button"]) {
      const loaded = peter.page.waitForNavigation();
      await click(where);
      await loaded;
    }
  });
  await peter.expectPage("desk/decision-made");
  return row;
}

// Seven neighbours are written to about a deck.
async function letters(town) {
  const dora = await town.person();
  dora.isLooking = false;
  await signInAs(dora, "dora.presses@example.org");
  await begin(dora, "development-application");
  await fillIn(dora, deck, { hand: false });
  const reference = await newestCase(dora);
  const desk = `/desk/cases/${reference}`;
  const ruth = await atDesk(town, "ruth.ellery");
  await takeUp(ruth, reference);
  await endTask(ruth, desk, "check completeness");
  await comes(ruth, `${desk}/tasks`, /Find out whether.*occupiers and owners nearby/);
  await endTask(ruth, desk, "Find out whether.*occupiers and owners nearby", "applies");
  for (const name of ["Olga Outofline", "Ned Newcomer"]) {
    await ruth.open(`${desk}/parties`);
    await ruth.hand.fill("#name", name);
    await ruth.hand.fill("#address", "99 Wattle Street\nGumtree Bend NSW 2999");
    await ruth.submit("main form:has(#name) button");
  }
  await comes(ruth, "/desk/letters?state=to-post&kind=notice-to-affected", /(NSW 2999[^]*){7}/);
  // What is loaded is the file of all letters, and the page that says how many were posted.
  return counted(ruth, "print and post seven neighbours' letters", { presses: 2, loads: 2 }, async (click) => {
    const file = ruth.page.waitForEvent("download");
    await click("#bulk button:not([formaction])");
    await file;
    const loaded = ruth.page.waitForNavigation();
    await click("#bulk button[formaction]");
    await loaded;
    await ruth.expectWords("7 letters are recorded as posted");
  });
}
