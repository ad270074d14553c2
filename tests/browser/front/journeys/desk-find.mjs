// Officers find people: by the field at the top of each page, by the palette, and on the page of a person; and what
// both sides can read of it.
import { expect } from "../expect.mjs";
import { atDesk } from "./desk.mjs";

export const journeys = [{ name: "find-at-the-desk", run: find }];

async function find(town) {
  const peter = await atDesk(town, "peter.lund", { device: "keyboard" });
  await peter.page.keyboard.press("/");
  expect(await peter.page.evaluate(() => document.activeElement.id === "find"), "the key / does not lead to the field");
  await peter.page.keyboard.type("Fátima HADAD");
  await peter.page.keyboard.press("Enter");
  await found(peter);
  expect(!peter.page.url().includes("HADAD"), "what was typed stands in the address");
  await peter.look("found at the desk");
  await peter.go(".stoa-hit__name a");
  await peter.expectPage("desk/person");
  await peter.look("a person at the desk");

  // The palette finds the same, without a mouse, and looks for nobody before it is told to.
  await peter.page.keyboard.press("Control+K");
  await peter.page.keyboard.type("Haddad");
  await peter.page.locator(".stoa-palette button").last().waitFor();
  expect((await peter.page.locator(".stoa-palette [data-hit]").count()) === 0, "somebody was looked for while the name was typed");
  await peter.page.keyboard.press("Enter");
  await peter.page.locator(".stoa-palette a[href^='/desk/people/']").first().waitFor();
  await peter.look("found by the palette");
  await Promise.all([peter.page.waitForURL(/\/desk\/people\//), peter.page.keyboard.press("Enter")]);

  // On a phone, and where nothing is found.
  const hannah = await atDesk(town, "hannah.whitlock", { device: "finger" });
  await hannah.open("/desk/find");
  await hannah.look("what can be found");
  await hannah.hand.fill("#find", "AAAA-BBBB");
  await hannah.go("#find-form button");
  await hannah.expectWords("Nothing that you may see has these words");
  await hannah.look("nothing found at the desk");

  const leader = await atDesk(town, "anton.berg", { device: "finger" });
  await leader.open("/desk/team");
  const peters = await leader.page.locator("main a[href^='/desk/team/']", { hasText: "Peter Lund" }).first().getAttribute("href");
  await leader.open(`${peters}/searches`);
  await leader.expectPage("desk/searches");
  await leader.expectWords("Fátima HADAD");
  await leader.look("searches of an officer");
}

// The index follows a town that has only just moved in.
async function found(officer) {
  await officer.page.waitForURL(/\/desk\/find/);
  await officer.expectPage("desk/find");
  for (let turn = 0; turn < 40 && !(await officer.page.locator(".stoa-hit__name a").count()); turn += 1) {
    await officer.page.waitForTimeout(500);
    await officer.page.reload();
  }
  expect(await officer.page.locator(".stoa-hit__name a").count(), "nobody is found");
}
