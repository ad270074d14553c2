// A fee through the pretend provider: declined, left, gone back from, and paid once.
import { expect } from "../expect.mjs";
import { begin, fillIn, signInAs } from "../steps.mjs";

export const journeys = [{ name: "paying", run: paying }];

const senior = {
  holds_any_seniors_card: "true",
  holds_nsw_seniors_card: "true",
  vehicle_registration_number: "DEM01A",
  national_parks_pass_price: "65",
  email: "payer@example.org",
};

async function paying(town) {
  const person = await town.person();
  await signInAs(person, "payer@example.org");
  await begin(person, "national-parks-seniors-pass");
  const steps = await fillIn(person, senior);
  expect(steps.includes("applications/fee"), `no fee among ${steps}`);
  await person.expectPage("applications/pretend-pay");
  await person.look("pretend to pay");
  await person.go("main button[value=decline]");
  await person.expectPage("applications/payment");
  await person.look("payment, declined");
  await person.submit();
  await person.expectPage("applications/pretend-pay");
  await person.go("main button[value=stop]");
  await person.expectPage("applications/payment");
  await person.look("payment, open");
  await person.page.goBack({ waitUntil: "load" });
  expect(person.status() < 500, "back from the payment fails");
  await person.page.goForward({ waitUntil: "load" });
  await person.expectPage("applications/payment");
  await person.go("main .govuk-button");
  await person.expectPage("applications/pretend-pay");
  await person.go("main button[value=pay]");
  await person.expectPage("applications/confirmation");
  await person.look("application, confirmation with a payment");
  const reference = await person.text("main .govuk-panel .stoa-code");
  await person.page.goBack({ waitUntil: "load" });
  await person.look("payment, back after it", { status: person.status(), once: true });
  await person.open("/cases");
  const found = await person.page.locator("main").getByText(reference.trim()).count();
  expect(found === 1, `there are ${found} cases of one payment`);
}
