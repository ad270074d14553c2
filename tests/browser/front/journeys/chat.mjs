// A chat, from both sides: it is offered, waits, is taken and talked over an open page, goes on without loss when the
// line is cut, and is over; once more without a script; and once with an engine that translates for both.
import { once } from "node:events";
import { createServer as createWebServer } from "node:http";
import { connect, createServer } from "node:net";
import { expect } from "../expect.mjs";
import { start } from "../server.mjs";
import { atDesk } from "./case-screen.mjs";

export const journeys = [
  { name: "chat", run: chat },
  { name: "chat-translated", run: translated },
];

const PATIENCE = { timeout: 30_000 };

// The same server behind a line that can be cut.
async function lineTo(address) {
  const { port } = new URL(address);
  const open = new Set();
  let isCut = false;
  const line = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(Number(port), "127.0.0.1");
    for (const end of [near, far]) {
      open.add(end);
      end.on("error", () => {});
      end.on("close", () => {
        open.delete(end);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  }).listen(0, "127.0.0.1");
  await once(line, "listening");
  return {
    address: `http://localhost:${line.address().port}`,
    cut: () => {
      isCut = true;
      for (const end of open) end.destroy();
    },
    mend: () => (isCut = false),
    close: () => {
      isCut = true;
      for (const end of open) end.destroy();
      line.close();
    },
  };
}

const says = (person, words, where = "[data-live]") => person.page.locator(where, { hasText: words }).first().waitFor(PATIENCE);

async function begin(person, words) {
  await person.open("/person");
  await person.look("talk to a person, chat offered");
  await person.hand.choose("input[name=way][value=chat]");
  await person.hand.fill("#body", words);
  await person.submit();
  await person.expectPage("conversation");
  return person.path().split("/").at(-1);
}

async function chat(town) {
  const jun = await atDesk(town, "jun.zhang");
  await jun.page.locator("details:has(#most) summary").click();
  await jun.page.locator("#most").selectOption("3");
  await jun.submit("form:has(#most) button");
  await jun.expectWords("Takes 3 chats at once");
  const line = await lineTo(town.address);
  try {
    await withScript(town, jun, line);
  } finally {
    line.close();
  }
  await withoutScript(town, jun);
  await inArabic(town);
  await jun.open("/desk");
  await jun.page.locator("details:has(#most) summary").click();
  await jun.page.locator("#most").selectOption("0");
  await jun.submit("form:has(#most) button");
}

async function withScript(town, jun, line) {
  const mina = await town.person({ device: "finger", address: line.address });
  const reference = await begin(mina, "Does the rebate count for bottled gas?");
  await mina.expectWords(/You are number \d+ in the queue/);
  await mina.look("a chat that waits");
  // Whoever works on something else reads it on every page of the desk.
  await jun.open("/desk/team");
  await says(jun, "Waiting for a chat: 1", "[data-desk-chats]");
  await jun.open(`/desk/conversations/${reference}`);
  await jun.submit("form[action$='/claim'] button");
  await says(mina, "Jun Zhang is here");
  await says(jun, "The person has the page open");
  await jun.look("a chat at the desk");
  const pages = mina.pages;
  await mina.hand.fill("#body", "It is in a caravan.");
  await says(jun, "The person is writing", "[data-live-writing]");
  await mina.hand.press("main form button.govuk-button");
  await says(jun, "It is in a caravan.");
  await isSent(mina);
  await answer(jun, "Then it does.");
  await says(mina, "Then it does.");
  await twoAtOnce(jun, "Send the bill.", "Or a photo of it.");
  await says(mina, "Or a photo of it.");
  expect(mina.pages === pages, "sending or reading loaded the page");

  // The line is cut while both write; what was begun stays, and nothing that was said is missing.
  await mina.hand.fill("#body", "And if I");
  mina.isOffline = true;
  line.cut();
  for (const words of ["One.", "Two.", "Three."]) await answer(jun, words);
  line.mend();
  await says(mina, "Three.");
  mina.isOffline = false;
  const said = await mina.page.locator("[data-live] li .stoa-message__body").allInnerTexts();
  expect(JSON.stringify(said.slice(-3)) === JSON.stringify(["One.", "Two.", "Three."]), `after the cut it says ${said}`);
  const numbers = await mina.page.locator("[data-live] li").evaluateAll((all) => all.map((one) => Number(one.dataset.seq)));
  expect(numbers.every((number, at) => number === at + 1), `the numbers are ${numbers}`);
  expect((await mina.page.locator("#body").inputValue()) === "And if I", "what was being written is gone");
  expect(await mina.page.evaluate(() => document.activeElement.id === "body"), "the focus was taken away");
  await mina.look("a chat");

  await jun.submit("form[action$='/end'] button");
  await says(mina, "The chat is over");
  await says(mina, "We have answered", "main");
  await mina.look("a chat that is over");
  // The line goes, and her browser with it.
  mina.isOffline = true;
}

async function answer(officer, words) {
  await officer.hand.fill("#body", words);
  await officer.page.keyboard.press("Control+Enter");
  await says(officer, words, "[data-live] li");
  await isSent(officer);
}

// The second is pressed while the first is under way.
async function twoAtOnce(officer, first, second) {
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await officer.page.route("**/desk/conversations/*", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  for (const words of [first, second]) {
    await officer.hand.fill("#body", words);
    await officer.page.keyboard.press("Control+Enter");
  }
  go();
  for (const words of [first, second]) await says(officer, words, "[data-live] li");
  await isSent(officer);
  await officer.page.unroute("**/desk/conversations/*");
}

const isSent = (person) => person.page.waitForFunction(() => document.querySelector("#body").value === "");

async function withoutScript(town, jun) {
  const bo = await town.person({ script: false });
  const reference = await begin(bo, "Can I pay in parts?");
  await bo.expectWords("Last looked at");
  await bo.look("a chat that waits, without a script");
  await jun.open(`/desk/conversations/${reference}`);
  await answer(jun, "Yes, in three.");
  await bo.go("[data-live-look] a");
  await bo.expectWords("Yes, in three.");
  await bo.hand.fill("#body", "Thank you.");
  await bo.submit();
  await bo.expectWords("Thank you.");
  await says(jun, "Thank you.");
  await jun.submit("form[action$='/end'] button");
}

async function inArabic(town) {
  const yasmin = await town.person({ language: "ar", device: "finger" });
  await begin(yasmin, "أين طلبي؟");
  await yasmin.look("a chat that waits, in Arabic");
}

// What a machine makes of a message comes beneath it, on pages that stand open.
async function translated(town) {
  const engine = createWebServer(async (request, response) => {
    const { q, source, target } = JSON.parse((await request.toArray()).join(""));
    response.setHeader("content-type", "application/json").end(JSON.stringify({ translatedText: `${source}>${target} ${q}` }));
  }).listen(0, "127.0.0.1");
  await once(engine, "listening");
  const server = await start({ more: ["--translator", `libretranslate http://127.0.0.1:${engine.address().port}`] });
  try {
    const jun = await atDesk(town, "jun.zhang", { address: server.address });
    await jun.page.locator("details:has(#most) summary").click();
    await jun.page.locator("#most").selectOption("3");
    await jun.submit("form:has(#most) button");
    const yasmin = await town.person({ language: "ar", device: "finger", address: server.address });
    const reference = await begin(yasmin, "أين طلبي؟");
    await jun.open(`/desk/conversations/${reference}`);
    await says(jun, "ar>en أين طلبي؟", "[data-live] li");
    await jun.submit("form[action$='/claim'] button");
    const pages = yasmin.pages;
    await answer(jun, "It is being decided.");
    await says(yasmin, "en>ar It is being decided.", "[data-live] li");
    expect(yasmin.pages === pages, "reading loaded the page");
    const items = await yasmin.page.locator("[data-live] li").evaluateAll((all) => all.map((one) => one.dataset.seq));
    expect(items.join() === "1,2", `a translation made another message: ${items}`);
    await yasmin.look("a chat, translated");
    await jun.look("a chat at the desk, translated");
  } finally {
    await server.stop();
    engine.close();
  }
}
