// Hostile texts come in on every channel, and every page that shows them is opened in Chromium: nothing of them runs, and
// nothing is fetched from elsewhere. `node tests/hostile.mjs`. It needs a built `stoa` (STOA_BIN, or target/debug/stoa).
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { freePort, start } from "./browser/front/server.mjs";
import { Guest } from "./wire/guest.mjs";
import { texts } from "./wire/hostile.mjs";
import { Lmtp } from "./wire/lmtp.mjs";
import { number, providers, sms, whatsapp } from "./wire/webhooks.mjs";

const CHROMIUM = "/usr/bin/chromium";
if (!existsSync(CHROMIUM)) {
  console.log("== skipped: hostile texts in a browser, which need Chromium");
  process.exit(0);
}
const [lmtp, stand] = [await freePort(), await providers()];
const server = await start({ more: ["--mail-in", `127.0.0.1:${lmtp}`, "--mail-address", "door@stoa.test", ...stand.options] });
const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: ["--no-sandbox", "--disable-gpu"] });
const failures = [];
const opened = new Set();
let failure;
try {
  const guest = await arrive();
  const person = await visitor([{ name: "stoa", value: guest.cookie.split("=")[1], url: server.address }]);
  await open(person, guest.path);
  const officer = await visitor([]);
  await officer.goto(`${server.address}/desk/sign-in`);
  await officer.fill("#email", "hannah.whitlock@desk.example.org");
  await officer.fill("#password", "gumtree");
  await officer.click("form:has(#password) button");
  const found = new Set();
  for (let next = "/desk?view=all"; next; ) {
    await open(officer, next);
    for (const href of await officer.$$eval("main a[href^='/desk/conversations/']", (all) => all.map((one) => one.getAttribute("href")))) found.add(href);
    next = await officer.$eval("main a[rel=next]", (one) => one.getAttribute("href")).catch(() => undefined);
  }
  if (found.size < texts.length) failures.push(`only ${found.size} conversations are in the queue`);
  for (const path of found) {
    await open(officer, path);
    for (const href of await officer.$$eval("main a[href^='/desk/people/'], main a[href^='/desk/files/']", (all) => all.map((one) => one.getAttribute("href")))) await open(officer, href);
  }
  for (const words of ["pwned", "script", "evil.test"]) await open(officer, `/desk/find?q=${words}`);
  await open(officer, "/desk/channels");
} catch (error) {
  failure = `${error.stack}\n${server.said().slice(-2_000)}`;
} finally {
  await browser.close();
  await server.stop();
  stand.close();
}
if (failure) failures.push(failure);
console.log(failures.length ? failures.join("\n") : `${texts.length} hostile texts on four channels, ${opened.size} pages: nothing ran, nothing was fetched from elsewhere`);
process.exit(failures.length ? 1 : 0);

// Each text as an SMS, in a WhatsApp message with it as the name, in a mail as its subject, sender, HTML and the name of a
// file, and all of them in one conversation on the page.
async function arrive() {
  const guest = await Guest.begin(server.address, texts[0]);
  const client = await Lmtp.open(lmtp);
  for (const [n, text] of texts.entries()) {
    await guest.look();
    const all = [
      sms(server.address, `sms${n}`, text),
      whatsapp(server.address, `wa${n}`, text, number(`wa${n}`)),
      guest.say("", text),
      client.send(`h${n}@example.org`, "door@stoa.test", mail(n, text)),
    ];
    for (const [channel, isKept] of (await Promise.all(all)).entries()) if (!isKept) failures.push(`text ${n} was not taken on channel ${channel}: ${text}`);
  }
  client.close();
  return guest;
}

function mail(n, text) {
  const word = (value) => `=?utf-8?B?${Buffer.from(value.replace(/[\r\n\0]/g, " ")).toString("base64")}?=`;
  const part = (type, body, more = "") => `--b\nContent-Type: ${type}; charset=utf-8${more}\nContent-Transfer-Encoding: base64\n\n${Buffer.from(body).toString("base64")}\n`;
  const name = text.replace(/["\\\r\n\0]/g, "").slice(0, 60);
  return [
    `From: ${word(text)} <h${n}@example.org>`, "To: door@stoa.test", `Subject: ${word(text)}`, `Message-ID: <h${n}@example.org>`, "MIME-Version: 1.0",
    "Content-Type: multipart/mixed; boundary=b", "", part("text/html", `<p>Hello</p>${text}`),
    part("image/svg+xml", `<svg xmlns="http://www.w3.org/2000/svg" onload="pwned()"><script>pwned()</script></svg>`, `\nContent-Disposition: attachment; filename="${name}.svg"`), "--b--", "",
  ].join("\n");
}

async function visitor(cookies) {
  const context = await browser.newContext();
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.addInitScript(() => (window.pwned = () => (window.ranSomething = true)));
  page.on("dialog", (dialog) => (failures.push(`a dialog on ${page.url()}`), dialog.dismiss()));
  page.on("request", (request) => request.url().startsWith(server.address) || request.url().startsWith("data:") || request.url().startsWith("about:") || failures.push(`${page.url()} fetched ${request.url()}`));
  return page;
}

async function open(page, path) {
  opened.add(path);
  const answer = await page.goto(server.address + path, { waitUntil: "load" }).catch((error) => {
    // A file is downloaded and never shown.
    if (!error.message.includes("Download is starting")) throw error;
  });
  if (!answer) return;
  if (answer.status() >= 500) failures.push(`${path} answered ${answer.status()}`);
  if (new URL(page.url()).origin !== server.address) failures.push(`${path} left to ${page.url()}`);
  if (await page.evaluate(() => window.ranSomething)) failures.push(`something ran on ${path}`);
  const strange = await page.evaluate(() => [...document.querySelectorAll("main script:not([src]), main iframe:not([sandbox]), main object, main embed, main base, main meta, main [onerror], main [onload], main [onfocus], main a[href^='javascript:']")].map((one) => one.outerHTML.slice(0, 120)));
  for (const one of strange) failures.push(`${path} holds ${one}`);
}
