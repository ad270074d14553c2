// Messages come in on four channels at a steady rate: how soon each is acknowledged, how soon it is at the desk, and what
// people's pages take meanwhile beside what they took before. `node bench/inbound.mjs [MESSAGES A SECOND] [SECONDS]`,
// 100 and 600 without. It needs a built `stoa` (STOA_BIN, or target/release/stoa) and sqlite3, or psql with
// STOA_DATABASE, an empty database.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../tests/browser/front/paths.mjs";
import { answering, freePort } from "../tests/browser/front/server.mjs";
import * as database from "../tests/wire/database.mjs";
import { Guest } from "../tests/wire/guest.mjs";
import { Lmtp } from "../tests/wire/lmtp.mjs";
import { providers, sms, whatsapp } from "../tests/wire/webhooks.mjs";

const rate = Number(process.argv[2] ?? 100);
const seconds = Number(process.argv[3] ?? 600);
// Of ten messages, how many come on which channel.
const MIX = ["mail", "sms", "chat", "mail", "sms", "whatsapp", "mail", "sms", "chat", "mail"];
const LINES = 24;
const GUESTS = 50;
const READS = 5;
const PAGES = ["/", "/services", "/events/having-a-baby"];

if (database.missing) throw new Error(`this needs ${database.missing}`);
const data = mkdtempSync(join(tmpdir(), "stoa-inbound-"));
const [port, lmtp, stand] = [await freePort(), await freePort(), await providers()];
const address = `http://127.0.0.1:${port}`;
const log = join(data, "log");
const out = openSync(log, "w");
const options = ["serve", "--listen", `127.0.0.1:${port}`, "--address", address, "--data", data, ...database.options, "--pretend-payments", "--mail-to-folder", "--plain-http",
  "--requests-per-minute", "0", "--mail-in", `127.0.0.1:${lmtp}`, "--mail-address", "door@stoa.test", ...stand.options];
const server = spawn(process.env.STOA_BIN ?? join(root, "target/release/stoa"), options, { cwd: root, stdio: ["ignore", out, out] });
try {
  await answering(address, server);
  await measure();
} catch (error) {
  console.error(error.stack, readFileSync(log, "utf8").slice(-2_000));
  process.exitCode = 1;
} finally {
  server.kill("SIGKILL");
  await once(server, "exit");
  stand.close();
  rmSync(data, { recursive: true, force: true });
}

async function measure() {
  const lines = await Promise.all(Array.from({ length: LINES }, () => Lmtp.open(lmtp)));
  const [guests, waiting] = [[], []];
  for (let n = 0; n < GUESTS; n += 1) {
    guests.push(await Guest.begin(address, "Where is my rebate?"));
    await guests[n].look();
  }
  const before = await reading(Math.min(seconds, 60));
  const took = { mail: [], sms: [], whatsapp: [], chat: [] };
  let failed = 0;
  const send = {
    // As a mail server does it: so many connections at once, and what comes meanwhile waits for one of them.
    mail: async (id) => {
      let line = lines.pop() ?? (await new Promise((next) => waiting.push(next)));
      // The server closes what was silent for minutes.
      if (line.isClosed) line = await Lmtp.open(lmtp);
      const text = `From: ${id}@example.org\nTo: door@stoa.test\nSubject: ${id}\nMessage-ID: <${id}@example.org>\n\nWhere is ${id}?\n`;
      try {
        return await line.send(`${id}@example.org`, "door@stoa.test", text);
      } finally {
        const next = waiting.shift();
        if (next) next(line);
        else lines.push(line);
      }
    },
    sms: (id) => sms(address, id, `Where is ${id}?`),
    whatsapp: (id) => whatsapp(address, id, `Where is ${id}?`),
    chat: (id, n) => guests[n % GUESTS].say(createHash("md5").update(id).digest("hex"), `Where is ${id}?`),
  };
  const began = performance.now();
  const during = reading(seconds);
  const all = [];
  for (let n = 0; n < rate * seconds; n += 1) {
    // Each has its moment, whether the ones before it are answered or not; what is late counts from that moment on.
    const moment = began + (n * 1000) / rate;
    const wait = moment - performance.now();
    if (wait > 1) await new Promise((next) => setTimeout(next, wait));
    const channel = MIX[n % MIX.length];
    const one = send[channel](`${channel}${n}`, n).then((isKept) => (isKept ? took[channel].push(performance.now() - moment) : (failed += 1)), () => (failed += 1));
    all.push(one);
  }
  await Promise.all(all);
  const pages = await during;
  const until = Date.now() + 120_000;
  while (database.query(data, "SELECT COUNT(*) FROM received_mails")[0] !== "0" && Date.now() < until) await new Promise((next) => setTimeout(next, 100));
  // What comes by a webhook or a page is at the desk with its acknowledgement; mails are taken in after it.
  const late = database.query(data, "SELECT taken_at - received_at FROM incoming WHERE channel = 'email'").map(Number).sort((a, b) => a - b);
  console.log(`${database.name}, ${rate} messages a second for ${seconds} s, ${failed} not acknowledged; ${stand.taken} answers went out`);
  console.log("| channel | messages | acknowledged after, median | 99 % | longest |\n| --- | --: | --: | --: | --: |");
  for (const [name, times] of Object.entries({ ...took, all: Object.values(took).flat() })) console.log(`| ${name} | ${times.length} | ${row(times)} |`);
  console.log(`mails at the desk after: median ${late[Math.floor(late.length / 2)]} ms, 99 % ${late[Math.floor(late.length * 0.99)]} ms, ${late.filter((ms) => ms <= 10_000).length} of ${late.length} within 10 s`);
  console.log(`pages of people: median ${median(before).toFixed(1)} ms before, ${median(pages).toFixed(1)} ms meanwhile (${(median(pages) / median(before)).toFixed(2)} times)`);
}

// Reads pages for a while, some each second.
async function reading(seconds) {
  const times = [];
  const end = performance.now() + seconds * 1000;
  for (let n = 0; performance.now() < end; n += 1) {
    const from = performance.now();
    await (await fetch(address + PAGES[n % PAGES.length])).arrayBuffer();
    times.push(performance.now() - from);
    await new Promise((next) => setTimeout(next, Math.max(0, 1000 / READS - (performance.now() - from))));
  }
  return times;
}

function row(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)} ms`;
  return [at(0.5), at(0.99), at(1)].join(" | ");
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
