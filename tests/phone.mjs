// Telephone calls through a real exchange: `node tests/phone.mjs`. Asterisk, and telephones of PJSIP that call it, are put
// into STOA_PEERS, or target/peers, by `bin/peers`; the example program `telephone` of `channels` says what happens.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { missing as noDatabase, query } from "./wire/database.mjs";
import { Asterisk, demo, Menu, missing, Phone, share, until } from "./phone/parts.mjs";

const lacking = [...missing(), ...(noDatabase ? [noDatabase] : [])];
if (lacking.length) {
  console.log(`== SKIPPED: telephone calls: missing ${lacking.join(", ")} (bin/peers installs them)`);
  process.exit(0);
}
const work = mkdtempSync(join(tmpdir(), "stoa-phone-"));
const asterisk = new Asterisk(8288, 5260, 21_000);
asterisk.stop();
asterisk.start();
let server;
const menu = new Menu(asterisk, work, "127.0.0.1:8289");
menu.start();
const begun = Date.now();
const phones = [["caller", 700], ["noor", 1_100], ["hannah", 1_500]].map(([name, tone]) => new Phone(asterisk, work, name, tone));
const [caller, noor, hannah] = phones;
const story = [prompts, keys, message, connected, waits, killed, trouble, away, rings, restarted, stoa];
try {
  await Promise.all(phones.map((phone) => phone.ready()));
  for (const part of story) {
    const from = Date.now();
    await part();
    await idle();
    if (process.env.STOA_VERBOSE) console.log(`${part.name}: ${Date.now() - from} ms`);
  }
  console.log(`${asterisk.version}: prompts, keys pressed fast, a message, an officer and a third party, music and an order, a kill in the menu and in a conversation, trouble, an exchange alone, calls that we make, an exchange that restarts, and a kill of Stoa in its own menu (${Math.round((Date.now() - begun) / 1_000)} s)`);
} catch (error) {
  console.error(error.stack);
  for (const file of ["menu.err", "caller.err"]) {
    try {
      console.error(`${file}: ${readFileSync(join(work, file), "utf8").slice(-1_500)}`);
    } catch {
      // It said nothing.
    }
  }
  process.exitCode = 1;
} finally {
  server?.kill("SIGKILL");
  await Promise.all([menu.end("SIGKILL"), ...phones.map((phone) => phone.end("SIGKILL"))]);
  asterisk.stop();
  rmSync(work, { recursive: true, force: true });
}
process.exit(process.exitCode ?? 0);

function check(is, what) {
  if (!is) throw new Error(what);
}

/** Calls the number, and returns the name of the call. */
async function call() {
  const since = Date.now();
  caller.say("call 137788");
  const began = await menu.hears(undefined, "Began", since);
  await until("the caller hears something", () => caller.levels(since).some((level) => level > 5));
  return began.call;
}

async function over(id, phone = caller) {
  phone.say("hangup");
  await menu.hears(id, "Over");
}

async function idle() {
  for (const phone of phones) if (!phone.is("DISCONNECTED", phone.told.findLast((one) => one.state === "CONFIRMED")?.ms ?? 0) && phone.is("CONFIRMED")) phone.say("hangup");
  const channels = () => asterisk.says("core show channels concise");
  await until(`no channel is left: ${channels()}`, () => channels().trim() === "");
}

async function prompts() {
  const id = await call();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  await over(id);
  const { rms } = share(join(work, "caller.wav"), 440);
  check(rms > 0.01, `the prompt was heard: ${rms}`);
}

async function keys() {
  const id = await call();
  caller.say("keys 5671234567");
  await until("ten keys are heard", () => menu.heard(id).length === 11);
  const heard = menu.heard(id).slice(1).join(" ");
  check(heard === [..."5671234567"].map((key) => `Keys("${key}")`).join(" "), `in their order: ${heard}`);
  const since = Date.now();
  caller.say("keys 9");
  await until("the exchange hangs up", () => caller.is("DISCONNECTED", since));
  await menu.hears(id, "Over");
}

async function message() {
  const id = await call();
  caller.say("keys 2");
  await menu.hears(id, 'Keys("2")');
  await until("the tone and its words are over", () => asterisk.says("core show channels verbose").includes("Stasis") && menu.told.length, 5);
  await new Promise((resolve) => setTimeout(resolve, 4_500));
  // Who hangs up instead of pressing a key has left a message all the same.
  caller.say("hangup");
  await menu.hears(id, "Over");
  const bytes = Number(menu.heard(id).find((one) => one.startsWith("Recording"))?.match(/\d+/)[0] ?? 0);
  check(bytes > 8_000, `the message has ${bytes} bytes: ${menu.heard(id)}`);
  check(!asterisk.says("core show version").includes("No such"), "Asterisk is away");
}

async function connected() {
  const id = await call();
  caller.say("keys 3");
  await menu.hears(id, "Connected");
  const since = Date.now();
  menu.say(`add ${id} hannah`);
  await until("the third party is there", () => hannah.is("CONFIRMED", since));
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  noor.say("hangup");
  await new Promise((resolve) => setTimeout(resolve, 500));
  check(!menu.heard(id).some((one) => one.startsWith("Parted")), "with the third party the caller is not alone");
  hannah.say("hangup");
  await menu.hears(id, "Parted { was_connected: true }");
  await until("the menu is said again", () => caller.levels(Date.now() - 400).some((level) => level > 5));
  caller.say("keys 7");
  await menu.hears(id, 'Keys("7")');
  await over(id);
  for (const [who, tone] of [[noor, 700], [hannah, 700]]) {
    const heard = share(join(work, `${who.name}.wav`), tone);
    check(heard.share > 0.3, `${who.name} heard the caller: ${JSON.stringify(heard)}`);
  }
  check(share(join(work, "caller.wav"), 1_100).share > 0.05, "the caller heard the officer");
}

async function waits() {
  const id = await call();
  caller.say("keys 4");
  await menu.hears(id, 'Keys("4")');
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const music = caller.levels(Date.now() - 1_000);
  check(music.some((level) => level > 3), `there is music: ${music}`);
  menu.say(`change ${id}`);
  await new Promise((resolve) => setTimeout(resolve, 300));
  caller.say("keys 12#");
  await menu.hears(id, 'Keys("12")');
  await over(id);
}

async function killed() {
  const id = await call();
  caller.say("keys 5");
  await menu.hears(id, 'Keys("5")');
  await menu.end("SIGKILL");
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  let since = Date.now();
  menu.start();
  await menu.hears(id, "Back");
  await until("the turn is said again", () => caller.levels(since).some((level) => level > 5));
  caller.say("keys 3");
  await menu.hears(id, 'Keys("3")');
  caller.say("keys 1");
  await over(id);
  // In the middle of a conversation, which goes on.
  const other = await call();
  caller.say("keys 3");
  await menu.hears(other, "Connected");
  await menu.end("SIGKILL");
  since = Date.now();
  await new Promise((resolve) => setTimeout(resolve, 500));
  menu.start();
  await menu.hears(other, "Back");
  await new Promise((resolve) => setTimeout(resolve, 800));
  check(noor.silence(since) < 700 && caller.silence(since) < 700, `they go on talking: ${noor.silence(since)}, ${caller.silence(since)}`);
  noor.say("hangup");
  await menu.hears(other, "Parted { was_connected: true }");
  // The caller hangs up while nobody listens.
  await menu.end("SIGKILL");
  caller.say("hangup");
  await until("the caller is gone", () => caller.is("DISCONNECTED", since));
  menu.start();
  await menu.hears(other, "Over");
}

async function trouble() {
  const id = await call();
  menu.say("trouble on");
  await new Promise((resolve) => setTimeout(resolve, 200));
  caller.say("keys 5");
  const since = Date.now();
  await new Promise((resolve) => setTimeout(resolve, 7_000));
  check(caller.silence(since) < 4_000, `nobody hears nothing for so long: ${caller.silence(since)} ms`);
  menu.say("trouble off");
  await menu.hears(id, 'Keys("5")');
  await over(id);
}

/** While nobody drives the exchange, callers hear that they should wait, and are let in when somebody does. */
async function away() {
  await menu.end("SIGKILL");
  // A call that was there before an exchange lost us is one thing, a new one another.
  const since = Date.now();
  caller.say("call 137788");
  await until("the caller is asked to wait", () => caller.levels(since).some((level) => level > 5));
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  menu.start();
  const began = await menu.hears(undefined, "Began", since);
  caller.say("keys 6");
  await menu.hears(began.call, 'Keys("6")');
  await over(began.call);
}

async function rings() {
  const since = Date.now();
  menu.say("ring back1 noor");
  await menu.hears("back1", 'Began { from: None, to: "noor" }');
  await until("the officer hears the menu", () => noor.levels(since).some((level) => level > 5));
  noor.say("keys 4");
  await menu.hears("back1", 'Keys("4")');
  await over("back1", noor);
  menu.say("ring back2 nobody");
  await menu.hears("back2", "Over");
}

async function restarted() {
  const id = await call();
  asterisk.stop();
  asterisk.start();
  await menu.hears(id, "Over");
  // Whoever calls before the exchange has us back waits a moment.
  const since = Date.now();
  caller.say("call 137788");
  const began = await menu.hears(undefined, "Began", since);
  await over(began.call);
}

/** The menu of Stoa itself, killed in the middle. */
async function stoa() {
  await menu.end("SIGKILL");
  server = await demo(asterisk, work, "127.0.0.1:8289");
  let since = Date.now();
  caller.say("call 137788");
  await until("Stoa speaks", () => caller.levels(since).some((level) => level > 5), 30);
  caller.say("keys 1");
  await until("it takes the key", () => standing() === "2 on");
  server.kill("SIGKILL");
  await until("its words end or go on without it", () => server.signalCode !== null);
  since = Date.now();
  server = await demo(asterisk, work, "127.0.0.1:8289");
  await until("the turn is said again", () => caller.levels(Date.now() - 300).some((level) => level > 5), 30);
  check(asterisk.says("core show channels concise").includes("!Stasis!"), "the caller is not in the exchange any more");
  caller.say("keys *");
  await until("it takes another key", () => standing() === "3 on");
  caller.say("hangup");
  await until("the call is over", () => standing().endsWith("over"));
}

/** The turn of the call, and its state. */
function standing() {
  return query(join(work, "data"), "SELECT turn || ' ' || state FROM calls").join();
}
