// SMS by an operator's line, with npm's `smpp` as the operator, in TLS: `node tests/smpp.mjs`. It needs a built
// `stoa` (STOA_BIN, or target/debug/stoa), sqlite3, openssl, and what `bin/peers` puts into STOA_PEERS, or target/peers.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./browser/front/paths.mjs";
import { answering, freePort } from "./browser/front/server.mjs";
import { Desk } from "./desk.mjs";
import { certificate } from "./wire/certificate.mjs";

const folder = join(process.env.STOA_PEERS ?? join(root, "target/peers"), "smpp");
const missing = [];
if (spawnSync("sqlite3", ["-version"]).status !== 0) missing.push("sqlite3");
if (spawnSync("openssl", ["version"]).status !== 0) missing.push("openssl");
if (!existsSync(join(folder, "node_modules/smpp"))) missing.push(`npm's smpp in ${folder} (bin/peers installs it)`);
if (missing.length) {
  console.log(`== SKIPPED: an operator's line by SMPP: missing ${missing.join(", ")}`);
  process.exit(0);
}
const require = createRequire(join(folder, "package.json"));
const smpp = require("smpp");
const version = require("smpp/package.json").version;

const ANA = "61491570156";
const work = mkdtempSync(join(tmpdir(), "stoa-smpp-"));
certificate(work);
/** How the operator answers the next messages: a status, or `break` to close the line instead. */
const next = [];
/** What came, with its parts put together. */
const texts = [];
const parts = new Map();
let session;
let binds = 0;
let names = 0;
let stoa;
const [key, cert] = ["host.key", "host.pem"].map((file) => readFileSync(join(work, file)));
const operator = smpp.createServer({ key, cert }, (coming) => {
  coming.on("error", () => {});
  coming.on("bind_transceiver", (pdu) => {
    const isKnown = pdu.system_id === "stoa" && pdu.password === "secret";
    coming.send(pdu.response({ command_status: isKnown ? smpp.ESME_ROK : smpp.ESME_RBINDFAIL }));
    if (!isKnown) return coming.close();
    session = coming;
    binds += 1;
  });
  coming.on("enquire_link", (pdu) => coming.send(pdu.response()));
  coming.on("submit_sm", (pdu) => {
    const answer = next.shift();
    if (answer === "break") return coming.destroy();
    if (answer) return coming.send(pdu.response({ command_status: answer }));
    names += 1;
    coming.send(pdu.response({ message_id: `m${names}` }));
    submitted(pdu, `m${names}`);
  });
});

function submitted(pdu, id) {
  const { udh, message } = pdu.short_message;
  if (!udh) return texts.push({ id, to: pdu.destination_addr, from: pdu.source_addr, words: message });
  const [, , reference, total, number] = udh[0];
  const key = `${pdu.destination_addr}/${reference}`;
  const all = parts.get(key) ?? [];
  all[number - 1] = message;
  parts.set(key, all);
  if (all.filter((one) => one !== undefined).length < total) return undefined;
  parts.delete(key);
  return texts.push({ id, to: pdu.destination_addr, from: pdu.source_addr, words: all.join(""), total });
}

/** Hands a message to Stoa, and returns the status of its answer; none if the line broke. */
function deliver(fields) {
  const line = session;
  return new Promise((resolve) => {
    line.once("close", () => resolve(undefined));
    line.deliver_sm({ source_addr: ANA, source_addr_ton: 1, source_addr_npi: 1, destination_addr: "61400000000", data_coding: 0, ...fields }, (pdu) => resolve(pdu.command_status));
  });
}

const receipt = (id, stat) => deliver({ esm_class: 4, short_message: `id:${id} sub:001 dlvrd:000 submit date:2607060000 done date:2607060001 stat:${stat} err:045 text:` });

try {
  const port = await freePort();
  operator.listen(port);
  await story(port);
  console.log(`npm smpp ${version}: a message came over the line in TLS and was acknowledged after it was stored, its receipt and the answer went out in parts, long messages came in one piece, what was throttled went once, what broke is uncertain, and what was not delivered is work`);
} catch (error) {
  const log = join(work, "stoa.log");
  if (existsSync(log)) console.error(readFileSync(log, "utf8").slice(-3_000));
  console.error(error.stack);
  process.exitCode = 1;
} finally {
  await kill();
  operator.close();
  session?.destroy();
  rmSync(work, { recursive: true, force: true });
}
process.exit(process.exitCode ?? 0);

async function story(line) {
  let address = await start(line);
  await until("the line is bound", () => binds === 1);
  if ((await deliver({ short_message: "Can I pay my fine in parts? {yes}" })) !== smpp.ESME_ROK) throw new Error("the message was not acknowledged");
  if (said() !== "Can I pay my fine in parts? {yes}") throw new Error(`acknowledged, and stored is: ${said()}`);
  const reference = query("SELECT reference FROM conversations WHERE channel = 'sms'");
  const first = await until("the receipt went out", () => texts.find((one) => one.words.includes(shown(reference))));
  if (first.to !== ANA || first.from !== "61400000000") throw new Error(JSON.stringify(first));
  await until("its name is known", () => query(`SELECT COUNT(*) FROM deliveries WHERE provider_id = '${first.id}'`) === "1");
  // A long one, in the wrong order, in letters beyond the alphabet.
  const long = "Tôi có thể trả tiền phạt thành nhiều lần không ạ? ".repeat(3).trim();
  const pieces = [long.slice(0, 60), long.slice(60, 120), long.slice(120)];
  for (const number of [3, 1, 2]) {
    const udh = Buffer.from([5, 0, 3, 77, 3, number]);
    const status = await deliver({ esm_class: 0x40, data_coding: 8, short_message: { udh, message: pieces[number - 1] } });
    if (status !== smpp.ESME_ROK) throw new Error(`part ${number}: ${status}`);
  }
  if (said() !== long) throw new Error(`the long message is: ${said()}`);
  // The answer, of which the operator wants fewer at a time.
  const hannah = await Desk.officer(address, "hannah.whitlock");
  next.push(smpp.ESME_RTHROTTLED);
  await answer(hannah, reference, "Yes, in six parts.");
  const told = await until("what was throttled went out", () => texts.find((one) => one.words.startsWith("Yes, in six parts.")));
  await receipt(told.id, "UNDELIV");
  await until("what was not delivered is known", () => state("Yes, in six parts.") === "refused");
  if (texts.filter((one) => one.words.startsWith("Yes, in six parts.")).length !== 1) throw new Error("it went out twice");
  // The line breaks before the operator answers: nobody knows, and nobody sends it again.
  next.push("break");
  await answer(hannah, reference, "Come on Monday.");
  await until("nobody knows whether it is out", () => state("Come on Monday.") === "uncertain");
  await until("the line is bound again", () => binds === 2);
  // Killed: what was not acknowledged is delivered again by the operator, and is there once.
  const dies = deliver({ short_message: "Thank you, on Monday." });
  stoa.kill("SIGKILL");
  const status = await dies;
  address = await start(line);
  await until("the line is bound after the kill", () => binds === 3);
  if ((await deliver({ short_message: "Thank you, on Monday." })) !== smpp.ESME_ROK) throw new Error("after the kill nothing is acknowledged");
  const count = query("SELECT COUNT(*) FROM messages WHERE body = 'Thank you, on Monday.'");
  if (status === undefined && count !== "1") throw new Error(`delivered again, it is there ${count} times`);
  // Somebody says the same twice on the same line.
  for (const _ of [1, 2]) await deliver({ short_message: "And now?" });
  if (query("SELECT COUNT(*) FROM messages WHERE body = 'And now?'") !== "2") throw new Error("what was said twice is there once");
  if (texts.some((one) => one.words.startsWith("Come on Monday."))) throw new Error("what may be out was sent again");
}

async function answer(desk, reference, body) {
  await desk.open(`/desk/conversations/${reference}`);
  await desk.send(`/desk/conversations/${reference}`, { body });
}

function shown(reference) {
  return reference.match(/.{1,3}/g).join("-");
}

function said() {
  return query("SELECT body FROM messages WHERE from_kind = 'person' ORDER BY id DESC LIMIT 1");
}

function state(words) {
  return query(`SELECT d.state FROM deliveries d JOIN notes n ON n.id = d.note_id WHERE n.kind = 'answer' AND n.data LIKE '%${words}%' AND d.channel = 'sms'`);
}

function query(sql) {
  return execFileSync("sqlite3", ["-bail", "-cmd", ".timeout 5000", join(work, "data/stoa.sqlite"), sql], { encoding: "utf8" }).trim();
}

async function until(what, found, seconds = 240) {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    const value = await found();
    if (value) return value;
    if (Date.now() > end) throw new Error(`not within ${seconds} seconds: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function kill() {
  if (!stoa || stoa.exitCode !== null || stoa.signalCode !== null) return;
  const ended = once(stoa, "exit");
  stoa.kill("SIGTERM");
  await ended;
}

async function start(line) {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const out = openSync(join(work, "stoa.log"), "a");
  const options = ["demo", "--listen", `127.0.0.1:${port}`, "--address", address, "--data", join(work, "data"), "--requests-per-minute", "0", "--sms", `smpp smpps://stoa:secret@localhost:${line} +61400000000`];
  stoa = spawn(process.env.STOA_BIN ?? join(root, "target/debug/stoa"), options, { cwd: root, env: { ...process.env, SSL_CERT_FILE: join(work, "ca.pem") }, stdio: ["ignore", out, out] });
  await answering(address, stoa);
  return address;
}
