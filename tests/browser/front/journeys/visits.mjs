// Somebody comes to a service centre: they find it, choose a time, move it and give it back; an officer sees the day.
import { expect } from "../expect.mjs";
import { officer } from "../story.mjs";

export const journeys = [
  { name: "visits", run: visits },
  { name: "visits-ar", run: (town) => visits(town, { language: "ar", device: "finger" }) },
  { name: "remote-visits", run: remote },
  { name: "remote-visits-keyboard", run: (town) => remote(town, { device: "keyboard" }) },
  { name: "remote-visits-ar", run: (town) => remote(town, { language: "ar", device: "finger" }) },
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

// The same by phone and by video; then they would come earlier, and somebody gives an earlier time back.
async function remote(town, options = {}) {
  const person = await town.person(options);
  await asks(person);
  await person.go("main nav a[href*='way=phone']");
  await person.expectPage("visit");
  await person.look("a time by phone");
  await person.hand.choose("#time");
  await person.hand.fill("#number", "1900 123 456");
  await person.submit("form:has(input[name=time]) button");
  await person.look("a time by phone, a number that is not called", { status: 422, once: true });
  await person.hand.fill("#number", "0491 570 006");
  await books(person);
  await person.look("conversation, a time by phone");
  expect((await person.page.locator("main a[href='tel:+61491570006']").count()) === 1, "the number is not there");
  const path = person.path();
  await person.go(`main a[href='${path}/visit']`);
  await person.go("main nav a[href*='way=video']");
  await books(person);
  await person.look("conversation, a time by video");
  expect((await person.page.locator("main a[href^='https://meet.example/']").count()) === 1, "there is no link to the room");
  const hannah = await officer(town, "hannah.whitlock");
  await hannah.open(path.replace("/person", "/desk/conversations"));
  await hannah.look("a conversation with a time by video");
  // They come to the counter on the last of the days that are shown, and would come earlier.
  await person.go(`main a[href='${path}/visit']`);
  await person.go("main nav a[href*='way=counter']");
  await person.go("main a[href*='centre=gumtree-bend']");
  await person.go("main li:has(a[href*='from=']) a[href*='from='], main li:nth-last-child(1) a[href*='day=']");
  await books(person);
  await person.go(`main a[href='${path}/visit']`);
  await person.go("main a[href*='centre=gumtree-bend']");
  await person.look("asking for an earlier time");
  await person.hand.choose("#need");
  await person.submit("form:has(input[value=ask]) button");
  await person.expectPage("conversation");
  // An earlier one is free, and is theirs at once, as any would be that falls free.
  const offer = () => person.page.locator("form:has(input[value=take])").count();
  for (let tries = 0; !(await offer()); tries += 1) {
    expect(tries < 40, "no earlier time is offered");
    await person.page.waitForTimeout(250);
    await person.page.reload();
  }
  await person.look("an earlier time is offered");
  await person.submit("form:has(input[value=decline]) button");
  await person.look("who waits for an earlier time", { once: true });
  await person.submit("form:has(input[value=leave]) button");
  await person.expectPage("conversation");
  expect(!(await person.page.locator("form:has(input[value=leave])").count()), "they are still on the list");
}

async function asks(person) {
  await person.open("/person?way=counter");
  await person.hand.fill("#body", "I want to talk with somebody.");
  await person.submit();
  await person.expectPage("visit");
}

// Others book at the same moment, so a time may be gone.
async function books(person) {
  for (let tries = 0; (await person.page.locator("#time").count()) && tries < 5; tries += 1) {
    await person.hand.choose("#time");
    await person.submit("form:has(input[name=time]) button");
  }
  await person.expectPage("conversation");
}
