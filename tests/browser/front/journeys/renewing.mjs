// A licence is renewed in a few steps and less than two minutes.
import { expect } from "../expect.mjs";
import { inDays } from "../facts.mjs";
import { be, fillIn } from "../steps.mjs";

export const journeys = [{ name: "renewal", run: renewal }];

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
