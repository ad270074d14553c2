// Finding a service: while one types, by words, in the list; and the pages about the site.
import { answerAll } from "../answers.mjs";
import { expect } from "../expect.mjs";
import { begin } from "../steps.mjs";

export const journeys = [
  { name: "search-as-you-type", run: suggest },
  { name: "finding", run: find },
  { name: "elsewhere-and-stop", run: elsewhereAndStop },
  { name: "understood", run: (town) => understood(town, { device: "keyboard" }) },
  { name: "understood-ar", run: (town) => understood(town, { device: "finger", language: "ar" }) },
  { name: "understood-without-script", run: (town) => understood(town, { script: false }) },
];

const option = "[role=listbox]:not([hidden]) [role=option]";

async function suggest(town) {
  const person = await town.person({ device: "keyboard" });
  const { page } = person;
  await person.open("/");
  await person.hand.fill("#stoa-search", "baby");
  await page.waitForSelector(option);
  await page.keyboard.press("ArrowDown");
  const chosen = () => page.evaluate(() => document.getElementById(document.activeElement.getAttribute("aria-activedescendant"))?.textContent);
  expect(await chosen(), "the arrow chooses nothing");
  await person.town.looks.rules(page, (what) => person.wrong(`suggestions: ${what}`));
  await page.keyboard.press("Escape");
  await page.waitForSelector("[role=listbox]", { state: "hidden" });
  expect((await page.inputValue("#stoa-search")) === "baby", "Escape takes away what was typed");
  await page.keyboard.press("ArrowDown");
  const target = page.locator("[role=option][aria-selected=true]");
  const href = await target.getAttribute("data-href");
  const there = page.waitForNavigation({ waitUntil: "load" });
  await page.keyboard.press("Enter");
  await there;
  expect(person.path() === href.split("?")[0], `Enter leads to ${person.path()}`);
  const other = await town.person({ device: "finger", language: "ar" });
  await other.open("/");
  await other.page.locator("#stoa-search").pressSequentially("مولود");
  await other.page.waitForSelector(option);
  await other.go(option);
  expect(other.status() === 200, "a suggestion leads nowhere");
}

async function find(town) {
  const person = await town.person();
  for (const [words, name] of [["help with money", "search, unsure"], ["xyzzy plugh", "search, nothing found"], ["", "search, no words"]]) {
    await person.open(`/search?q=${encodeURIComponent(words)}`);
    await person.look(name);
  }
  await person.open("/services");
  await person.expectPage("services");
  await person.look("services");
  await person.hand.fill("#q", "licence");
  await person.go("main form[action='/services'] button");
  await person.look("services, filtered");
  await person.go("main a[href*='by=agency']");
  await person.look("services, by agency");
  await person.open("/services?q=xyzzy");
  await person.look("services, none");
  for (const service of ["birth-certificate", "parental-leave-pay"]) {
    await person.open(`/services/${service}`);
    await person.look(`service ${service}`);
  }
  for (const page of ["accessibility", "privacy", "promises"]) {
    await person.open(`/${page}`);
    await person.expectPage(page);
    await person.look(page);
  }
  for (const page of ["plans", "cases", "renewals", "applications", "conversations", "account"]) {
    await person.open(`/${page}`);
    await person.look(`${page}, as a stranger`, { status: person.status() });
    expect([200, 401, 403].includes(person.status()), `/${page} answers a stranger with ${person.status()}`);
  }
}

// A service of another body, and an answer that ends a form: who is trained calls.
async function elsewhereAndStop(town) {
  const person = await town.person();
  await person.open("/events/someone-died");
  await person.expectPage("event");
  await person.go("main a[href^='/signposts/']");
  await person.expectPage("signpost");
  await person.look("signpost");
  await begin(person, "change-of-address");
  const danger = { moved_house: "true", address_change_for: "me", address_must_stay_private: "true", safe_phone: "0400 000 123", safe_time: "Tuesday at ten" };
  await answerAll(person, "applications/questions", danger, "application, questions");
  await person.expectPage("applications/halt");
  await person.look("application, ended for safety");
  await person.submit("main form[action$='/halt'] button");
  expect(person.path().startsWith("/person/"), `the call leads to ${person.path()}`);
  await person.look("application ended, the call is asked for");
}

// One sentence with several purposes and facts: confirmed in one look, with a way to say no to each.
async function understood(town, options) {
  const person = await town.person(options);
  const { page } = person;
  const said = { en: "we had a baby yesterday, I lost my job and we are moving house", ar: "ولدت زوجتي أمس، فقدت عملي" }[person.language];
  await person.open("/");
  await person.hand.fill("#stoa-search", said);
  await person.go("form[action='/search'] button");
  await person.expectPage("search");
  await person.look("search, understood");
  const purposes = await page.locator("input[name=purpose]:checked").count();
  expect(purposes >= (person.language === "en" ? 3 : 1), `${purposes} purposes are understood`);
  const heard = page.locator("input[name=heard]:checked");
  const facts = await heard.count();
  expect(facts >= 1, "no fact is heard");
  const untick = async (where) => {
    await page.locator(where).focus();
    await page.keyboard.press("Space");
  };
  for (let n = 0; n < purposes; n += 1) await untick(`#purpose-${n + 1}`);
  await person.go(".stoa-understood button");
  expect(person.status() === 422, "a form without a purpose is taken");
  await person.look("search, no purpose ticked", { status: 422 });
  await untick(`#heard-${facts}`);
  await person.go(".stoa-understood button");
  expect(person.path().startsWith("/plans/"), `it leads to ${person.path()}`);
  await person.open(person.path().replace("/questions", ""));
  await person.expectPage("plan");
  await person.look("plan, with a next purpose");
  if (purposes < 2) return;
  await person.go("section[aria-labelledby='next-purposes'] button");
  expect(person.path().startsWith("/plans/"), `the next purpose leads to ${person.path()}`);
}
