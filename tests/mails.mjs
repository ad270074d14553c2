// Kills the server at random moments while mails come in by LMTP, starts it again, and sends again what was not
// acknowledged, as a mail server does: each mail is there once. `node tests/mails.mjs [KILLS]`, 3 without. It needs a
// built `stoa` (STOA_BIN, or target/debug/stoa) and sqlite3.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./browser/front/paths.mjs";
import { answering, freePort } from "./browser/front/server.mjs";
import { Lmtp } from "./mail/lmtp.mjs";

const KILLS = Number(process.argv[2] ?? 3);
const LINES = 4;
const LONGEST_LIFE = 400;

if (spawnSync("sqlite3", ["-version"]).status !== 0) {
  console.log("== skipped: mails while the server is killed, which needs sqlite3");
  process.exit(0);
}
const data = mkdtempSync(join(tmpdir(), "stoa-mails-"));
const log = join(data, "log");
const failures = [];
let server;
let lmtp;
let next = 0;
const waiting = [];
const acknowledged = new Set();
try {
  for (let kill = 0; kill < KILLS; kill += 1) await life(kill);
  await lastLife();
  console.log(`killed ${KILLS} times while ${acknowledged.size} mails came in: none lost, none twice`);
} catch (error) {
  failures.push(`${error.stack}\nthe server said:\n${readFileSync(log, "utf8").slice(-2_000)}`);
} finally {
  await stopped();
  rmSync(data, { recursive: true, force: true });
}
if (failures.length) console.error(failures.join("\n"));
process.exit(failures.length ? 1 : 0);

// One life of the server: mails come in on some connections until it is killed. Of each, the sender knows only whether it
// was acknowledged.
async function life(kill) {
  await start();
  let isOver = false;
  const lines = Array.from({ length: LINES }, async () => {
    const client = await Lmtp.open(lmtp).catch(() => undefined);
    while (client && !isOver) {
      const mail = waiting.pop() ?? `m${(next += 1)}`;
      if (!(await sent(client, mail))) waiting.push(mail);
      if (client.isClosed) break;
    }
    client?.close();
  });
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_LIFE));
  isOver = true;
  server.kill("SIGKILL");
  await Promise.all([once(server, "exit"), ...lines]);
  if (kill % 10 === 0) check(mails());
}

async function sent(client, mail) {
  const text = `From: ${mail}@example.org\nTo: door@stoa.test\nSubject: ${mail}\nMessage-ID: <${mail}@example.org>\n\nWhere is ${mail}?\n`;
  const isKept = await client.send(`${mail}@example.org`, "door@stoa.test", text).catch(() => false);
  if (isKept) acknowledged.add(mail);
  return isKept;
}

// Everything is sent again, also what was acknowledged: a mail server that was cut off cannot know.
async function lastLife() {
  await start();
  const client = await Lmtp.open(lmtp);
  const all = Array.from({ length: next }, (_, n) => `m${n + 1}`);
  for (const mail of all) if (!(await sent(client, mail))) throw new Error(`${mail} is not acknowledged by a server that lives`);
  client.close();
  const until = Date.now() + 120_000;
  while (query("SELECT COUNT(*) FROM received_mails")[0] !== "0") {
    if (Date.now() > until) throw new Error("mails still wait to be taken in");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  check(mails());
  const threads = query("SELECT COUNT(*) FROM conversations")[0];
  if (Number(threads) !== all.length) failures.push(`${all.length} mails became ${threads} conversations`);
}

/** The ids of all mails that are there, taken in or waiting. */
function mails() {
  const taken = query("SELECT mail_id FROM incoming");
  const raw = query("SELECT address FROM received_mails");
  return [...taken, ...raw].map((id) => id.split("@")[0]);
}

function check(there) {
  const known = new Set(there);
  if (known.size !== there.length) failures.push(`${there.length - known.size} mails are there twice`);
  const lost = [...acknowledged].filter((mail) => !known.has(mail));
  if (lost.length) failures.push(`acknowledged and lost: ${lost.slice(0, 10)}`);
  if (failures.length) throw new Error(failures.pop());
}

function query(sql) {
  const said = execFileSync("sqlite3", ["-bail", join(data, "stoa.sqlite"), sql], { encoding: "utf8", maxBuffer: 1 << 28 });
  return said.trim().split("\n").filter(Boolean);
}

async function start() {
  const port = await freePort();
  lmtp = await freePort();
  const out = openSync(log, "a");
  const options = ["serve", "--listen", `127.0.0.1:${port}`, "--data", data, "--pretend-payments", "--mail-to-folder", "--plain-http",
    "--mail-in", `127.0.0.1:${lmtp}`, "--mail-address", "door@stoa.test"];
  server = spawn(process.env.STOA_BIN ?? join(root, "target/debug/stoa"), options, { cwd: root, stdio: ["ignore", out, out] });
  await answering(`http://127.0.0.1:${port}`, server);
}

async function stopped() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGKILL");
  await ended;
}
