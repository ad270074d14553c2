// A day at the queue: the dense list, the keyboard alone, a saved view, many at once, undo, a table, the team, and what
// changed before the next case.
import { expect } from "../expect.mjs";
import { applied } from "./case-screen.mjs";

export const journeys = [{ name: "queue-day", run: day }];

async function atDesk(town, name, options) {
  const officer = await town.person(options);
  await officer.open("/desk/sign-in");
  await officer.hand.fill("#email", `${name}@desk.example.org`);
  await officer.hand.fill("#password", "gumtree");
  await officer.submit("form:has(#password) button");
  await officer.expectPage("desk/queue");
  return officer;
}

const navigates = async (officer, work) => {
  const there = officer.page.waitForNavigation({ waitUntil: "load" });
  await work();
  await there;
};

async function day(town) {
  const anton = await atDesk(town, "anton.berg");
  await list(anton);
  await byKeys(anton);
  await views(anton);
  await many(anton);
  await granted(town);
  await team(anton);
  await onPaper(town);
  await changed(town, anton);
}

async function list(officer) {
  const { page } = officer;
  await page.setViewportSize({ width: 1366, height: 768 });
  await officer.open("/desk?view=all");
  const rows = await page.locator("[data-item]").evaluateAll((all) => all.map((row) => row.getBoundingClientRect()).map(({ top, height }) => ({ top, height })));
  expect(rows.every(({ height }) => height <= 33), `a row is higher than one line: ${JSON.stringify(rows)}`);
  const { top } = rows[0] ?? { top: 0 };
  expect(rows.length > 3, `only ${rows.length} rows`);
  const fit = Math.floor((768 - top) / 32);
  expect(fit >= 20, `only ${fit} rows fit below ${top}`);
  await officer.look("queue in rows");
  await navigates(officer, () => page.locator("thead a", { hasText: "Waits" }).click());
  expect(page.url().includes("sort=age"), page.url());
  expect((await page.locator("thead [aria-sort]").getAttribute("aria-sort")) === "ascending", "the order is not said");
  await navigates(officer, () => page.locator("thead a", { hasText: "Waits" }).click());
  expect(page.url().includes("sort=-age"), page.url());
}

async function byKeys(officer) {
  const { page } = officer;
  await officer.open("/desk?view=free");
  await page.keyboard.press("?");
  await page.locator("dialog[data-keys]").waitFor();
  await officer.look("keys of the queue");
  // Off, the letters do nothing.
  await page.locator("#letters-off").check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  expect(!(await page.evaluate(() => document.activeElement.matches("[data-row]"))), "a letter acts although it is off");
  await page.evaluate(() => localStorage.removeItem("stoa-letters-off"));
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  expect(await page.evaluate(() => document.activeElement.matches("[data-row]")), "j leads to no row");
  await page.keyboard.press("Space");
  await page.locator("[data-preview] [data-preview-of]").waitFor();
  await officer.look("queue with what is beside it");
  await page.keyboard.press("Escape");
  expect(await page.locator("[data-preview]").isHidden(), "it does not close");
  // In a field the same letters are letters.
  await page.locator("#find").fill("");
  await page.locator("#find").focus();
  await page.keyboard.type("xjc");
  expect((await page.inputValue("#find")) === "xjc", "a key acted while typing");
  await page.locator("[data-item] [data-row]").first().focus();
  await page.keyboard.press("x");
  expect((await page.locator("[data-item] input:checked").count()) === 1, "x ticks nothing");
  await navigates(officer, () => page.keyboard.press("c"));
  await officer.expectWords("1 taken up.");
  await navigates(officer, () => page.keyboard.press("z"));
  await officer.expectWords("1 taken back.");
}

async function views(officer) {
  const { page } = officer;
  await officer.open("/desk?view=all&sort=-age&kind=case");
  await page.locator("summary", { hasText: "Save this view" }).click();
  await page.locator("#view-name").fill("Oldest cases");
  await page.locator("#shared").check();
  await navigates(officer, () => page.locator("form[action='/desk/views'] button").click());
  await officer.expectWords(/Oldest cases \(\d+\)/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("a[download]").click()]);
  const table = await (await import("node:fs/promises")).readFile(await download.path(), "utf8");
  expect(table.startsWith("Service,Kind of work,What to do,Due,Late,Waits since,Who has it"), table.slice(0, 200));
  // A chip takes its part of the filter away.
  await navigates(officer, () => page.locator(".stoa-chip").first().click());
  expect(!page.url().includes("kind="), page.url());
}

async function many(officer) {
  const { page } = officer;
  await officer.open("/desk?view=free");
  const boxes = page.locator("[data-item] input[type=checkbox]");
  expect((await boxes.count()) >= 2, "too little waits");
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await navigates(officer, () => page.locator("#bulk button[value=give]").click());
  await officer.expectPage("desk/bulk");
  await officer.look("many at once", { once: true });
  await page.locator("#to").selectOption({ label: "Me" });
  await navigates(officer, () => page.locator("main form button.govuk-button").click());
  await officer.expectWords("2 given.");
  await officer.go(".stoa-did a");
  await officer.expectPage("desk/bulk-result");
  await officer.look("what was done");
  await officer.open("/desk?view=mine");
  await boxes.nth(0).check();
  await navigates(officer, () => page.locator("#bulk button[value=answer]").click());
  await navigates(officer, () => page.locator("main form button.govuk-button").click());
  await officer.look("many at once, nothing written", { status: 422, once: true });
  await page.locator("#words").fill("We are closed on Monday.");
  await navigates(officer, () => page.locator("main form button.govuk-button").click());
  await officer.expectWords("goes out when the time to undo it is over");
  await navigates(officer, () => page.locator("[data-undo] button").click());
  await officer.expectWords("1 taken back.");
  // Everything goes back, so that others find it.
  await officer.open("/desk?view=mine");
  await page.locator("[data-tick-all]").check();
  await navigates(officer, () => page.locator("#bulk button[value=release]").click());
  await officer.expectWords("given back.");
}

// Cases that the rules say yes to, each looked at and ticked; taken back, so that others find them.
async function granted(town) {
  await applied(town, "clear.for.many@example.org");
  const peter = await atDesk(town, "peter.lund");
  const { page } = peter;
  await peter.open("/desk?view=free&kind=case&service=gas-rebate");
  for (const box of await page.locator("[data-item] input[type=checkbox]").all()) await box.check();
  await navigates(peter, () => page.locator("#bulk button[value=grant]").click());
  await peter.expectPage("desk/bulk-grant");
  await peter.look("many grants by the rules", { once: true });
  await page.locator("input[name=grant]").first().check();
  await navigates(peter, () => page.locator("main form button.govuk-button").click());
  await peter.expectWords("granted when the time to undo it is over");
  await navigates(peter, () => page.locator("[data-undo] button").click());
  await peter.expectWords("1 taken back.");
}

async function team(officer) {
  await officer.open("/desk/team");
  await officer.look("team of a leader");
  await officer.go(".stoa-today__one");
  await officer.expectPage("desk/queue");
  await officer.open("/desk/team");
  await officer.go("main a[href^='/desk/team/figures']");
  await officer.expectPage("desk/figure");
  await officer.look("the list behind a figure");
}

// Without a script, on a telephone.
async function onPaper(town) {
  const peter = await atDesk(town, "peter.lund", { script: false, device: "finger" });
  await peter.open("/desk?view=all");
  await peter.look("queue on a telephone");
  const [item] = await peter.page.locator("[data-item]").evaluateAll((all) => all.map((row) => row.dataset.item));
  await peter.open(`/desk/items/${item}/preview`);
  await peter.expectPage("desk/preview");
  await peter.look("in short");
}

// A briefing changes at noon: the next case is opened after its lines were seen.
async function changed(town, anton) {
  await applied(town, "before.noon@example.org", {}, { service: "low-income-household-rebate" });
  const peter = await atDesk(town, "peter.lund");
  await peter.open("/desk/knowledge/new");
  await peter.page.locator("#title").fill("Bills of last year");
  await peter.page.locator("#public").fill("A bill of last year does not count.");
  await peter.page.locator("#staff").fill("Ask for the newest bill.");
  await peter.page.locator("input[name=service][value=low-income-household-rebate]").check();
  await peter.page.locator("#owner").selectOption({ label: "Peter Lund" });
  await peter.page.locator("#review_on").fill("2027-06-01");
  await peter.page.locator("input[name=state][value=published]").check();
  await peter.page.locator("#why").fill("The new regulation");
  await peter.submit();
  await peter.expectPage("desk/article");
  const mariam = await atDesk(town, "mariam.aziz");
  await mariam.open("/desk?view=free&kind=case&service=low-income-household-rebate");
  const claim = "[data-item] button[formaction$='/claim']";
  expect((await mariam.page.locator(claim).count()) > 0, "no rebate is free");
  await mariam.go(claim);
  await mariam.expectPage("desk/changed");
  await mariam.expectWords("Ask for the newest bill.");
  await mariam.look("what changed since it was read");
  await anton.open("/desk/team");
  await anton.go("main a[href$='/briefings']");
  await anton.expectPage("desk/figure");
  await mariam.submit("main form:not(:has(#why)) button");
  await mariam.expectPage("desk/case");
}
