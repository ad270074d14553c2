// What a person gives is read where it is decided: a proof with an application, a picture with an answer, both opened
// beside the decision; and the person reads that they were.
import { expect } from "../expect.mjs";
import { inDays } from "../facts.mjs";
import { begin, fillIn, signInAs } from "../steps.mjs";

export const journeys = [{ name: "files", run: files }];

const gas = {
  gas_connection: "retail",
  energy_account_holder: "true",
  gas_rebate_issued: "false",
  nsw_resident: "true",
  holds_pensioner_concession_card: "false",
  holds_health_care_card: "true",
  holds_dva_pensioner_concession_card: "false",
  veteran_card: "none",
  energy_retailer: "Example Gas",
  energy_account_number: "0000 0088",
  centrelink_reference_number: "000 000 088A",
};

// One point of colour.
const stamp = {
  name: "stamp.png",
  mimeType: "image/png",
  buffer: Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"),
};

const links = (person, where) => person.page.locator(where).evaluateAll((all) => all.map((one) => one.getAttribute("href")));

async function files(town) {
  const person = await town.person();
  await signInAs(person, "handed.in@example.org");
  await begin(person, "gas-rebate");
  await fillIn(person, gas);
  await person.expectPage("applications/confirmation");
  await person.open("/cases");
  await person.go("main .stoa-case__name a");
  await person.expectPage("case");
  await person.look("case with a file");
  const reference = person.path().split("/").pop();

  const peter = await town.person();
  await peter.open("/desk/sign-in");
  await peter.hand.fill("#email", "peter.lund@desk.example.org");
  await peter.hand.fill("#password", "gumtree");
  await peter.submit("form:has(#password) button");
  const there = `/desk/cases/${reference}`;
  await peter.open(there);
  await peter.submit("form[action$='/claim'] button");
  await peter.open(`${there}/requests`);
  await peter.hand.fill("#what", "The page with the stamp, please.");
  await peter.page.fill("#due", inDays(20));
  await peter.submit("main form:has(#what) button");

  await person.open(`/cases/${reference}`);
  await person.go("main a.govuk-button[href*='/requests/']");
  await person.hand.fill("#answer", "Here it is.");
  await person.hand.hand("#files", stamp);
  await person.submit();
  await person.expectPage("case");
  await person.expectWords("stamp.png");

  await peter.open(there);
  await peter.expectWords("stamp.png");
  await peter.look("screen of a case, an answer with a picture is new");
  await peter.open(`${there}/files`);
  await peter.expectPage("desk/files");
  await peter.look("files of a case");
  const all = await links(peter, "main .stoa-files a[href^='/desk/files/']");
  expect(all.length === 2, `two files were handed in, not ${all}`);
  await peter.open(`${there}/decision`);
  await peter.look("decision, with files beside it");
  for (const [index, href] of all.entries()) {
    expect((await links(peter, ".stoa-weighing__beside a")).includes(href), `${href} is not beside the decision`);
    await peter.open(href);
    await peter.expectPage("desk/file");
    const shown = peter.page.locator("img.stoa-viewer__picture, iframe.stoa-viewer__document");
    await shown.waitFor();
    if ((await shown.evaluate((one) => one.tagName)) === "IMG") {
      expect(await shown.evaluate((one) => one.complete && one.naturalWidth === 1), "the picture does not show");
      await peter.look("a file, a picture");
    } else {
      await peter.look("a file, a document");
    }
    await peter.open(index + 1 < all.length ? `${there}/decision` : there);
  }
  await person.open("/account/access");
  await person.expectWords("a file that was handed in");
}
