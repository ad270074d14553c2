// Letters on paper at the desk: papers of somebody who is present, scans of which nothing says whose they are, and batches
// for a printer.
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "../expect.mjs";
import { officer } from "../story.mjs";

export const journeys = [
  // One after the other: both would take the scans of the same desk.
  { name: "paper", run: async (town) => { await paper(town); await paper(town, { device: "finger" }); } },
];

async function paper(town, options = {}) {
  const person = await town.person(options);
  await person.open("/person?from=/services/gas-rebate&way=counter");
  await person.hand.fill("#body", "I bring my card.");
  await person.submit();
  const reference = person.path().replace("/person/", "").replace("/visit", "");
  const hannah = await officer(town, "hannah.whitlock", options);
  await hannah.open(`/desk/conversations/${reference}`);
  await hannah.go(`main a[href='/desk/hand-in/${reference}']`);
  await hannah.expectPage("desk/hand-in");
  await hannah.look("papers of somebody who is present");
  await hannah.submit("main form button");
  await hannah.look("papers of somebody who is present, none chosen", { status: 422, once: true });
  await hannah.page.locator("#files").setInputFiles({ name: "card.png", mimeType: "image/png", buffer: picture });
  await hannah.page.locator("#originals").check();
  await hannah.submit("main form button");
  await hannah.expectWords("who saw the originals");
  await scans(town, hannah, reference);
  await hannah.open("/desk/letters");
  await hannah.go("main a[href='/desk/letters/batches']");
  await hannah.expectPage("desk/letter-batches");
  await hannah.look("batches for the printer, none");
}

// The smallest picture that is one.
const picture = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

async function scans(town, hannah, reference) {
  const inside = join(town.post, "in");
  for (let number = 0; number < 2; number += 1) {
    // Two files are two scans, also where one is like the other.
    writeFileSync(join(inside, `.scan-${number}`), Buffer.concat([picture, Buffer.from(`${number}-${reference}`)]));
    renameSync(join(inside, `.scan-${number}`), join(inside, `scan-${number}-${reference}.png`));
  }
  const link = "main tbody a[href^='/desk/scans/']";
  for (let look = 0; (await hannah.open("/desk/scans"), (await hannah.page.locator(link).count()) < 2); look += 1) {
    expect(look < 60, "no scan came in");
    await new Promise((wait) => setTimeout(wait, 1_000));
  }
  await hannah.look("scans without a match");
  await hannah.go(`${link} >> nth=0`);
  await hannah.expectPage("desk/scan");
  await hannah.look("a scan without a match");
  await hannah.hand.fill("#reference", "nothing");
  await hannah.submit("form:has(#reference) button");
  await hannah.look("a scan without a match, a wrong reference", { status: 422, once: true });
  await hannah.hand.fill("#reference", reference);
  await hannah.submit("form:has(#reference) button");
  await hannah.expectWords("Your letter arrived by post on");
  await hannah.open("/desk/scans");
  await hannah.go(`${link} >> nth=0`);
  await hannah.submit("form[action$='/nothing'] button");
  await hannah.expectPage("desk/scans");
}
