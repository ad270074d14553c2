// Mails in both directions through mail servers of others: exim4 in front, dovecot with the mailbox of Ana; and a mailbox
// on dovecot that is read by IMAP, while the server is killed. `node tests/exim.mjs`. It needs a built `stoa` (STOA_BIN, or
// target/debug/stoa), sqlite3, openssl, root, and what bin/peers installs.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./browser/front/paths.mjs";
import { answering, freePort } from "./browser/front/server.mjs";
import { certificate } from "./wire/certificate.mjs";

const has = (program) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
const missing = ["exim4", "dovecot", "sqlite3", "openssl"].filter((program) => !has(program));
if (process.getuid() !== 0) missing.push("root");
for (const part of ["lmtp", "imap"]) if (!existsSync(`/usr/lib/dovecot/${part}`)) missing.push(`dovecot-${part}d`);
if (missing.length) {
  console.log(`== SKIPPED: mails through exim4 and dovecot: missing ${missing.join(", ")} (bin/peers installs the programs)`);
  process.exit(0);
}

const work = mkdtempSync(join(tmpdir(), "stoa-exim-"));
const [smtp, door, people, imaps] = [await freePort(), await freePort(), await freePort(), await freePort()];
const children = [];
let stoa;
let data = join(work, "data");
try {
  peers();
  await both();
  await hosted();
  console.log("exim4 and dovecot: a mail in, its receipt out, the answer to it in the same conversation; what the server could not take came after it was back; what came back is known; a mailbox read by IMAP with TLS: what came was there at once, and of what came while the server was killed nothing was lost and nothing came twice");
} catch (error) {
  for (const file of ["spool/mainlog", "spool/paniclog", "dove.log", "stoa.log", "exim.out"]) {
    const path = join(work, file);
    if (existsSync(path)) console.error(`${file}:\n${readFileSync(path, "utf8").slice(-3_000)}`);
  }
  console.error(error.stack);
  process.exitCode = 1;
} finally {
  const living = children.filter((child) => child.exitCode === null && child.signalCode === null);
  // Dovecot and exim4 end their own children only when they are asked to.
  await Promise.all(living.map((child) => (child.kill("SIGTERM"), once(child, "exit"))));
  rmSync(work, { recursive: true, force: true });
}
process.exit(process.exitCode ?? 0);

function peers() {
  const id = (what) => Number(execFileSync("id", [what, "Debian-exim"], { encoding: "utf8" }));
  const [owner, group] = [id("-u"), id("-g")];
  const known = { WORK: work, SMTP: smtp, DOOR: door, PEOPLE: people, IMAPS: imaps, OWNER: owner, GROUP: group };
  for (const name of ["exim.conf", "dovecot.conf"]) {
    let text = readFileSync(join(root, "tests/mail", name), "utf8").replace(/^#.*\n/, "");
    for (const [key, value] of Object.entries(known)) text = text.replaceAll(new RegExp(`\\b${key}\\b`, "g"), value);
    writeFileSync(join(work, name), text);
  }
  chmodSync(work, 0o755);
  for (const folder of ["spool", "boxes"]) {
    mkdirSync(join(work, folder));
    chownSync(join(work, folder), owner, group);
  }
  certificate(work);
  const out = openSync(join(work, "exim.out"), "a");
  const stdio = ["ignore", out, out];
  children.push(spawn("dovecot", ["-F", "-c", join(work, "dovecot.conf")], { stdio }));
  children.push(spawn("exim4", ["-C", join(work, "exim.conf"), "-bdf", "-q2s"], { stdio }));
}

async function both() {
  await start();
  await until("exim4 listens", async () => (await post("ana@citizen.test", "door@stoa.test", mail("first", "", "Where is my form?"))) === true);
  const receipt = await until("the receipt is in her mailbox", () => box().find((text) => text.includes("In-Reply-To: <first@citizen.test>")));
  if (!/^Auto-Submitted: auto-replied/m.test(receipt)) throw new Error(`the receipt does not say that it is one:\n${receipt}`);
  const back = receipt.match(/^Reply-To: (\S+)/m)?.[1];
  const id = receipt.match(/^Message-ID: (\S+)/m)?.[1];
  // Her answer, by the address that the receipt gave her.
  await post("ana@citizen.test", back, mail("second", `In-Reply-To: ${id}\n`, "And when?"));
  await until("her answer is in the same conversation", () => query("SELECT COUNT(*) FROM messages") === "2" && query("SELECT COUNT(*) FROM conversations") === "1");
  if (query("SELECT COUNT(*) FROM incoming WHERE is_proven") !== "2") throw new Error("exim4 vouched for her, and that was not read");
  // While the server is away, exim4 keeps what comes.
  await killed();
  await post("ana@citizen.test", back, mail("third", "", "Are you there?"));
  // A line with == says that a delivery was put off.
  await until("exim4 has tried and keeps it", () => readFileSync(join(work, "spool/mainlog"), "utf8").includes(` == ${back} `));
  await start();
  await until("what exim4 kept has come", () => query("SELECT COUNT(*) FROM messages") === "3");
  // Somebody whose receipt cannot be delivered: exim4 reports it, and the delivery is known to have failed.
  await post("bob@citizen.test", "door@stoa.test", mail("fourth", "", "Where is mine?", "bob"));
  await until("what came back is known", () => query("SELECT COUNT(*) FROM deliveries WHERE state = 'refused' AND destination = 'bob@citizen.test'") === "1");
  await until("nothing waits", () => query("SELECT COUNT(*) FROM received_mails") === "0");
  if (query("SELECT COUNT(*) FROM conversations") !== "2") throw new Error("a report of a mail server became a conversation");
}

/** A mailbox at a provider, which nobody can make deliver to us. */
async function hosted() {
  await killed();
  data = join(work, "hosted");
  const office = "office@hosted.test";
  const mailbox = (password, after) => ["--mail-address", office, "--mail-authserv-id", "mx.stoa.test", "--mailbox-after", after,
    "--mailbox", `imaps://office:${password}@localhost:${imaps}`];
  const messages = () => Number(query("SELECT COUNT(*) FROM messages"));
  await start(mailbox("wattle", "seen"));
  await until("the refused password is known", () => query("SELECT said FROM channel_troubles WHERE channel = 'mailbox'").includes("refuses the name or the password"));
  await killed();
  await start(mailbox("gumtree", "seen"));
  await until("it is well again", () => query("SELECT COUNT(*) FROM mailboxes") === "0" && query("SELECT COUNT(*) FROM channel_troubles") === "0" && readFileSync(join(work, "dove.log"), "utf8").includes("Login: user=<office>"));
  await post("ana@citizen.test", office, mail("h1", "", "Where is my permit?", "ana", office));
  // The mailbox is looked into each minute at least; this is sooner, because it says so.
  await until("the mailbox said that something came", () => messages() === 1, 30_000);
  const receipt = await until("the receipt is in her mailbox", () => box().find((text) => text.includes("In-Reply-To: <h1@citizen.test>")));
  await post("ana@citizen.test", receipt.match(/^Reply-To: (\S+)/m)?.[1], mail("h2", "", "And when?", "ana", office));
  await until("her answer is in the same conversation", () => messages() === 2 && query("SELECT COUNT(*) FROM conversations") === "1");
  if (query("SELECT COUNT(*) FROM incoming WHERE is_proven") !== "2") throw new Error("the host vouched for her, and that was not read");
  await until("both are marked as read", () => files("office/cur").filter((name) => /:2,.*S/.test(name)).length === 2);
  // Killed again and again while mails come, and each is moved when it is stored.
  await killed();
  for (let round = 0; round < 3; round += 1) {
    for (let one = 0; one < 5; one += 1) await post("ana@citizen.test", office, mail(`k${round}-${one}`, "", `Question ${round}-${one}`, "ana", office));
    await start(mailbox("gumtree", "move:Taken"));
    await until("some of it is stored", () => Number(query("SELECT COUNT(*) FROM messages")) + Number(query("SELECT COUNT(*) FROM received_mails")) > 2 + round * 5);
    await killed();
  }
  await start(mailbox("gumtree", "move:Taken"));
  await until("all of it is here", () => messages() === 17 && query("SELECT COUNT(*) FROM received_mails") === "0");
  await until("all of it is moved", () => files("office/.Taken/cur").length + files("office/.Taken/new").length === 15);
  if (query("SELECT COUNT(DISTINCT body) FROM messages WHERE body LIKE '%Question _-_%'") !== "15") throw new Error("something came twice");
  // Too large to be taken: its head comes, and what comes behind it.
  await post("ana@citizen.test", office, mail("large", "", `${"x".repeat(76)}\n`.repeat(350_000), "ana", office));
  await post("ana@citizen.test", office, mail("last", "", "The last.", "ana", office));
  await until("what came behind the large one is here", () => messages() === 19);
  if (query("SELECT COUNT(*) FROM messages WHERE body LIKE '%Only the subject of this mail came%'") !== "1") throw new Error("nobody reads that a mail was too large");
}

function mail(name, head, words, from = "ana", to = "door@stoa.test") {
  return `From: ${from}@citizen.test\nTo: ${to}\nSubject: A question\nMessage-ID: <${name}@citizen.test>\n${head}\n${words}\n`;
}

/** Gives a mail to exim4 as a mail program does; false where it does not listen yet. */
async function post(from, to, text) {
  const socket = connect(smtp, "127.0.0.1").setEncoding("utf8");
  try {
    await once(socket, "connect");
    for (const line of ["", "EHLO test", `MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, "DATA", `${text.replace(/\n/g, "\r\n")}.`]) {
      if (line) socket.write(`${line}\r\n`);
      let said = "";
      while (!/^\d{3} .*\r\n/m.test(said)) said += (await once(socket, "data"))[0];
      if (!/^[23]/.test(said)) throw new Error(`exim4 answers ${said} to ${line}`);
    }
    return true;
  } catch (error) {
    if (error.code === "ECONNREFUSED") return false;
    throw error;
  } finally {
    socket.destroy();
  }
}

function box() {
  return files("ana/new").map((name) => readFileSync(join(work, "boxes/ana/new", name), "utf8"));
}

function files(folder) {
  const path = join(work, "boxes", folder);
  return existsSync(path) ? readdirSync(path) : [];
}

async function killed() {
  const ended = once(stoa, "exit");
  stoa.kill("SIGKILL");
  await ended;
}

function query(sql) {
  return execFileSync("sqlite3", ["-bail", join(data, "stoa.sqlite"), sql], { encoding: "utf8" }).trim();
}

// What a killed Stoa had begun is free for the next one after its lease, a minute.
async function until(what, found, patience = 150_000) {
  const end = Date.now() + patience;
  for (;;) {
    const value = await found();
    if (value) return value;
    if (Date.now() > end) throw new Error(`not within ${patience / 1_000} seconds: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function start(ways = ["--mail-in", `127.0.0.1:${door}`, "--mail-address", "door@stoa.test", "--mail-authserv-id", "mx.stoa.test"]) {
  const port = await freePort();
  const out = openSync(join(work, "stoa.log"), "a");
  const options = ["serve", "--listen", `127.0.0.1:${port}`, "--data", data, "--pretend-payments", "--plain-http",
    "--mail", `smtp://127.0.0.1:${smtp}`, "--mail-from", "Stoa <no-reply@stoa.test>", ...ways];
  stoa = spawn(process.env.STOA_BIN ?? join(root, "target/debug/stoa"), options, { cwd: root, env: { ...process.env, SSL_CERT_FILE: join(work, "ca.pem") }, stdio: ["ignore", out, out] });
  children.push(stoa);
  await answering(`http://127.0.0.1:${port}`, stoa);
}
