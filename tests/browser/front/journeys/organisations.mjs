// Businesses and clubs: added by their owner, acted for by somebody whom the owner names.
import { expect } from "../expect.mjs";
import { inDays } from "../facts.mjs";
import { be, enterCode, fillIn, signInAs } from "../steps.mjs";

export const journeys = [
  { name: "renewal-for-cafe", run: forCafe },
  { name: "organisation", run: organisation },
];

const cafe = "Café at the Bend Pty Ltd";
const main = "main form:has(.govuk-button[data-prevent-double-click]) .govuk-button[data-prevent-double-click]";

// A bookkeeper renews the van of a café; its owner sees the case and who looked.
async function forCafe(town) {
  const ben = await town.person({ device: "finger" });
  await be(ben, "ben.adeyemi");
  await ben.expectPage("account");
  await ben.expectWords(cafe);
  await ben.look("account, what waits for a café");
  await ben.open("/account/organisations");
  await ben.expectPage("organisations");
  await ben.look("organisations, one to act for");
  await ben.go("main li a[href^='/account/organisations/']");
  await ben.expectPage("organisation-member");
  await ben.look("an organisation, for who acts for it");
  await ben.open("/renewals");
  await ben.look("renewals, for a café");
  await ben.go("main .stoa-holding form:has(input[name=for]) button");
  await ben.expectWords(cafe);
  await fillIn(ben, { vehicle_registration_number: "DEM03C", organisation_name: cafe }, { hand: false });
  await ben.expectPage("applications/confirmation");
  await ben.look("application, confirmation for a café");
  const reference = (await ben.text("main .govuk-panel .stoa-code")).trim().replaceAll("-", "");

  const lucia = await town.person();
  await be(lucia, "lucia.moretti");
  await lucia.open("/cases");
  await lucia.expectWords(cafe);
  await lucia.go(`main a[href='/cases/${reference}']`);
  await lucia.expectWords(cafe);
  await lucia.look("a case of a café, for its owner");
  await lucia.open("/account/organisations");
  await lucia.go("main li a[href^='/account/organisations/']");
  await lucia.expectPage("organisation");
  await lucia.look("an organisation, for its owner");
  await lucia.go("main a[href$='/access']");
  await lucia.expectPage("access");
  await lucia.expectWords("Ben Adeyemi");
  await lucia.look("who looked at the data of an organisation");
  // Something new is begun by her: for whom?
  await lucia.open("/services/development-application");
  await lucia.go("form[action='/applications'] button");
  await lucia.expectPage("applications/for-whom");
  await lucia.expectWords(cafe);
  await lucia.look("for whom, with an organisation");
  await lucia.open("/account/deletion");
  await lucia.expectWords(cafe);
  await lucia.look("delete my account, with an organisation");
}

// Somebody adds a club, with everything wrong first, names somebody, proves its address and deletes it again.
async function organisation(town) {
  const owner = await town.person({ language: "ar" });
  await signInAs(owner, "club.owner@example.org");
  await owner.open("/account/organisations");
  await owner.expectPage("organisations");
  await owner.look("organisations, none");
  await owner.go("main a.govuk-button");
  await owner.expectPage("organisation-new");
  await owner.look("a new organisation");
  await owner.hand.fill("#organisation_name", "نادي البولينغ");
  await owner.hand.fill("#organisation_abn", "82 000 000 124");
  await owner.submit(main);
  await owner.look("a new organisation, wrong", { status: 422, once: true });
  expect((await owner.page.locator("#organisation_abn").inputValue()) === "82 000 000 124", "what was typed is gone");
  await owner.hand.fill("#organisation_abn", "");
  await owner.hand.fill("#organisation_incorporation_number", "INC1234567");
  await owner.submit(main);
  await owner.expectPage("organisation");
  await owner.look("an organisation, new");
  const there = owner.path();
  await owner.submit(main);
  await owner.look("an organisation, nobody named", { status: 422, once: true });
  await owner.hand.fill("#name", "Huda Secretary");
  await owner.hand.fill("#email", "huda.secretary@example.org");
  await owner.hand.choose("input[name=scope][value=act]");
  const [year, month, day] = inDays(100).split("-");
  for (const [part, value] of Object.entries({ day, month, year })) await owner.hand.fill(`[name=until-${part}]`, value);
  await owner.submit(main);
  await owner.look("an organisation, two people");
  await owner.expectWords("Huda Secretary");
  await owner.go("main a[href$='/facts/organisation_phone']");
  await owner.expectPage("fact");
  await owner.look("a fact of an organisation");
  await owner.hand.fill("#organisation_phone", "02 5550 0199");
  await owner.submit(main);
  await owner.expectPage("organisation");
  await owner.go("main a[href$='/mail']");
  await owner.expectPage("organisation-mail");
  await owner.look("the mail of an organisation");
  await owner.hand.fill("#email", "nowhere");
  await owner.submit(main);
  await owner.look("the mail of an organisation, wrong", { status: 422, once: true });
  await owner.hand.fill("#email", "club@example.org");
  await owner.submit(main);
  await enterCode(owner);
  await owner.expectPage("organisation");
  await owner.expectWords("club@example.org");
  await owner.go("main a[href$='/deletion']");
  await owner.expectPage("organisation-deletion");
  await owner.look("delete an organisation");
  await owner.submit(main);
  await owner.look("delete an organisation, not sure", { status: 422, once: true });
  await owner.hand.choose("input[name=sure]");
  await owner.submit(main);
  await owner.expectPage("organisations");
  await owner.open(there);
  expect((await owner.template()) !== "organisation", "a deleted organisation is still open");
}
