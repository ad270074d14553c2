// A licence is renewed in a few steps and less than two minutes.
import { expect } from "../expect.mjs";
import { inDays } from "../facts.mjs";
import { be, fillIn } from "../steps.mjs";

export const journeys = [
  { name: "renewal", run: renewal },
  { name: "renewal-for-father", run: forFather },
];

const MOST_PAGES = 8;
const MOST_SECONDS = 120;

// What a driver may still be asked.
const driver = {
  renewing_licence: "true",
  nsw_resident: "true",
  licence_class: "car",
  licence_taken_away: "false",
  licence_expiry: inDays(20),
  medical_condition: "false",
  email: "minh.tran@example.org",
};

async function renewal(town) {
  const person = await town.person({ language: "vi" });
  await be(person, "minh.tran");
  await person.open("/renewals");
  await person.expectPage("renewals");
  await person.look("renewals");
  // Looking takes time that nobody who renews would take.
  person.isLooking = false;
  const began = performance.now();
  const before = person.pages;
  await person.go("main .stoa-holding form button");
  await fillIn(person, driver);
  await person.expectPage("applications/confirmation");
  const seconds = (performance.now() - began) / 1000;
  const pages = person.pages - before;
  console.log(`renewal: ${pages} pages, ${seconds.toFixed(1)} seconds`);
  expect(pages <= MOST_PAGES, `a renewal takes ${pages} pages`);
  expect(seconds < MOST_SECONDS, `a renewal takes ${seconds} seconds`);
  person.isLooking = true;
  await person.look("application, confirmation of a renewal");
  await person.open("/renewals");
  await person.look("renewals, sent");
  expect(await person.page.locator(".stoa-holding--sent").count(), "what was renewed is still to be renewed");
}

// A daughter who may act for her father renews his licence; he sees it, and that it was her.
async function forFather(town) {
  const eleni = await town.person();
  await be(eleni, "eleni.pappas");
  await eleni.expectPage("account");
  await eleni.look("account, what waits");
  await eleni.go("main .stoa-waiting a[href='/renewals']");
  await eleni.expectPage("renewals");
  await eleni.look("renewals, for somebody else");
  await eleni.go("main .stoa-holding form:has(input[name=for]) button");
  const forHim = "George Pappas";
  await eleni.expectWords(forHim);
  await fillIn(eleni, { medical_condition: "false", medical_assessment_passed: "true", eyesight_test_asked: "false", driving_assessment_passed: "true", licence_photo_asked: "false", driving_test_asked: "false" }, { hand: false });
  await eleni.expectPage("applications/confirmation");
  const reference = (await eleni.text("main .govuk-panel .stoa-code")).trim().replaceAll("-", "");

  const george = await town.person();
  await be(george, "george.pappas");
  await george.open("/cases");
  expect(await george.page.locator(`main a[href='/cases/${reference}']`).count(), "what she sent is not among his cases");
  await george.open("/account/access");
  await george.expectWords("Eleni Pappas");

  // Something new is begun by her: she is asked for whom.
  await eleni.open("/services/change-of-address");
  await eleni.go("form[action='/applications'] button");
  await eleni.expectPage("applications/for-whom");
  await eleni.look("for whom");
  await eleni.submit();
  await eleni.look("for whom, nobody chosen", { status: 422, once: true });
  await eleni.hand.choose("main form input[name=for] >> nth=1");
  await eleni.submit();
  await eleni.expectWords(forHim);
  await eleni.open("/applications");
  await eleni.look("drafts, for somebody else");
  await eleni.expectWords(forHim);
}
