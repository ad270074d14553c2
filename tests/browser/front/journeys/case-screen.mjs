// The screen of a case as a workplace, with presses and loads counted: reply and next, ask for something, hand on with
// a reason. Before, on the same screen: reply and the next 4 presses and 4 loads with a scroll to 2,410 px; asking
// 1 press, 1 load, everything typed; handing on 2 presses, 1 load and no reason.
import { expect } from "../expect.mjs";
import { begin, fillIn, signInAs } from "../steps.mjs";

export const journeys = [{ name: "case-screen", run: caseScreen }];

export const gas = {
  gas_connection: "retail",
  energy_account_holder: "true",
  gas_rebate_issued: "false",
  nsw_resident: "true",
  holds_pensioner_concession_card: "false",
  holds_health_care_card: "true",
  holds_dva_pensioner_concession_card: "false",
  veteran_card: "none",
  energy_retailer: "Example Gas",
  energy_account_number: "0000 0088",
  centrelink_reference_number: "000 000 088A",
};

export async function atDesk(town, name, options) {
  const officer = await town.person(options);
  await officer.open("/desk/sign-in");
  await officer.page.fill("#email", `${name}@desk.example.org`);
  await officer.page.fill("#password", "gumtree");
  await officer.submit("form:has(#password) button");
  return officer;
}

// Somebody who applied, and the address of their case at the desk.
export async function applied(town, email, more = {}, { service = "gas-rebate", language = "en" } = {}) {
  const person = await town.person({ language });
  person.isLooking = false;
  await signInAs(person, email);
  await begin(person, service);
  await fillIn(person, { ...gas, ...more }, { hand: false });
  await person.open("/cases");
  await person.go("main .stoa-case__name a");
  return `/desk/cases/${person.path().split("/").pop()}`;
}

// Counts what a task takes: presses of the hand, and pages that were loaded.
export async function counted(officer, task, limits, work) {
  const pages = officer.pages;
  let presses = 0;
  await work(async (where) => {
    presses += 1;
    await officer.page.click(where);
  }, async (keys) => {
    presses += 1;
    await officer.page.keyboard.press(keys);
  });
  const loads = officer.pages - pages;
  expect(presses <= limits.presses && loads <= limits.loads, `${task} took ${presses} presses and ${loads} loads`);
  return { task, presses, loads };
}

async function caseScreen(town) {
  const anton = await atDesk(town, "anton.berg");
  await anton.open("/desk/phrases");
  await anton.look("phrases, none yet", { once: true });
  await anton.page.fill("#title", "Bill is missing");
  await anton.page.fill("#days", "14");
  await anton.page.fill("#words-en", "Dear {name}, please send your last bill by {due}.");
  await anton.submit("main form:has(#title) button");
  await anton.expectPage("desk/phrase");
  await anton.look("a phrase");

  const first = await applied(town, "first.of.two@example.org");
  const arabic = { applicant_family_name: "حداد", applicant_given_names: "فاطمة", applicant_latin_name: "Fatima Haddad" };
  await applied(town, "second.of.two@example.org", arabic);
  const peter = await atDesk(town, "peter.lund");
  await peter.page.setViewportSize({ width: 1366, height: 768 });
  const queue = "/desk?view=free&service=gas-rebate&kind=case";
  await peter.open(queue);
  await peter.open(first);
  await peter.expectPage("desk/case");
  if (await peter.page.locator("form[action$='/claim'] button").count()) await peter.submit("form[action$='/claim'] button");
  await peter.look("screen of a case, a workplace");
  const back = await peter.page.locator(".stoa-back a").getAttribute("href");
  expect(back === queue, `the way back is ${back}`);
  await peter.page.setViewportSize({ width: 1366, height: 768 });
  // Looking at the page focused each tab of the dock.
  await peter.page.click("label[for=dock-reply]");
  const box = await peter.page.locator("#message").boundingBox();
  expect(box.y > 0 && box.y + box.height <= 768, `the reply is at ${box.y}, out of sight without scrolling`);

  await peter.page.fill("#message", "Thank you. We look at it today.");
  await counted(peter, "reply and next", { presses: 1, loads: 0 }, async (_, press) => {
    await peter.page.focus("#message");
    await press("Control+Enter");
    await peter.page.waitForURL(/[?&]sent=/);
  });
  await peter.expectPage("desk/case");
  const second = peter.path();
  expect(second !== first, "the next case is another one");
  await peter.expectWords("goes in a few seconds");
  await peter.expectWords("You have this");
  await peter.look("the next case, with the way to take the reply back", { once: true });

  await counted(peter, "ask for something", { presses: 3, loads: 0 }, async (click) => {
    await click("label[for=dock-ask]");
    // Its name is typed, and the list completes it.
    await peter.page.focus("#phrase-ask");
    await peter.page.keyboard.type("Bill is missing");
    expect((await peter.page.inputValue("#ask")).includes("please send your last bill"), "the phrase is put in");
    expect((await peter.page.inputValue("#due")) !== "", "and its day");
    await click("#asking [data-main]");
    await peter.page.waitForSelector(".stoa-stream .stoa-request");
  });

  // What is typed is there after the page was left, on any device.
  await peter.page.fill("#message", "A draft that nobody sent");
  await peter.page.waitForFunction(() => document.querySelector("[data-drafted]").textContent.startsWith("Draft of"));
  await peter.open(second);
  expect((await peter.page.inputValue("#message")) === "A draft that nobody sent", "the draft is kept");

  await counted(peter, "hand on with a reason", { presses: 2, loads: 1 }, async (click) => {
    await click(".stoa-case-head .stoa-drop__summary");
    await peter.page.selectOption("#to", { label: "Mariam Aziz" });
    await peter.page.fill("#why", "You speak Arabic.");
    const loaded = peter.page.waitForNavigation();
    await click("form[action$='/hand-on'] button");
    await loaded;
  });
  const mariam = await atDesk(town, "mariam.aziz", { script: false });
  await mariam.open("/desk?view=mine");
  await mariam.expectWords("You speak Arabic.");
  await mariam.open(second);
  await mariam.expectWords("You speak Arabic.");
  // Without script: a note that names a colleague, and a draft by a press.
  await mariam.page.fill("#message", "Begun without script");
  await mariam.submit("form#reply button[value=keep]");
  expect((await mariam.page.inputValue("#message")) === "Begun without script", "a press keeps a draft");
  await mariam.page.click("label[for=dock-note]");
  await mariam.page.fill("#note", "Can you ring her?");
  await mariam.page.fill("#mention", "Peter Lund");
  await mariam.submit("form#noting [data-main]");
  await mariam.expectWords("Peter Lund is asked to read this");
  await peter.open(second);
  await peter.expectWords("Mentioned you in a note: Mariam Aziz");
  await peter.submit("form[action$='/mentions'] button");

  // The same screen on a phone, with a name that is written from right to left.
  const phone = await atDesk(town, "anton.berg", { device: "finger" });
  await phone.open(second);
  await phone.expectWords("فاطمة حداد");
  await phone.look("screen of a case, a name in Arabic letters");
}
