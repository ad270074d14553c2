// One person, every channel, one conversation: a question by chat from the page of a life event, an SMS, an answer by
// email with a photo, a WhatsApp message and a comment on Facebook, both signed by openssl, and a post on another server of
// the fediverse where snac is (`bin/peers fediverse`). The desk merges them, sees one timeline, and answers each where the
// person is; nothing is asked twice. `node tests/one-story.mjs`. It needs a built `stoa` (STOA_BIN, or target/debug/stoa),
// Chromium and openssl.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { freePort, start } from "./browser/front/server.mjs";
import * as database from "./wire/database.mjs";
import { Lmtp } from "./wire/lmtp.mjs";
import { missing, Snac } from "./wire/snac.mjs";
import { KEYS, sms } from "./wire/webhooks.mjs";

const CHROMIUM = "/usr/bin/chromium";
const PHONE = "+61491570156";
const MAIL = "mina@example.org";
// One pixel.
const PHOTO = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

if (!existsSync(CHROMIUM)) {
  console.log("== skipped: one story over all channels, which needs Chromium");
  process.exit(0);
}
// What goes out through providers, by the path that was asked.
const out = [];
const provider = createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += part;
  out.push({ path: request.url, body: request.headers["content-type"]?.includes("json") ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body)) });
  response.writeHead(201, { "content-type": "application/json" });
  response.end(JSON.stringify({ sid: `SM${out.length}`, messages: [{ id: `wamid.out${out.length}` }] }));
}).listen(0, "127.0.0.1");
await once(provider, "listening");
const host = `127.0.0.1:${provider.address().port}`;
const lmtp = await freePort();
const data = mkdtempSync(join(tmpdir(), "stoa-story-"));
const lacking = missing();
if (lacking.length) console.log(`== one story without Mastodon: missing ${lacking.join(", ")}`);
const snac = lacking.length ? undefined : await Snac.begin(data, "mina");
const server = await start({
  data,
  more: ["--mail-in", `127.0.0.1:${lmtp}`, "--mail-address", "door@stoa.test",
    "--sms", `twilio http://${KEYS.account}:${KEYS.token}@${host} +61400000000`,
    "--social", [`meta http://${host}/v23.0 10001 access ${KEYS.secret} ${KEYS.verify}`, snac?.setting].filter(Boolean).join("; ")],
});
const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: ["--no-sandbox", "--disable-gpu"] });
let failure;
try {
  await story();
  console.log(`one story over chat, SMS, email, WhatsApp${snac ? ", a post on Mastodon's protocol" : ""} and a comment on Facebook: one conversation, one timeline, each answered where the person is`);
} catch (error) {
  failure = `${error.stack}\n${server.said().slice(-2_000)}`;
} finally {
  await browser.close();
  await server.stop();
  await snac?.close();
  provider.close();
  rmSync(data, { recursive: true, force: true });
}
if (failure) console.error(failure);
process.exit(failure ? 1 : 0);

async function story() {
  const hannah = await visitor();
  await hannah.goto(`${server.address}/desk/sign-in`);
  await hannah.fill("#email", "hannah.whitlock@desk.example.org");
  await hannah.fill("#password", "gumtree");
  await hannah.click("form:has(#password) button");
  await hannah.click("details:has(form[action='/desk/chats']) summary");
  await hannah.selectOption("form[action='/desk/chats'] select", "3");
  await hannah.click("form[action='/desk/chats'] button");

  // By chat, from the page of a life event.
  const mina = await visitor();
  await mina.goto(`${server.address}/events/having-a-baby`);
  await mina.click("a[href^='/person?from=']");
  await mina.check("input[name=way][value=chat]");
  await mina.fill("#body", "We had twins. Is the gas rebate for us too?");
  await mina.fill("#email", MAIL);
  await mina.click("form[action='/person'][method=post] button");
  const main = mina.url().split("/").at(-1);
  await hannah.goto(`${server.address}/desk/conversations/${main}`);
  assert.match(await hannah.textContent("main"), /having a baby/i, "what the person was looking at goes along");
  await hannah.click("main form[action$='/claim'] button");
  await answer(hannah, "Yes, if the account is in your name. Can you send a photo of the bill?");
  await mina.locator("[data-live] li", { hasText: "if the account is in your name" }).waitFor();

  // Away from the page, Mina writes by SMS and by WhatsApp, which openssl signs.
  assert.ok(await sms(server.address, "SM-story", "It is Mina with the twins. I am on the bus now.", PHONE));
  assert.ok(await whatsapp("The number of the account is 4711."));
  // And a comment on the page of the government, which everybody reads.
  assert.ok(await commented("Is the gas rebate for twins too?"));
  const written = ["I am on the bus now", "The number of the account", "gas rebate for twins"];
  if (snac) {
    await waited("Stoa has asked the door's server for the first time", () => database.query(data, "SELECT 1 FROM poll_places").length);
    snac.post("@door@door.test Does the rebate count from their birth?");
    await waited("the post is at the desk", () => database.query(data, "SELECT 1 FROM posts WHERE author = 'mastodon:mina@citizen.test'").length, 240_000);
    written.push("count from their birth");
  }
  for (const words of written) await merge(hannah, main, words);

  // The chat ends; the answer goes by mail, which Mina answers with a photo.
  await mina.close();
  await hannah.goto(`${server.address}/desk/conversations/${main}`);
  await hannah.click(`form[action='/desk/conversations/${main}/end'] button`);
  await answer(hannah, "Send the photo here, please.", `${main} email ${MAIL}`);
  await lmtpMail("door@stoa.test", await waited("the answer by mail", issued));

  // One timeline, in the order in which it happened.
  const said = ["We had twins", "Can you send a photo", "I am on the bus now", "The number of the account", "Send the photo here", "Here is the bill"];
  await waited("the mail at the desk", async () => {
    await hannah.goto(`${server.address}/desk/conversations/${main}`);
    return (await hannah.textContent("[data-live]")).includes("Here is the bill");
  });
  const lines = await hannah.locator("[data-live] li").allInnerTexts();
  const places = said.map((words) => lines.findIndex((line) => line.includes(words)));
  assert.deepEqual(places, [...places].sort((a, b) => a - b), `one timeline: ${lines.join(" | ")}`);
  assert.ok(!places.includes(-1), `all of it: ${places}`);
  assert.ok((await hannah.locator("[data-live] li a[href^='/desk/files/']").count()) >= 1, "the photo is there");

  // A page that is open already follows a moment after the line itself.
  const first = hannah.locator(".govuk-radios__item", { has: hannah.locator("input[name=way]") }).first();
  await waited("where they wrote last as the first way", async () => /email/i.test(await first.innerText()));

  // Each is answered where the person is.
  const before = out.length;
  await answerBy(hannah, "SMS", "By SMS: your rebate is on its way.");
  await answerBy(hannah, "message to whatsapp", "By WhatsApp: we have the number.");
  await waited("both answers at their providers", () => out.length >= before + 2);
  const [text, whats] = out.slice(before);
  await answerBy(hannah, /In private to the author(?!.*citizen\.test)/, "By Messenger: it is on its way.");
  const post = await waited("the answer to the comment", () => out.find((one) => one.path.endsWith("/1067/messages") && one.body.recipient?.comment_id === "44_55"));
  assert.ok(post.body.message.text.startsWith("By Messenger:"), JSON.stringify(post));
  const beneath = await waited("the pointer beneath the comment", () => out.find((one) => one.path.endsWith("/44_55/comments")));
  for (const secret of ["Mina", "4711", main, main.replace(/(...)(...)(..)/, "$1-$2-$3"), "By Messenger", MAIL, PHONE]) assert.ok(!JSON.stringify(beneath.body).includes(secret), `everybody reads ${secret}`);
  if (snac) {
    await answerBy(hannah, /In private to the author.*citizen\.test/, "By Mastodon: yes, from that day.");
    const direct = await waited("the answer to the post", async () => (await snac.inbox()).find((one) => one.text.includes("By Mastodon:")), 240_000);
    assert.equal(direct.visibility, "direct", "the author of the post alone reads the answer");
    const open = await waited("the pointer beneath the post", async () => (await snac.inbox()).find((one) => one.visibility !== "direct"), 240_000);
    for (const secret of ["4711", main, "By Mastodon", MAIL, PHONE]) assert.ok(!open.text.includes(secret), `everybody reads ${secret}`);
  }
  assert.ok(text.path.includes("/Accounts/") && text.body.To === PHONE && text.body.Body.startsWith("By SMS:"), JSON.stringify(text));
  assert.ok(whats.body.to === PHONE.slice(1) && whats.body.text.body.startsWith("By WhatsApp:"), JSON.stringify(whats));
  // One item of work was enough, and it is done.
  await hannah.goto(`${server.address}/desk?view=all`);
  assert.equal(await hannah.locator(`main a[data-row][href*='${main}']`).count(), 0, "nothing waits any more");
}

async function visitor() {
  return (await browser.newContext()).newPage();
}

async function answer(officer, words, way) {
  await officer.fill("#body", words);
  if (way) await officer.check(`input[name=way][value="${way}"]`);
  // The button takes no second press within a second; the keys do.
  await officer.press("#body", "Control+Enter");
  // In a chat it is said at once; elsewhere it waits for ten seconds, in which it could be taken back.
  await officer.locator("[data-live] li", { hasText: words }).waitFor();
}

async function answerBy(officer, label, words) {
  const way = officer.locator(".govuk-radios__item", { hasText: label }).locator("input");
  await answer(officer, words, await way.first().getAttribute("value"));
}

// The other conversation is found in the queue, by its words, and merged by its reference.
async function merge(officer, into, words) {
  await officer.goto(`${server.address}/desk?view=all`);
  const hrefs = await officer.$$eval("main a[data-row][href^='/desk/conversations/']", (all) => all.map((one) => one.getAttribute("href")));
  for (const href of hrefs) {
    await officer.goto(server.address + href);
    if (!(await officer.textContent("[data-live]")).includes(words)) continue;
    const reference = href.split("?")[0].split("/").at(-1);
    await officer.goto(`${server.address}/desk/conversations/${into}`);
    await officer.click("details:has(#other) summary");
    await officer.fill("#other", reference);
    await officer.click("form:has(#other) button");
    await officer.locator("[data-live] li", { hasText: words }).waitFor();
    return;
  }
  throw new Error(`nothing in the queue says ${words}`);
}

// As Meta tells a page of a comment.
function commented(message) {
  const value = { item: "comment", verb: "add", comment_id: "44_55", post_id: "1067_44", parent_id: "1067_44", created_time: Math.floor(Date.now() / 1000), from: { id: "88", name: "Mina R" }, message };
  return told({ object: "page", entry: [{ id: "1067", time: Math.floor(Date.now() / 1000), changes: [{ field: "feed", value }] }] });
}

function whatsapp(body) {
  const message = { from: PHONE.slice(1), id: "wamid.story", timestamp: String(Math.floor(Date.now() / 1000)), type: "text", text: { body } };
  const value = { messaging_product: "whatsapp", contacts: [{ profile: { name: "Mina" }, wa_id: PHONE.slice(1) }], messages: [message] };
  return told({ object: "whatsapp_business_account", entry: [{ id: "1", changes: [{ field: "messages", value }] }] });
}

async function told(payload) {
  const raw = JSON.stringify(payload);
  const proof = execFileSync("openssl", ["dgst", "-sha256", "-hmac", KEYS.secret, "-r"], { input: raw, encoding: "utf8" }).split(" ")[0];
  const headers = { "x-hub-signature-256": `sha256=${proof}`, "content-type": "application/json" };
  return (await fetch(`${server.address}/hooks/meta`, { method: "POST", headers, body: raw })).status === 200;
}

/** The id of the mail with the officer's question. A demonstration sends none, so it is read from the database. */
function issued() {
  const [row] = database.query(data, "SELECT replace(cause, ':', '-') || '.' || id FROM notes WHERE kind = 'answer' AND channel IS NULL ORDER BY id DESC LIMIT 1");
  return row && `${row}@localhost`;
}

async function lmtpMail(to, id) {
  const client = await Lmtp.open(lmtp);
  const text = [`From: Mina <${MAIL}>`, `To: ${to}`, "Subject: Re: your question", "Message-ID: <story@example.org>", `In-Reply-To: <${id}>`, "MIME-Version: 1.0",
    "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain; charset=utf-8", "", "Here is the bill.", "--b", "Content-Type: image/png; name=bill.png",
    "Content-Disposition: attachment; filename=bill.png", "Content-Transfer-Encoding: base64", "", PHOTO, "--b--", ""].join("\n");
  assert.ok(await client.send(MAIL, to, text), "the mail is taken");
  client.close();
}

// Servers of others take minutes where a machine is busy.
async function waited(what, found, patience = 60_000) {
  const end = Date.now() + patience;
  for (;;) {
    const value = await found();
    if (value) return value;
    if (Date.now() > end) throw new Error(`not within ${patience / 1_000} seconds: ${what}`);
    await new Promise((next) => setTimeout(next, 200));
  }
}
