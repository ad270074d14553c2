// Finding a service: while one types, by words, in the list; and the pages about the site.
import { expect } from "../expect.mjs";

export const journeys = [
  { name: "search-as-you-type", run: suggest },
  { name: "finding", run: find },
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
