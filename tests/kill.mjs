// Kills the server in the middle of 200 applications, starts it again, and looks that everything it had confirmed is
// there and nothing is there twice; then once more while pages are read, and looks that each answer has left its look in
// the ledger: `node tests/kill.mjs`. It needs a built `stoa` (STOA_BIN, or target/debug/stoa), and sqlite3 for the looks.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "./api/client.mjs";
import { root } from "./browser/front/paths.mjs";
import { answering, freePort } from "./browser/front/server.mjs";

const HOW_MANY = 200;
const AT_ONCE = 16;
const GUESTS = 4;
const KILL_AFTER = 100;
const READS = 400;
const SERVICE = "fine-review";

const data = mkdtempSync(join(tmpdir(), "stoa-kill-"));
const log = join(data, "log");
const failures = [];
let server;
try {
  const guests = await killed();
  if (spawnSync("sqlite3", ["-version"]).status === 0) await lookedAt(guests);
  else console.log("skipped: whether looks are kept, which needs sqlite3");
} catch (error) {
  failures.push(`${error.stack}\nthe server said:\n${readFileSync(log, "utf8").slice(-2_000)}`);
} finally {
  await kill();
  rmSync(data, { recursive: true, force: true });
}
if (failures.length) console.error(failures.join("\n"));
process.exit(failures.length ? 1 : 0);

async function killed() {
  let address = await start();
  const guests = await Promise.all(Array.from({ length: GUESTS }, () => Client.guest(address)));
  const whole = await (await Client.guest(address)).whole(SERVICE);
  const all = Array.from({ length: HOW_MANY }, (_, n) => ({ key: `application-${n}`, guest: guests[n % GUESTS] }));
  const send = (one) => one.guest.expect(201, "POST", "/api/v1/applications", whole, { "idempotency-key": one.key });

  let confirmed = 0;
  let isKilled = false;
  await together(all, async (one) => {
    if (isKilled) return;
    try {
      one.first = await send(one);
    } catch (error) {
      // What the kill cut off has no answer at all; any other answer than yes is a failure.
      if (!isKilled || !(error instanceof TypeError)) throw error;
      one.isCutOff = true;
      return;
    }
    confirmed += 1;
    if (confirmed < KILL_AFTER || isKilled) return;
    isKilled = true;
    server.kill("SIGKILL");
  });
  await kill();
  const cutOff = all.filter((one) => one.isCutOff).length;

  address = await start();
  for (const guest of guests) guest.address = address;
  await together(all.filter((one) => one.first), async (one) => {
    const { status, body } = await one.guest.call("GET", `/api/v1/applications/${one.first.id}`);
    if (status !== 200 || body.state !== "sent" || body.reference !== one.first.reference) failures.push(`${one.key} was confirmed as ${one.first.reference}; after the kill it is ${status} ${JSON.stringify(body)}`);
  });
  for (let round = 0; round < 2; round += 1) {
    await together(all, async (one) => {
      const again = await send(one);
      one.first ??= again;
      if (again.state !== "sent" || again.id !== one.first.id || again.reference !== one.first.reference) failures.push(`${one.key} was ${one.first.id} ${one.first.reference}, and sent again it is ${again.id} ${again.reference}`);
    });
  }

  for (const what of ["id", "reference"]) {
    const different = new Set(all.map((one) => one.first[what])).size;
    if (different !== HOW_MANY) failures.push(`${HOW_MANY} applications have ${different} different values of ${what}`);
  }
  // Their own lists know of cases that no answer has ever named.
  const listed = (await Promise.all(guests.map(references))).flat().sort();
  const told = all.map((one) => one.first.reference).sort();
  if (listed.join() !== told.join()) failures.push(`the lists of the guests hold ${listed.length} cases instead of ${HOW_MANY}: ${listed.filter((one) => !told.includes(one))} are too many, ${told.filter((one) => !listed.includes(one))} are missing`);
  if (!failures.length) console.log(`killed after ${confirmed} of ${HOW_MANY} confirmed, ${cutOff} cut off: none lost, none twice`);
  return guests.map((guest, n) => ({ guest, application: all[n].first.id }));
}

// What a person was shown stands in the record of looks, also when the server ends at that moment.
async function lookedAt(guests) {
  const before = looks();
  const answered = new Map();
  const reads = Array.from({ length: READS }, (_, n) => guests[n % guests.length]);
  let isKilled = false;
  let count = 0;
  await together(reads, async ({ guest, application }) => {
    if (isKilled) return;
    try {
      await guest.expect(200, "GET", `/api/v1/applications/${application}`);
    } catch (error) {
      if (!isKilled || !(error instanceof TypeError)) throw error;
      return;
    }
    answered.set(application, (answered.get(application) ?? 0) + 1);
    count += 1;
    if (count < KILL_AFTER || isKilled) return;
    isKilled = true;
    server.kill("SIGKILL");
  });
  await kill();
  if (!isKilled) failures.push("all was read before the server was killed");
  await start();
  const after = looks();
  for (const [application, times] of answered) {
    const written = (after.get(application) ?? 0) - (before.get(application) ?? 0);
    if (written < times) failures.push(`${application} was shown ${times} times, and ${written} looks at it were kept`);
  }
  if (!failures.length) console.log(`killed after ${count} pages were shown: each look is kept`);
}

/** How often each application was looked at, by the ledger. */
function looks() {
  const sql = "SELECT resource_id, COUNT(*) FROM ledger WHERE resource_kind = 'application' AND action = 'see' GROUP BY resource_id";
  const lines = execFileSync("sqlite3", ["-bail", join(data, "stoa.sqlite"), sql], { encoding: "utf8" }).trim().split("\n");
  return new Map(lines.filter(Boolean).map((line) => line.split("|")).map(([id, many]) => [id, Number(many)]));
}

/** The references in the list of cases that the person of a token sees. */
async function references(guest) {
  const found = [];
  for (let path = "/cases"; path; ) {
    const answer = await fetch(guest.address + path, { headers: { cookie: `stoa=${guest.token}` } });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} instead of 200`);
    const page = await answer.text();
    found.push(...[...page.matchAll(/stoa-case__name"><a [^>]*href="\/cases\/([^"]+)"/g)].map(([, reference]) => reference));
    path = page.match(/href="(\/cases\?before=[^"&]+)"/)?.[1];
  }
  return found;
}

async function together(all, work) {
  const queue = [...all];
  const line = async () => {
    for (let one = queue.shift(); one; one = queue.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
}

// Each start has a port of its own, so that no connection of before is used again.
async function start() {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const out = openSync(log, "a");
  const options = ["serve", "--listen", `127.0.0.1:${port}`, "--data", data, "--requests-per-minute", "0",
    "--pretend-payments", "--mail-to-folder", "--plain-http"];
  server = spawn(process.env.STOA_BIN ?? join(root, "target/debug/stoa"), options, { cwd: root, stdio: ["ignore", out, out] });
  await answering(address, server);
  return address;
}

async function kill() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGKILL");
  await ended;
}
