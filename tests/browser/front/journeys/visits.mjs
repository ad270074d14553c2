// Somebody comes to a service centre: they find it, choose a time, move it and give it back; an officer sees the day.
import { expect } from "../expect.mjs";
import { officer } from "../story.mjs";

export const journeys = [
  { name: "visits", run: visits },
  { name: "visits-ar", run: (town) => visits(town, { language: "ar", device: "finger" }) },
];

async function visits(town, options = {}) {
  const person = await town.person(options);
  await person.open("/");
  await person.go("footer a[href='/centres']");
  await person.expectPage("centres");
  await person.look("service centres");
  await person.go("main a[href='/person?way=counter']");
  await person.expectPage("person");
  await person.hand.fill("#body", "I want to show you my card.");
  await person.submit();
  await person.expectPage("visit");
  await person.look("a time at a centre, no centre chosen");
  await person.go("main a[href*='centre=gumtree-bend']");
  await person.look("a time at a centre");
  await person.submit("form:has(input[name=time]) button");
  await person.look("a time at a centre, none chosen", { status: 422, once: true });
  await person.hand.choose("#time");
  await person.submit("form:has(input[name=time]) button");
  await person.expectPage("conversation");
  await person.look("conversation, a time at a centre");
  const path = person.path();
  await person.go(`main a[href='${path}/visit']`);
  await person.expectPage("visit");
  await person.look("a time at a centre, booked");
  const hannah = await officer(town, "hannah.whitlock");
  await hannah.open(path.replace("/person", "/desk/conversations"));
  await hannah.look("a conversation with a time at a centre");
  await hannah.open(`${path.replace("/person", "/desk/conversations")}/visit`);
  await hannah.expectPage("desk/visit");
  await hannah.look("a time at a centre, for somebody");
  await hannah.open("/desk/team");
  await hannah.go("main a[href='/desk/centres']");
  await hannah.expectPage("desk/centre");
  // Demonstrations begin on any day and at any hour, so the first free time may be days away.
  const reference = path.replace("/person/", "");
  for (let days = 0; !(await hannah.page.locator(`main a[href$='${reference}']`).count()); days += 1) {
    expect(days < 10, "the day of the visit is not found");
    await hannah.go("main p a[href*='day=']:nth-of-type(2)");
  }
  await hannah.look("the day of a centre");
  await person.submit(`form[action='${path}/visit/cancel'] button`);
  await person.expectPage("conversation");
  await person.look("conversation, a time given back");
  expect(await person.page.locator(`main a[href='${path}/visit']`).count(), "no other time can be chosen");
}
