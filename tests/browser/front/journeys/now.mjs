// A leader looks at hall, telephone, chats and inbox now, and moves officers and people with one press.
import { expect } from "../expect.mjs";
import { officer, story } from "../story.mjs";

export const journeys = [
  { name: "now", run: (town) => now(town, { device: "finger" }) },
  { name: "now-keyboard", run: (town) => now(town, { device: "keyboard" }) },
];

async function takesChats(person, most) {
  await person.open("/desk");
  await person.page.locator("details:has(#most) summary").click();
  await person.page.locator("#most").selectOption(most);
  await person.submit("form:has(#most) button");
}

async function begins(town, words, phone) {
  const person = await town.person({ device: "finger" });
  await person.open("/person");
  await person.hand.choose("input[name=way][value=chat]");
  await person.hand.fill("#body", words);
  if (phone) await person.hand.fill("#phone", phone);
  await person.submit();
  await person.expectPage("conversation");
  return [person, person.path().split("/").at(-1)];
}

// On a server of their own: others at this desk would take the chats.
async function now(town, options) {
  await story(town, (own) => moves(own, options));
}

async function moves(town, options = {}) {
  const jun = await officer(town, "jun.zhang");
  await takesChats(jun, "2");
  const [ana, first] = await begins(town, "Is bottled gas covered?", "0400 111 222");
  await begins(town, "Where is my letter?");
  const leila = await officer(town, "leila.marsh", options);
  await leila.open("/desk/team");
  await leila.go("main a[href='/desk/now']");
  await leila.expectPage("desk/now");
  await leila.look("all channels now");
  const row = leila.page.locator("tr[data-officer]", { hasText: "Jun Zhang" });
  const id = await row.getAttribute("data-officer");

  // A press moves somebody who waits: their open page says so, and the table has them no more.
  await leila.submit(`#call-${first}`);
  await leila.expectWords("does not wait in a chat any more");
  await ana.page.getByText("Nobody is free for a chat soon").first().waitFor();
  await ana.expectWords("calls you");
  await ana.look("conversation, moved from a chat to a call");
  expect((await leila.page.locator(`#call-${first}`).count()) === 0, "who was moved is still shown");

  // A press moves an officer, who is told on whatever page is open.
  await jun.open("/desk/team");
  await leila.submit(`#move-${id}-inbox`);
  await leila.expectWords("Jun Zhang was moved. Inbox.");
  await jun.page.locator("[data-desk-moved]").getByText("Leila Marsh moved you to the inbox").waitFor();
  await jun.look("an officer who was moved");
  await leila.look("all channels now, somebody moved");

  // The page hears by itself what changes, and what has the focus keeps it.
  await leila.page.locator(`#move-${id}-chats`).focus();
  const pages = leila.pages;
  const waiting = leila.page.locator("tr[data-channel='messages'] td").first();
  const before = Number(await waiting.innerText());
  const bo = await town.person({ device: "finger" });
  await bo.open("/person");
  await bo.hand.choose("input[name=way][value=web]");
  await bo.hand.fill("#body", "And mine?");
  await bo.submit();
  await leila.page.waitForFunction((n) => Number(document.querySelector("tr[data-channel='messages'] td").innerText) > n, before);
  expect((await leila.page.evaluate(() => document.activeElement.id)) === `move-${id}-chats`, "the focus was lost");
  expect(leila.pages === pages, "the page was loaded");
  await leila.submit(`#move-${id}-chats`);
  expect(/Chats: has \d of 2/.test(await row.innerText()), await row.innerText());
  await jun.open("/desk");
  await jun.expectWords("moved you to chats");
  await jun.look("the queue of an officer who was moved");
  await jun.submit("form[action='/desk/moved'] button");
  expect((await jun.page.locator("form[action='/desk/moved']").count()) === 0, "it is said once more");
}
