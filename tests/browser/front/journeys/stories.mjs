// Three whole stories over several people, officers and weeks.
import { cpSync, appendFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "../expect.mjs";
import { inDays, paper } from "../facts.mjs";
import { be, begin, fillIn, signInAs } from "../steps.mjs";
import { root } from "../paths.mjs";
import { addressOn, comes, deskSignIn, newestCase, officer, somebody, story, takeUp, weigh } from "../story.mjs";

export const journeys = [
  { name: "story-renewal", run: (town) => story(town, renewal) },
  { name: "story-rebate", run: (town) => story(town, rebate) },
  { name: "story-building", run: (town) => story(town, building) },
  { name: "story-away", run: (town) => story(town, away, { catalogue: withReceiver() }) },
];

const MOST_SECONDS = 10;

// A licence renewed by rule, seconds after it was sent.
async function renewal(town) {
  const minh = await town.person();
  await be(minh, "minh.tran");
  minh.speak("en");
  await minh.open("/renewals?lang=en");
  await minh.go("main .stoa-holding form button");
  minh.isLooking = false;
  await fillIn(minh, {
    renewing_licence: "true",
    nsw_resident: "true",
    licence_class: "car",
    licence_taken_away: "false",
    licence_expiry: inDays(20),
    medical_condition: "false",
    eyesight_test_asked: "false",
    licence_photo_asked: "false",
    email: "minh.tran@example.org",
  });
  const sent = performance.now();
  await minh.expectPage("applications/confirmation");
  const reference = await newestCase(minh);
  await comes(minh, `/cases/${reference}`, /Decided by rule|Approved/);
  const seconds = (performance.now() - sent) / 1000;
  console.log(`story-renewal: decided ${seconds.toFixed(1)} seconds after it was sent`);
  expect(seconds < MOST_SECONDS, `a decision by rule takes ${seconds} seconds`);
  minh.isLooking = true;
  await minh.look("case, decided by rule");
}

const family = {
  nsw_resident: "true",
  receives_family_tax_benefit: "true",
  energy_account_holder: "true",
  energy_connection: "retail",
  holds_pensioner_concession_card: "false",
  holds_health_care_card: "false",
  holds_dva_pensioner_concession_card: "false",
  veteran_card: "none",
  energy_retailer: "Example Energy",
  energy_account_number: "0000 0077",
  national_meter_identifier: "00000000077",
  centrelink_reference_number: "000 000 077A",
};

// A rebate: something is missing, the clock stands still, the decision is late all the same, and the charter answers.
async function rebate(town) {
  const email = "rosa.late@example.org";
  const rosa = await somebody(town, email);
  rosa.isLooking = false;
  await begin(rosa, "family-energy-rebate");
  await fillIn(rosa, family, { hand: false });
  await rosa.expectPage("applications/confirmation");
  const reference = await newestCase(rosa);
  const there = `/cases/${reference}`;
  await comes(rosa, there, /Received/);

  const peter = await officer(town, "peter.lund");
  peter.isLooking = false;
  await takeUp(peter, reference);
  await peter.open(`/desk/cases/${reference}/requests`);
  await peter.hand.fill("#what", "Please send us the notice that your Family Tax Benefit is final.");
  await peter.page.fill("#due", inDays(20));
  await peter.submit("main form:has(#what) button");
  await peter.expectWords("Please send us the notice");
  rosa.isLooking = true;
  await comes(rosa, there, /the days do not count/i);
  await rosa.look("case, the clock stands still");
  const promised = dueDay(await rosa.text());

  await town.passes(7);
  await signInAs(rosa, email);
  rosa.isLooking = false;
  await rosa.open(there);
  await rosa.go("main a.govuk-button[href*='/requests/']");
  await rosa.hand.fill("#answer", "Here is the notice. The year is final.");
  await rosa.hand.hand("#files", paper);
  await rosa.submit();
  const again = await comes(rosa, there, /The days count again after/);
  expect(dueDay(again) > promised, "the days in which the clock stood still are not added");

  await town.passes(60);
  await signInAs(rosa, email);
  await comes(rosa, there, /We are sorry/);
  rosa.isLooking = true;
  await rosa.look("case, late, with an apology");
  await rosa.expectWords("It was put to the team leader");
  await deskSignIn(peter, "peter.lund");
  await peter.open(`/desk/cases/${reference}/decision`);
  await weigh(peter, {
    outcome: "grant",
    summary: "You get the rebate. Your retailer takes it off your next bill. We are sorry that it took so long.",
    otherwise: "Looked at, and nothing speaks against it.",
  });
  await peter.submit("button[value=decide]");
  await peter.expectPage("desk/decision-made");
  const decided = await comes(rosa, there, /Our decision: Family Energy Rebate/);
  for (const words of ["You get the rebate", "We need something from you", "We are sorry: we are late", "Done late"]) expect(decided.includes(words), `no "${words}": ${decided}`);
  await rosa.look("case, decided late");
  await rosa.open("/promises");
  await rosa.expectWords(/Family Energy Rebate[^]*?Give you a decision \(15 working days\)\s+\S.*?fewer than 5/);
}

// The day by which a decision is promised, as it stands in the text of a case.
function dueDay(text) {
  const day = text.match(/Give you a decision\s+by (\d+ \w+ \d{4})/);
  expect(day, `no day for a decision: ${text}`);
  return Date.parse(`${day[1]} UTC`);
}

export const deck = {
  building_planned: "true",
  planning_pathway: "consent",
  wants_full_assessment: "false",
  owns_land: "true",
  owner_agrees: "true",
  site_address: "1 Wattle Street, Gumtree Bend NSW 2999",
  work_in_words: "A deck at the back, 2 m high",
  has_drawings: "true",
  estimated_cost: "20000",
  on_state_heritage_register: "true",
  local_heritage: "false",
  bush_fire_prone_land: "false",
  neighbours_must_be_told: "true",
};

// A deck beside a heritage house: neighbours, an objection, an opinion, four duties, conditions, and a review.
async function building(town) {
  const email = "dora.deck@example.org";
  const dora = await somebody(town, email);
  dora.isLooking = false;
  await begin(dora, "development-application");
  await fillIn(dora, deck, { hand: false });
  await dora.expectPage("applications/confirmation");
  const reference = await newestCase(dora);
  const there = `/cases/${reference}`;
  const desk = `/desk/cases/${reference}`;

  const ruth = await officer(town, "ruth.ellery");
  ruth.isLooking = false;
  await takeUp(ruth, reference);
  await endTask(ruth, desk, "check completeness");
  await comes(ruth, `${desk}/tasks`, /Find out whether NSW Rural Fire Service/);
  for (const [name, applies] of [["occupiers and owners nearby", "applies"], ["Heritage NSW", "applies"], ["Rural Fire Service", "does-not-apply"]]) {
    await endTask(ruth, desk, `Find out whether.*${name}`, applies);
  }
  await comes(ruth, `${desk}/tasks`, /Put up the sign/);
  await endTask(ruth, desk, "Put up the sign");

  // Five neighbours get a letter each and two more are added by hand; three of them write.
  for (const name of ["Olga Outofline", "Ned Newcomer"]) {
    await ruth.open(`${desk}/parties`);
    await ruth.hand.fill("#name", name);
    await ruth.hand.fill("#address", "99 Wattle Street\nGumtree Bend NSW 2999");
    await ruth.submit("main form:has(#name) button");
  }
  await comes(ruth, "/desk/letters?state=to-post&kind=notice-to-affected", /(NSW 2999[^]*){7}/);
  const letters = await ruth.page.locator("main a[href$='.pdf']").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  expect(letters.length === 7, `${letters.length} letters to neighbours`);
  const pages = [];
  for (const letter of letters) pages.push(await addressOn(ruth, letter));
  expect(new Set(pages).size === 7, `neighbours share a page: ${pages}`);
  await inBulk(ruth, letters.length);
  const joan = await town.person({ device: "finger" });
  await joan.open(pages[0]);
  await joan.expectPage("submission");
  await joan.expectWords("A deck at the back, 2 m high");
  await joan.look("a neighbour may write");
  await joan.submit();
  await joan.look("a neighbour wrote nothing", { status: 422, once: true });
  await writeTo(joan, "object", "My name is Joan Example. From there one looks into my kitchen. Call 0491 570 156.");
  await joan.look("a neighbour wrote");
  const huda = await town.person({ language: "ar" });
  await huda.open(`${pages[1]}?lang=ar`);
  await huda.look("a neighbour may write");
  await writeTo(huda, "support", "It looks good to me.");
  const ken = await town.person({ device: "keyboard", script: false });
  await ken.open(pages[2]);
  await writeTo(ken, "comment", "Please keep the fig tree.");

  // What is private is taken out before others read it.
  ruth.isLooking = true;
  const objection = await submissionOf(ruth, desk, "looks into my kitchen");
  await ruth.look("a submission at the desk");
  const marked = await ruth.page.inputValue("#marked");
  expect(/0491 570 156/.test(marked) && marked !== "", `nothing is proposed: ${marked}`);
  await ruth.submit("button[name=how][value=redacted]");
  await ruth.expectPage("desk/submission-look");
  await ruth.look("a second look before a submission is published", { once: true });
  await ruth.submit("main form:has([name=seen]) button");
  await huda.open(pages[1]);
  await huda.expectWords("From there one looks into my kitchen");
  expect(!(await huda.text()).includes("0491 570 156"), "a telephone number is shown to a neighbour");

  // Heritage NSW sees three facts and says what must hold.
  const clare = await officer(town, "clare.donovan");
  await clare.open("/desk/opinions");
  await clare.go("main a[href^='/desk/opinions/']");
  await clare.expectPage("desk/opinion");
  await clare.look("what another agency is asked");
  expect(!(await clare.text()).includes("20000") && !(await clare.text()).includes(email), "the agency sees more than it needs");
  await clare.page.check("input[name=state][value=with-conditions]");
  await clare.hand.fill("#words", "The front wall stays as it is.");
  await clare.submit();
  await clare.expectWords("The front wall stays as it is.");
  await comes(dora, there, /The front wall stays as it is/);

  // Nothing is decided while neighbours can still write.
  await ruth.open(`${desk}/tasks`);
  await ruth.expectWords("People can still write.");
  // A fortnight, and the weekend that its last day may fall on.
  await town.passes(17);
  await deskSignIn(ruth, "ruth.ellery");
  await endTask(ruth, desk, "Visit site");
  await ruth.open(objection);
  await ruth.hand.fill("#answer", "The deck must be 1 m lower, with a screen on your side.");
  await ruth.submit("main form:has(#answer) button");
  await ruth.open(`${desk}/decision`);
  const questions = await weigh(ruth, {
    outcome: "approve-with-conditions",
    summary: "You may build the deck, one metre lower and with a screen.",
    words: {
      heritage: "Heritage NSW supports it if the front wall stays. That is a condition.",
      impacts: "A deck of 2 m looks into the neighbour's kitchen. One metre lower, with a screen, it does not.",
      submissions: "Three people wrote, one objected. Each has an answer.",
    },
    otherwise: "Looked at on site, and nothing speaks against it.",
  });
  const duties = await ruth.page.locator(".stoa-duty[aria-labelledby^='duty-']").evaluateAll((all) => all.map((one) => one.querySelectorAll("textarea[id^=text-]").length));
  expect(duties.length === 4 && duties.every((count) => count > 0), `not every duty is weighed: ${duties}, ${questions}`);
  for (const answer of await ruth.page.locator("textarea[id^=answer-]").all()) if (!(await answer.inputValue())) await answer.fill("Thank you. It stays as you wish.");
  await ruth.page.locator("details:has(#conflict-0-what) summary").click();
  await ruth.page.check("#conflict-0-client");
  await ruth.page.check("#conflict-0-public_good");
  await ruth.page.fill("#conflict-0-what", "The applicant wants a high deck, the neighbour a kitchen that nobody looks into.");
  await ruth.page.fill("#conflict-0-how", "A lower deck with a screen gives both what they need.");
  await ruth.page.fill("#condition-1", "The deck is at most 1 m high, with a screen on the eastern side.");
  await ruth.submit("button[value=decide]");
  await ruth.expectPage("desk/decision-made");

  // Everybody hears of it.
  await signInAs(dora, email);
  const decided = await comes(dora, there, /Our decision: Development application/);
  for (const words of ["You may build the deck", "at most 1 m high", "The front wall stays", "A lower deck with a screen gives both"]) expect(decided.includes(words), `no "${words}": ${decided}`);
  dora.isLooking = true;
  await dora.look("case, approved with conditions");
  await comes(ruth, "/desk/letters?state=to-post&kind=notice-of-decision", /(NSW 2999[^]*){5}/);
  await joan.open(pages[0]);
  await joan.expectWords("The deck must be 1 m lower, with a screen on your side.");
  await joan.look("a neighbour hears the decision");

  // Somebody else looks at it again, and decides otherwise.
  await dora.go("main a.govuk-button[href$='/review']");
  await dora.hand.fill("#why", "The eastern side has no window. A screen helps nobody.");
  await dora.submit();
  await dora.expectPage("case");
  const review = dora.path().split("/").at(-1);
  expect(review !== reference, "a review has no case of its own");
  await ruth.open(`/desk/cases/${review}/decision`);
  expect(!(await ruth.page.locator("button[value=decide]").count()) || (await refused(ruth)), "whoever decided may review it");
  const judith = await officer(town, "judith.moreau");
  await takeUp(judith, review);
  await judith.open(`/desk/cases/${review}/decision`);
  await weigh(judith, { outcome: "approve", summary: "You may build the deck as you planned it. There is no window on the eastern side.", otherwise: "Looked at again, from the beginning." });
  await judith.page.check("#no-conflict");
  await judith.submit("button[value=decide]");
  await judith.expectPage("desk/decision-made");
  await comes(dora, there, /took its place|takes its place|overturned|put another/i);
  await dora.look("case, decided otherwise by a review");
  await joan.open(pages[0]);
  await joan.expectWords("The first decision was looked at again");
  await joan.look("a neighbour hears of a review");
  await comes(ruth, "/desk/letters?state=to-post&kind=notice-of-decision", /(NSW 2999[^]*){10}/);
}

// Letters are printed in one file and recorded as posted together; one of them is taken back and goes later.
async function inBulk(ruth, count) {
  ruth.isLooking = true;
  await ruth.look("letters to post");
  const file = ruth.page.waitForEvent("download");
  await ruth.page.click("#bulk button:not([formaction])");
  const printed = await file;
  expect(printed.suggestedFilename().endsWith(".pdf"), `not a PDF: ${printed.suggestedFilename()}`);
  await ruth.go("#bulk button[formaction]");
  await ruth.expectPage("desk/letters-posted");
  await ruth.expectWords(`${count} letters are recorded as posted`);
  await ruth.look("letters recorded as posted");
  await ruth.page.locator("main input[name=letter]").first().check();
  await ruth.hand.fill("#why", "It fell behind the printer");
  await ruth.submit("main form:has(#why) button");
  await ruth.expectPage("desk/letters");
  await ruth.expectWords("To print and post (1)");
  const [letter] = await ruth.page.locator("main a[href$='/letter.pdf']").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  await ruth.open(letter.replace("/letter.pdf", ""));
  await ruth.expectPage("desk/letter-text");
  await ruth.look("the text of a letter at the desk");
  // The last one goes in a batch, as a printer would get it.
  await ruth.open("/desk/letters");
  await ruth.go("main a[href='/desk/letters/batches']");
  await ruth.submit("main form button");
  await ruth.expectPage("desk/letter-batch");
  await ruth.look("a batch for the printer");
  await ruth.submit("main form:has(#day) button");
  await ruth.expectWords("One letter is recorded as handed over");
  await ruth.open("/desk/letters/batches");
  await ruth.look("batches for the printer");
  await ruth.open("/desk/letters?state=sent");
  await ruth.look("letters that were posted");
  ruth.isLooking = false;
}

async function writeTo(person, stance, words) {
  await person.hand.choose(`input[name=stance][value=${stance}]`);
  await person.hand.fill("#body", words);
  await person.submit();
  await person.expectWords(words);
}

// Opens what somebody wrote, by words of it, and gives back its address.
async function submissionOf(person, desk, words) {
  await person.open(`${desk}/submissions`);
  for (const href of await person.page.locator(`main a[href^="${desk}/submissions/"]`).evaluateAll((all) => all.map((one) => one.getAttribute("href")))) {
    await person.open(href);
    if ((await person.text()).includes(words)) return href;
  }
  throw new Error(`nobody wrote ${words}`);
}

async function refused(person) {
  await person.submit("button[value=decide]");
  return person.status() >= 400;
}

export async function endTask(person, desk, name, ending = "done") {
  await person.open(`${desk}/tasks`);
  const task = person.page.locator("main li.stoa-request", { hasText: new RegExp(name, "i") }).first();
  const button = task.locator(`button[name=ending][value=${ending}]`);
  await Promise.all([person.page.waitForNavigation({ waitUntil: "load" }), button.click()]);
}

const gas = {
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

// The catalogue with a made-up venture that names a body to which a case may go.
function withReceiver() {
  const folder = mkdtempSync(join(tmpdir(), "stoa-catalogue-"));
  cpSync(join(root, "catalogues/nsw"), folder, { recursive: true });
  const venture = `
  - venture: receivers
    kind: venture
    instrument: Made-up Act 2020
    parties: [heritage-nsw, energy-nsw]
    board: [heritage-nsw, energy-nsw]
    from: 2020-01-01
    mandates:
      - who: { agency: heritage-nsw }
        may: [advise]
        for: energy-nsw
        services: [gas-rebate]
        receives: true
`;
  appendFileSync(join(folder, "ventures.yaml"), venture);
  return folder;
}

// Somebody who has no safe address is written to all the same; and a case goes to another agency that says yes.
async function away(town) {
  const guest = await town.person();
  guest.isLooking = false;
  await begin(guest, "gas-rebate");
  await fillIn(guest, { ...gas, applicant_postal_address: undefined }, { hand: false });
  await guest.expectPage("applications/confirmation");
  const reference = await newestCase(guest);
  const peter = await officer(town, "peter.lund");
  peter.isLooking = false;
  await takeUp(peter, reference);
  await peter.open(`/desk/cases/${reference}/requests`);
  await peter.hand.fill("#what", "Your last gas bill, please.");
  await peter.page.fill("#due", inDays(20));
  await peter.submit("main form:has(#what) button");
  peter.isLooking = true;
  await comes(peter, "/desk/letters?state=needs-address", /Write the address/);
  await peter.look("letters, one without an address");
  await peter.go("main a[href$='/address']");
  await peter.expectPage("desk/letter-address");
  await peter.look("address of a letter");
  await peter.submit();
  await peter.look("address of a letter, none", { status: 422, once: true });
  await peter.hand.fill("#address", "7 Wattle Street\nGumtree Bend NSW 2999");
  await peter.submit();
  await comes(peter, "/desk/letters?state=to-post", /Print in one PDF/);

  await peter.open(`/desk/cases/${reference}/hand-over`);
  await peter.page.selectOption("#to", "heritage-nsw");
  await peter.hand.fill("#why", "The meter is an antique.");
  await peter.submit("main form:has(#to) button");
  await peter.expectWords("The meter is an antique.");
  const clare = await officer(town, "clare.donovan");
  await clare.open("/desk/opinions");
  await clare.go(`main a[href="/desk/cases/${reference}/hand-over"]`);
  await clare.expectPage("desk/hand-over-answer");
  await clare.look("a case that is offered");
  await clare.submit("button[value=accept]");
  await clare.expectWords("Took it on");
  await guest.open(`/cases/${reference}`);
  await guest.expectWords("The case went to Heritage NSW");
}
