// The money of a case and its evidence: a fee after the assessment, a payment at the counter with its receipt, the rest
// paid online, a refund that another officer agrees to, the books of the agency, and a photo of a visit from a phone.
import { expect } from "../expect.mjs";
import { begin, fillIn, signInAs } from "../steps.mjs";

export const journeys = [{ name: "money-at-the-desk", run: money }];

export const carport = {
  building_planned: "true",
  planning_pathway: "consent",
  wants_full_assessment: "false",
  owns_land: "true",
  owner_agrees: "true",
  site_address: "4 Wattle Street, Gumtree Bend NSW 2999",
  work_in_words: "A carport beside the house",
  has_drawings: "true",
  estimated_cost: "20000",
  on_state_heritage_register: "false",
  local_heritage: "false",
  bush_fire_prone_land: "false",
  neighbours_must_be_told: "false",
};

// One point of colour.
export const photo = {
  name: "carport.png",
  mimeType: "image/png",
  buffer: Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"),
};

async function atDesk(town, name, options) {
  const officer = await town.person(options);
  await officer.open("/desk/sign-in");
  await officer.hand.fill("#email", `${name}@desk.example.org`);
  await officer.hand.fill("#password", "gumtree");
  await officer.submit("form:has(#password) button");
  return officer;
}

async function money(town) {
  const person = await town.person();
  await signInAs(person, "carport@example.org");
  await begin(person, "development-application");
  await fillIn(person, carport);
  await person.open("/cases");
  await person.go("main .stoa-case__name a");
  const reference = person.path().split("/").pop();
  const desk = `/desk/cases/${reference}`;

  const victor = await atDesk(town, "victor.hale");
  await victor.open(desk);
  await victor.go(`a[href="${desk}/money"]`);
  await victor.expectPage("desk/money");
  await victor.look("money of a case, nothing charged");
  await victor.hand.fill("#charge-amount", "-5");
  await victor.hand.fill("#charge-why", "The works cost more than was told.");
  await victor.submit("button[value=charge]");
  await victor.expectWords("Write an amount above zero");
  await victor.look("money of a case, an amount to correct", { status: 422 });
  await victor.hand.fill("#charge-amount", "180");
  await victor.submit("button[value=charge]");
  await victor.expectWords("$180.00 is still to pay.");
  await victor.hand.fill("#take-amount", "60");
  await victor.hand.fill("#take-reference", "000123");
  await victor.submit("button[value=take]");
  await victor.expectWords(`Receipt ${reference}-1`);

  await person.open(`/cases/${reference}`);
  await person.expectWords("$120.00 is still to pay.");
  await person.look("case with a fee to pay");
  await person.go(`main a[href="/cases/${reference}/payment"]`);
  await person.expectPage("case-payment");
  await person.look("pay in a case");
  await person.submit();
  await person.expectPage("applications/pretend-pay");
  await person.go("main button[value=decline]");
  await person.expectWords("The payment was declined");
  await person.submit();
  await person.expectPage("applications/pretend-pay");
  await person.go("main button[value=pay]");
  await person.expectPage("case");
  await person.expectWords("Nothing is to pay.");
  await person.look("case whose fee is paid");

  await victor.open(`${desk}/money`);
  await victor.page.selectOption("#refund-payment", { index: 1 });
  await victor.hand.fill("#refund-amount", "30");
  await victor.hand.fill("#refund-why", "The carport is smaller than was planned.");
  await victor.submit("form[aria-labelledby=refund] button");
  await victor.expectWords("Waits for a second officer");
  expect((await victor.page.locator("button[value=agree]").count()) === 0, "Victor may agree to his own request");
  const judith = await atDesk(town, "judith.moreau", { device: "finger" });
  await judith.open(`${desk}/money`);
  await judith.look("money of a case, a refund to agree to, on a phone");
  await judith.submit("button[value=agree]");
  await judith.expectWords("Judith Moreau");
  await judith.open("/desk/money");
  await judith.expectPage("desk/books");
  await judith.expectWords("$180.00");
  await judith.look("money of an agency");

  await judith.open(`${desk}/site`);
  await judith.expectPage("desk/site-visit");
  await judith.look("visit to a place, on a phone");
  await judith.hand.hand("#files", photo);
  await judith.hand.fill("#place", "4 Wattle Street");
  await judith.hand.fill("#report", "The fence stands on the boundary.");
  await judith.submit();
  await judith.expectPage("desk/files");
  await judith.expectWords(photo.name);
  await judith.look("files of a case with a photo of a visit");
  await judith.go(`main a[href^="${desk}/files/"]`);
  await judith.expectPage("desk/file-record");
  await judith.look("record about a file");
  await judith.submit("form[aria-labelledby=original] button");
  await judith.expectWords("Original seen by Judith Moreau");
  await person.open(`/cases/${reference}`);
  await person.expectWords("The fence stands on the boundary.");
  await person.expectWords(photo.name);
}
