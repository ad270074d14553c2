// Letters at the desk, many at once: printed in one file and recorded as posted in two presses, and corrected.
import { expect } from "../expect.mjs";
import { comes, officer } from "../story.mjs";

export const journeys = [{ name: "letters-in-bulk", run: inBulk }];

const WANTED = 7;

async function inBulk(town) {
  const ruth = await officer(town, "ruth.ellery");
  ruth.isLooking = false;
  await comes(ruth, "/desk/letters?state=to-post", new RegExp(`To print and post \\((${WANTED}|[89]|[1-9]\\d+)\\)`));
  ruth.isLooking = true;
  await ruth.look("letters to post");
  const letters = await ruth.page.locator("main input[name=shown]").count();
  let presses = 0;
  const press = async (where) => {
    presses += 1;
    await ruth.page.click(where);
  };
  const file = ruth.page.waitForEvent("download");
  await press("#bulk button:not([formaction])");
  const printed = await file;
  expect(printed.suggestedFilename().endsWith(".pdf"), `not a PDF: ${printed.suggestedFilename()}`);
  const there = ruth.page.waitForNavigation({ waitUntil: "load" });
  await press("#bulk button[formaction]");
  await there;
  await ruth.expectPage("desk/letters-posted");
  await ruth.expectWords(`${letters} letters are recorded as posted`);
  expect(letters >= WANTED && presses === 2, `${letters} letters took ${presses} presses`);
  await ruth.look("letters recorded as posted");

  // One lay in the office: it is taken back, with a reason.
  await ruth.page.locator("main input[name=letter]").first().check();
  await ruth.hand.fill("#why", "It fell behind the printer");
  await ruth.submit("main form button");
  await ruth.expectPage("desk/letters");
  await ruth.expectWords("To print and post (1)");
  await ruth.open("/desk/letters?state=sent");
  await ruth.look("letters that were posted");
  await ruth.open("/desk/letters?state=to-post");
  const pdf = await ruth.page.locator("main a[href$='/letter.pdf']").first().getAttribute("href");
  await ruth.open(pdf.replace("/letter.pdf", ""));
  await ruth.expectPage("desk/letter-text");
  await ruth.look("the text of a letter at the desk");
}
