// One person from a page to a counter, over a real telephone exchange: a plan on the web, a call that goes on with its code
// and asks what is still open, an officer who calls back, a time that is told by SMS and given back by SMS, a place in the
// queue by SMS, the kiosk, the screen of the hall, a form and a paper at the counter, a decision by letter, and her own
// record of all of it: one conversation, and nothing asked twice.
// `node tests/one-person.mjs`. It needs a built `stoa` (STOA_BIN, or target/debug/stoa), Chromium, and Asterisk with
// telephones of PJSIP (`bin/peers phone`).
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { answer, asked } from "./browser/front/answers.mjs";
import { gas } from "./browser/front/journeys/case-screen.mjs";
import { Person } from "./browser/front/person.mjs";
import { freePort, start } from "./browser/front/server.mjs";
import { comes, deskSignIn, takeUp } from "./browser/front/story.mjs";
import { signInAs } from "./browser/front/steps.mjs";
import { Asterisk, missing, Phone, share, until } from "./phone/parts.mjs";
import { missing as noDatabase, query } from "./wire/database.mjs";
import { providers, sms } from "./wire/webhooks.mjs";

const CHROMIUM = "/usr/bin/chromium";
const NUMBER = "+61491570157";
const CENTRE = "bend-hospital";

const lacking = [...missing(), ...(existsSync(CHROMIUM) ? [] : ["Chromium"]), ...(noDatabase ? [noDatabase] : [])];
if (lacking.length) {
  console.log(`== SKIPPED: one person from a page to a counter: missing ${lacking.join(", ")} (bin/peers installs them)`);
  process.exit(0);
}
/** One pixel. */
const PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
/** What Mina knows. Everything is told once. */
const facts = { worst_bill: "power", cut_off_threatened: "false", lost_income: "false", energy_account_holder: "true", gas_connection: "retail" };
const work = mkdtempSync(join(tmpdir(), "stoa-person-"));
const data = join(work, "data");
const printer = join(work, "printer");
const asterisk = new Asterisk(8488, 5460, 23_000);
asterisk.stop();
asterisk.start();
const stand = await providers();
const listen = `127.0.0.1:${await freePort()}`;
const server = await start({ data, more: [...stand.options, "--post-out", printer, "--exchange", asterisk.setting, "--exchange-listen", listen, "--trunk", "PJSIP/{number}@carrier"] });
const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: ["--no-sandbox", "--disable-gpu"] });
const wrong = [];
const town = { browser, address: server.address };
const mobile = new Phone(asterisk, work, "mina", 700, NUMBER);
const deskPhone = new Phone(asterisk, work, "noor", 1_100);
let [mina, noor] = [];
try {
  await deskPhone.ready();
  const from = Date.now();
  await story();
  assert.deepEqual(wrong, []);
  console.log(`one person from a page over two calls, SMS, a kiosk and a hall to a counter and a letter: one conversation, nothing asked twice (${asterisk.version}, ${Math.round((Date.now() - from) / 1_000)} s)`);
} catch (error) {
  console.error(query(data, "SELECT id || exchange || name || state || turn FROM calls"), JSON.stringify(mobile.told.filter((one) => one.level === undefined).slice(-12)));
  console.error(`${error.stack}\n${wrong.join("\n")}\n${server.said().slice(-2_000)}`);
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
  await Promise.all([mobile.end("SIGKILL"), deskPhone.end("SIGKILL")]);
  asterisk.stop();
  stand.close();
  rmSync(work, { recursive: true, force: true });
}
process.exit(process.exitCode ?? 0);

async function come() {
  const person = await Person.come(town, { fail: (what) => wrong.push(what) });
  person.isLooking = false;
  return person;
}

/** Where the newest call stands, and its state. */
function stands(kind) {
  const [row] = query(data, "SELECT state || ' ' || place FROM calls ORDER BY began_at DESC, id DESC LIMIT 1");
  return row?.includes(kind && `"at":"${kind}"`) && row;
}

/** Presses keys when something is said, and waits until the call stands elsewhere. */
async function press(keys, kind) {
  mobile.say(`keys ${keys}`);
  return until(`${keys} leads to ${kind}, not ${stands("")}`, () => stands(kind), 30);
}

/** The last SMS that says something. */
function text(words) {
  return until(`an SMS that says ${words}; said: ${stand.texts.join(" | ")}`, () => stand.texts.find((one) => one.includes(words)), 30);
}

async function story() {
  mina = await come();
  await signInAs(mina, "mina@example.org");
  // Her number is hers once she has proved it.
  await mina.open("/account/contact-points");
  await mina.hand.fill("#address", NUMBER);
  await mina.submit();
  await mina.hand.fill("#code", (await text("is your code")).slice(0, 6));
  await mina.submit();

  // What has to reach her comes on paper, news by SMS.
  await mina.open("/account/hearing");
  await mina.hand.choose("input[name=must][value=post]");
  await mina.hand.choose("input[name=news][value=sms]");
  await mina.submit();

  // A plan, half answered.
  await mina.open("/events/struggling-with-bills");
  await mina.go("main form[action='/plans'] button");
  const told = [];
  for (const pages of [3, 1]) {
    for (let count = 0; count < pages && (await mina.template()) === "plan-questions"; count += 1) {
      told.push(...(await page()));
      await mina.submit();
    }
    if (pages === 3) await mina.submit("main form[action$='/more'] button");
  }
  const plan = mina.path().replace("/questions", "");
  await mina.open(`${plan}/codes`);

  const code = (await mina.text("main .govuk-body .stoa-code")).trim();
  mobile.say("call 137788");
  await until("Stoa speaks", () => mobile.levels(0).some((level) => level > 5), 30);
  await press("1", "menu");
  await press("3", "code");
  await press(code.replaceAll(" ", ""), "plan");
  // What she told on the page is not asked again; the rest by keys, until she wants a person.
  const heard = [];
  for (let row = await press("1", "question"); heard.length < 12 && row.includes('"at":"question"'); ) {
    heard.push(row.match(/"need":"([^"]*)"/)[1]);
    mobile.say("keys 2");
    const before = row;
    row = await until("the next question", () => (stands("") !== before ? stands("") : undefined));
  }
  assert.ok(heard.length && !heard.some((key) => told.includes(key)), `asked twice: ${told} and ${heard}`);
  await press("*0", "person");
  await press("2", "number");
  await press("1", "goodbye");
  await until("the call is over", () => mobile.is("DISCONNECTED"), 30);
  const [reference] = query(data, `SELECT reference FROM conversations WHERE channel = 'phone' AND phone = '${NUMBER}'`);
  const thread = `/desk/conversations/${reference}`;

  // An officer who takes calls calls her back, with the plan before them.
  noor = await come();
  await deskSignIn(noor, "leila.marsh");
  await noor.hand.press("details:has(form[action='/desk/chats']) summary");
  await noor.page.selectOption("form[action='/desk/chats'] select", "2");
  await noor.hand.fill("form[action='/desk/chats'] input[name=phone]", "noor");
  await noor.submit("form[action='/desk/chats'] button");
  await noor.open("/desk?view=all");
  await noor.go(`main a[data-row][href*='${reference}']`);
  await noor.submit("main form[action$='/claim'] button");
  const since = Date.now();
  await noor.submit(`form[action='${thread}/call'] button`);
  await until("both telephones are connected", () => deskPhone.is("CONFIRMED", since) && mobile.is("CONFIRMED", since), 60);
  await new Promise((next) => setTimeout(next, 2_000));
  deskPhone.say("hangup");
  await until("the call is over", () => mobile.is("DISCONNECTED", since), 30);
  for (const [who, tone] of [["noor", 700], ["mina", 1_100]]) assert.ok(share(join(work, `${who}.wav`), tone).share > 0.05, `${who} heard the other`);

  // They agreed on a time, on another day.
  await noor.open(thread);
  await noor.go("main a[href$='/visit']");
  await noor.go(`main a[href*='centre=${CENTRE}']`);
  await noor.go("main a[href*='day='] >> nth=-1");
  await noor.hand.choose("#time");
  await noor.submit("form:has(input[name=time]) button");
  await text("Your appointment:");

  // She passes the counter before: one SMS gives the time back, another takes a place in the queue.
  assert.ok(await sms(server.address, "SM-cancel", "CANCEL", NUMBER));
  await until("the time is free again", () => query(data, "SELECT 1 FROM visits WHERE state = 'cancelled'").length, 30);
  assert.ok(await sms(server.address, "SM-place", "PLACE 3", NUMBER));
  const [, said] = (await text("Your number")).match(/say ([A-Z0-9-]+) at the kiosk.*(\/places\/\w+)/);
  assert.equal(said.replaceAll("-", ""), reference, "the place stands in her conversation");
  const kiosk = await come();
  await kiosk.open(`/kiosk/${CENTRE}`);
  await kiosk.go("main a[hreflang='en']");
  await kiosk.go("main a[href*='/code']");
  await kiosk.hand.fill("#code", reference);
  await kiosk.submit("form[method=post] button");
  const number = (await kiosk.text(".stoa-kiosk__number")).trim();

  // The hall calls her number.
  const hall = await come();
  await hall.open(`/hall/${CENTRE}`);
  await noor.open(`/desk/centres/${CENTRE}`);
  await noor.submit("form:has(input[value=sit]) button");
  // Whom the town has waiting before her depends on the hour.
  for (let before = 0; ; before += 1) {
    await noor.submit("form:has(input[value=next]) button");
    await hall.page.waitForSelector("[data-call]");
    if ((await hall.text("[data-call] th")).includes(number)) break;
    assert.ok(before < 10, `${number} is never on the screen`);
    await noor.submit("form:has(input[value=begin]) button");
    await noor.submit("form:has(input[value=finish]) button[value=done]");
    await hall.page.waitForSelector("[data-call]", { state: "detached" });
  }
  await noor.submit("form:has(input[value=begin]) button");

  // At the counter: a paper.
  await noor.go(`main a[href*='${reference}']`);
  await noor.go("main a[href^='/desk/hand-in/']");
  await noor.page.locator("#files").setInputFiles(paper("bill.png"));
  await noor.submit("main form button");
  await noor.expectWords("bill.png");
  const matter = await applied(thread, [...told, ...heard]);
  await decided(matter);
  const all = query(data, `SELECT COUNT(*) FROM conversations WHERE phone = '${NUMBER}'`);
  assert.equal(Number(all[0]), 1, "everything stands in one conversation");
}

/** Answers the questions of a page, and returns their keys. */
async function page() {
  const questions = await asked(mina.page);
  for (const question of questions) await answer(mina, question, facts);
  return questions.map((one) => one.key);
}

/** The officer fills in the form of a rebate with her, and what she told before stands there. */
async function applied(thread, told) {
  await noor.open(thread);
  await noor.go("main a[href^='/desk/interview?from=']");
  await noor.hand.choose("input[name=channel][value=counter]");
  await noor.hand.choose("input[name=checked][value=document]");
  await noor.submit("main form[data-interview] button");
  // Her plan stands there with what she told on the page and by keys.
  await noor.page.goto(noor.page.url().replace(/\/questions.*/, ""));
  await noor.submit("main form:has(input[value='gas-rebate']) button");
  const questions = [];
  for (let count = 0; (await noor.template()) !== "desk/interview-sent"; count += 1) {
    assert.ok(count < 40, `a form without an end: ${noor.path()}`);
    const form = "main form[data-interview] button.govuk-button:not([name])";
    switch (await noor.template()) {
      case "desk/interview-questions":
        for (const question of await asked(noor.page)) {
          questions.push(question.key);
          await answer(noor, question, gas);
        }
        break;
      case "desk/interview-proofs":
        await noor.page.locator("main input[type=file]").last().setInputFiles(paper("bill.png"));
        break;
      case "desk/interview-declaration":
        await noor.hand.fill("#words", "Yes, all of that is right.");
    }
    await noor.submit(form);
    assert.equal(noor.status(), 200, await noor.text());
  }
  assert.deepEqual(questions.filter((key) => told.includes(key)), [], "nothing is asked twice");
  assert.ok(questions.length > 3, `${questions}`);
  return (await noor.text("main .govuk-panel .stoa-code")).replaceAll("-", "").trim();
}

/** A file that is a picture. */
function paper(name) {
  return { name, mimeType: "image/png", buffer: Buffer.from(PICTURE, "base64") };
}

/** The agency decides, its letter goes to the printer, and Mina's own record tells who did what. */
async function decided(reference) {
  const peter = await come();
  await deskSignIn(peter, "peter.lund");
  await takeUp(peter, reference);
  await peter.go("main a[href$='/decision/grant']");
  await peter.submit("form[action$='/decision/grant'] button");
  await comes(peter, "/desk/letters", new RegExp(`Decision\\s+${reference.replace(/(...)(...)(..)/, "$1-$2-$3")}`));
  await peter.go("main a[href='/desk/letters/batches']");
  await peter.submit("main form button");
  const [batch] = await until("the batch is in the printer's folder", () => (existsSync(printer) ? readdirSync(printer).filter((one) => !one.startsWith(".")) : []).map((one) => join(printer, one, "manifest.json")).filter(existsSync).slice(0, 1), 30);
  const { letters } = JSON.parse(readFileSync(batch, "utf8"));
  const hers = letters.filter((one) => one.lines[0] === "Mai Nguyễn");
  assert.equal(hers.length, 2, "what we have, and the decision");
  for (const one of hers) assert.ok(existsSync(join(batch, "..", one.file)), one.file);
  assert.ok(stand.texts.some((one) => one.includes("is called at")), "an SMS called her number");
  await mina.open(`/cases/${reference}`);
  await mina.expectWords("We have decided: Grant.");

  // Her own record tells all of it.
  await mina.open("/account/access");
  const seen = await mina.text("main");
  const told = ["Leila Marsh, Service NSW", "Looked at your messages", "Looked at your plan", "Sent your application: NSW Gas Rebate", "Peter Lund", "Made a decision in your case: NSW Gas Rebate"];
  assert.deepEqual(told.filter((line) => !seen.includes(line)), [], "the record tells it");
}
