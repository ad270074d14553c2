// Somebody walks in: a number at the kiosk, the screen of the hall, an officer who calls; and a place from home.
import { expect } from "../expect.mjs";
import { officer } from "../story.mjs";

export const journeys = [
  { name: "kiosk", run: kiosk },
  { name: "kiosk-keyboard", run: (town) => kiosk(town, { device: "keyboard" }) },
  { name: "kiosk-ar", run: (town) => kiosk(town, { language: "ar", device: "finger" }) },
  { name: "hall", run: hall },
  { name: "walk-in", run: walkIn },
  { name: "walk-in-ar", run: (town) => walkIn(town, { language: "ar", device: "finger" }) },
];

// Open at every hour, as demonstrations begin at any.
const CENTRE = "bend-hospital";

async function kiosk(town, options = {}) {
  const person = await town.person(options);
  const language = options.language ?? "en";
  await person.open(`/kiosk/${CENTRE}`);
  await person.expectPage("kiosk/start");
  await person.look("kiosk, the languages");
  await person.go(`main a[hreflang='${language}']`);
  await person.expectPage("kiosk/reasons");
  await person.look("kiosk, the reasons");
  await person.go("main a[href*='/code']");
  await person.expectPage("kiosk/code");
  await person.look("kiosk, a code");
  await person.hand.press("button[name=press][value=G]");
  await person.page.waitForURL(/press=G/);
  expect((await person.page.locator("#code").inputValue()) === "G", "a key was pressed and is not there");
  await person.submit("form[method=post] button");
  await person.look("kiosk, a wrong code", { once: true });
  await person.go("main a[href$='reason=other']");
  await person.expectPage("kiosk/needs");
  await person.look("kiosk, what helps");
  await person.hand.choose("#seat");
  await person.submit("form[method=post] button");
  await person.expectPage("kiosk/number");
  await person.look("kiosk, the number");
  const number = await person.page.locator(".stoa-kiosk__number").textContent();
  await person.page.reload();
  expect((await person.page.locator(".stoa-kiosk__number").textContent()) === number, "a reload changed the number");
  await person.open((await person.page.locator(".stoa-kiosk__small").textContent()).replace(/^.*(\/places\/)/, "$1").trim());
  await person.expectPage("place");
  await person.look("a place in the queue");
  await person.submit("form[action$='/leave'] button");
  await person.look("a place given up");
}

async function hall(town) {
  const person = await town.person();
  await person.open(`/hall/${CENTRE}`);
  await person.expectPage("hall");
  await person.look("the screen of a hall");
  const leila = await officer(town, "leila.marsh");
  await leila.open(`/desk/centres/${CENTRE}`);
  await leila.submit("form:has(input[value=sit]) button");
  // Whom the town has waiting is in the first hall that is open at this hour.
  await leila.hand.press("details:has(input[value=give]) summary");
  await leila.submit("form:has(input[value=give]) button");
  await leila.look("a hall's queue, at a counter");
  await person.hand.press("[data-sound]");
  await leila.submit("form:has(input[value=next]) button");
  await leila.look("a hall's queue, somebody called");
  // The screen hears of it by itself, and calls.
  await person.page.waitForSelector("[data-call]");
  await person.page.waitForFunction(() => Number(document.querySelector("[data-hall]").dataset.chimes) > 1);
  await person.look("the screen of a hall, somebody called");
  await leila.submit("form:has(input[value=begin]) button");
  await leila.look("a hall's queue, somebody helped");
  await leila.submit("form:has(input[value=finish]) button[value=done]");
  await leila.submit("form:has(input[value=leave]) button");
}

async function walkIn(town, options = {}) {
  const person = await town.person(options);
  await person.open("/centres");
  await person.look("service centres, with their waits");
  await person.open("/person?way=counter");
  await person.submit();
  await person.expectPage("visit");
  await person.look("a place without a time");
  await person.submit(`form[action$='/place']:has(input[value='${CENTRE}']) button`);
  await person.expectPage("conversation");
  await person.look("conversation, a place in the queue");
  await person.go("main a[href*='/places/']");
  await person.expectPage("place");
  await person.look("a place taken from home");
}
