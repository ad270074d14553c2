// Officers at the desk: the queue, the screen of a case and its pages, a conversation, the team; and what people see
// of it, which are letters and published promises.
import { expect } from "../expect.mjs";
import { be } from "../steps.mjs";
import { comes } from "../story.mjs";

export const journeys = [
  { name: "desk", run: desk },
  { name: "desk-conversations", run: conversations },
  { name: "desk-merging", run: merging },
  { name: "desk-undelivered", run: undelivered },
  { name: "desk-for-people", run: forPeople },
];

export async function atDesk(town, name, options) {
  const officer = await town.person(options);
  await officer.open("/desk/sign-in");
  await officer.expectPage("desk/sign-in");
  await officer.look("desk, sign in");
  await officer.hand.fill("#email", `${name}@desk.example.org`);
  await officer.hand.fill("#password", "gumtree");
  await officer.submit("form:has(#password) button");
  await officer.expectPage("desk/queue");
  return officer;
}

const hrefs = (officer, where) => officer.page.locator(where).evaluateAll((all) => all.map((one) => one.getAttribute("href")));

async function desk(town) {
  const mariam = await atDesk(town, "mariam.aziz", { device: "finger" });
  await mariam.open("/desk?view=all");
  await mariam.look("queue");
  // The row of a case itself, not of a letter or a step beside it.
  const rows = await hrefs(mariam, "main a[data-row][href^='/desk/cases/']");
  const first = rows.find((href) => /^\/desk\/cases\/[^/?]+$/.test(href.split("?")[0]));
  expect(first, "nothing waits for Mariam");
  await mariam.open(first);
  await mariam.expectPage("desk/case");
  await mariam.look("screen of a case");
  for (const end of ["tasks", "parties", "submissions", "opinions", "promises", "letters", "links", "hand-over", "requests"]) {
    await mariam.open(`${first}/${end}`);
    await mariam.look(`a case at the desk, ${end}`);
  }
  for (const page of ["/desk/me", "/desk/team", "/desk/channels", "/desk/letters", "/desk/opinions", "/desk/briefings"]) {
    await mariam.open(page);
    await mariam.look(page.slice(1).replace("/", ", "));
  }
  await mariam.go("main .govuk-task-list__link:not([href*='/articles/'])");
  await mariam.expectPage("desk/briefing");
  await mariam.look("briefing");
  await mariam.submit("main form button");
  await mariam.expectPage("desk/briefings");
}

async function conversations(town) {
  const hannah = await atDesk(town, "hannah.whitlock", { device: "keyboard" });
  await hannah.open("/desk?view=all");
  const [first] = await hrefs(hannah, "main a[data-row][href^='/desk/conversations/']");
  expect(first, "nobody asks Hannah anything");
  await hannah.open(first);
  await hannah.expectPage("desk/conversation");
  await hannah.look("screen of a conversation");
  await hannah.hand.fill("#body", "Bring your licence and a bill.");
  await hannah.page.locator("details:has(#later) summary").click();
  await hannah.go("main button[name=do][value=later]");
  await hannah.expectWords("Enter a day and a time that are still to come");
  await hannah.look("an answer for later, without a moment", { status: 422 });
  await sendLater(hannah);
  await hannah.look("an answer that waits to go");
  // Taken back, with what was begun meanwhile; then planned anew, and sent all the same.
  await hannah.hand.fill("#body", "We do the rest with you.");
  await hannah.go("#waiting button[value=back]");
  const typed = await hannah.page.inputValue("#body");
  expect(typed === "Bring your licence and a bill.\n\nWe do the rest with you.", `it says ${typed}`);
  await sendLater(hannah);
  await sendNow(hannah, "Bring your licence and a bill.");
}

// An answer for tomorrow: ten seconds may be over before a browser has looked at a page.
export async function sendLater(officer) {
  if (!(await officer.page.locator("#later").isVisible())) await officer.page.locator("details:has(#later) summary").click();
  await officer.page.fill("#later", await officer.page.evaluate(() => new Date(Date.now() + 86_400_000).toISOString().slice(0, 16)));
  await officer.go("main button[name=do][value=later]");
  await officer.expectWords("wrote this. It goes on");
}

// Sends an answer that waits, without waiting for its moment.
export async function sendNow(officer, words) {
  await officer.page.locator("#waiting button[value=send]").first().waitFor();
  await officer.go("#waiting button[value=send]");
  await officer.page.locator("[data-live] li", { hasText: words }).waitFor();
}

// The same person wrote twice: read as one, and parted again.
async function merging(town) {
  const references = [];
  for (const words of ["We had twins and I lost my job. What can I get?", "I forgot: we rent a flat."]) {
    const person = await town.person();
    await person.open("/person");
    await person.hand.choose("input[name=way][value=web]");
    await person.hand.fill("#body", words);
    await person.hand.fill("#email", "twins@example.org");
    await person.submit();
    await person.expectPage("conversation");
    references.push(person.path().split("/").at(-1));
  }
  const hannah = await atDesk(town, "hannah.whitlock", { device: "keyboard" });
  await hannah.open(`/desk/conversations/${references[0]}`);
  await hannah.look("a conversation with what was understood, and another of the same person");
  await hannah.submit("form[action$='/merge']:has([type=hidden][name=other]) button");
  await hannah.expectPage("desk/conversation");
  const said = await hannah.page.locator("[data-live] li").allInnerTexts();
  expect(said.length === 2 && said[1].includes("we rent a flat"), `both are one timeline: ${said}`);
  await hannah.open("/desk?view=all");
  await hannah.expectWords("2 read as one");
  await hannah.look("queue, a merged conversation");
  await hannah.open(`/desk/conversations/${references[0]}`);
  await hannah.look("a merged conversation");
  await hannah.submit("button[name=ask]");
  expect((await hannah.page.inputValue("#body")).length > 10, "the next question is a draft");
  await hannah.submit("form[action$='/part'] button");
  expect((await hannah.page.locator("[data-live] li").count()) === 1, "parted again");
}

async function undelivered(town) {
  const person = await town.person();
  await person.open("/person");
  await person.hand.choose("input[name=way][value=web]");
  await person.hand.fill("#body", "Can I pay in parts?");
  // In the letters of mail servers this host is too long, which only they find.
  await person.hand.fill("#email", `ana@${"ü".repeat(63)}.org`);
  await person.submit();
  await person.expectPage("conversation");
  const reference = person.path().split("/").at(-1);
  const hannah = await atDesk(town, "hannah.whitlock");
  await hannah.open(`/desk/conversations/${reference}`);
  await hannah.hand.fill("#body", "Yes, in three.");
  await sendLater(hannah);
  await sendNow(hannah, "Yes, in three.");
  const queue = "/desk?view=free&kind=failed-delivery";
  await comes(hannah, queue, "A message did not arrive");
  const [link] = await hrefs(hannah, "main a[data-row][href^='/desk/deliveries/']");
  await hannah.open(link);
  await hannah.expectPage("desk/delivery");
  await hannah.look("a message that did not arrive");
  await hannah.submit("main form:has(#proof) button");
  await hannah.look("a message that did not arrive, nothing written", { status: 422, once: true });
  await hannah.hand.fill("#proof", "Called 0491 570 006 at ten");
  await hannah.submit("main form:has(#proof) button");
  await hannah.expectPage("desk/conversation");
}

async function forPeople(town) {
  const door = await town.person();
  await door.open("/promises");
  await door.expectPage("promises");
  await door.look("how promises are kept");
  const grace = await town.person();
  await be(grace, "grace.okafor");
  await grace.open("/cases");
  const cases = await hrefs(grace, "main .stoa-case__name a");
  for (const one of cases) {
    await grace.open(one);
    const [letter] = await hrefs(grace, "main a[href*='/letters/']:not([href$='.pdf'])");
    if (!letter) continue;
    await grace.open(letter);
    await grace.look("a letter");
    return;
  }
  throw new Error(`no case of Grace has a letter: ${cases}`);
}
