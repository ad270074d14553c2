// Kills the server at random moments while mails, text messages, WhatsApp messages and lines of chats come in, starts it
// again, and sends again what was not acknowledged, as mail servers and providers do: each is there once. What goes out
// meanwhile: no text message is sent twice by itself, and what may be out is uncertain; no message to a device is lost, and
// one that is sent again takes the place of the one before.
// `node tests/channels.mjs [KILLS]`, 3 without. It needs a built `stoa` (STOA_BIN, or target/debug/stoa) and sqlite3, or
// psql with STOA_DATABASE, an empty database.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./browser/front/paths.mjs";
import { answering, freePort } from "./browser/front/server.mjs";
import * as database from "./wire/database.mjs";
import { Devices, pushService } from "./wire/devices.mjs";
import { Guest } from "./wire/guest.mjs";
import { Lmtp } from "./wire/lmtp.mjs";
import { providers, sms, whatsapp } from "./wire/webhooks.mjs";

const KILLS = Number(process.argv[2] ?? 3);
const LINES = 2;
const LONGEST_LIFE = 400;
const DEVICES = 20;
// Messages that the server sends at the same time.
const SLOTS = 2;

if (database.missing) {
  console.log(`== skipped: messages while the server is killed, which needs ${database.missing}`);
  process.exit(0);
}
const data = mkdtempSync(join(tmpdir(), "stoa-channels-"));
const log = join(data, "log");
const [port, lmtp, stand, service] = [await freePort(), await freePort(), await providers(), await pushService()];
const address = `http://127.0.0.1:${port}`;
let server;
let next = 0;
let lives = 0;
let guest;
let devices;

// Of each message the sender knows only whether it was acknowledged.
const channels = {
  mail: { open: () => Lmtp.open(lmtp), send: mailed, close: (client) => client.close(), isOver: (client) => client.isClosed },
  sms: { send: (_, id) => sms(address, id, `Where is ${id}?`) },
  whatsapp: { send: (_, id) => whatsapp(address, id, `Where is ${id}?`) },
  chat: { send: (_, id) => guest.say(id, `Where is ${id}?`) },
};
for (const channel of Object.values(channels)) Object.assign(channel, { waiting: [], acknowledged: new Set(), all: [] });

let failure;
try {
  await start();
  guest = await Guest.begin(address, "Where is my rebate?");
  await guest.look();
  devices = await Devices.begin(address, data, service, DEVICES);
  await killed();
  for (let kill = 1; kill < KILLS; kill += 1) {
    await life();
    if (kill % 20 === 0) check();
  }
  await lastLife();
  const counts = Object.entries(channels).map(([name, { acknowledged }]) => `${acknowledged.size} by ${name}`);
  console.log(`killed ${KILLS} times on ${database.name} while messages came in (${counts.join(", ")}): none lost, none twice; ${await out()}`);
} catch (error) {
  failure = `${error.stack}\nthe server said:\n${readFileSync(log, "utf8").slice(-2_000)}`;
} finally {
  await killed();
  stand.close();
  service.close();
  rmSync(data, { recursive: true, force: true });
}
if (failure) console.error(failure);
process.exit(failure ? 1 : 0);

async function life() {
  await start();
  let isOver = false;
  const work = async (name, channel) => {
    const client = await channel.open?.().catch(() => undefined);
    while (!isOver && (client || !channel.open)) {
      const id = channel.waiting.pop() ?? named(name, (next += 1));
      if (!channel.all.includes(id)) channel.all.push(id);
      if (!(await sent(channel, client, id))) channel.waiting.push(id);
      if (channel.isOver?.(client)) break;
    }
    if (client) channel.close(client);
  };
  const lines = Object.entries(channels).flatMap(([name, channel]) => Array.from({ length: LINES }, () => work(name, channel)));
  const ringing = (async () => {
    for (let place = lives % DEVICES; !isOver; place = (place + 1) % DEVICES) if (!(await devices.ring(devices.ids[place]).catch(() => false))) break;
  })();
  lives += 1;
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_LIFE));
  isOver = true;
  server.kill("SIGKILL");
  await Promise.all([once(server, "exit"), ringing, ...lines]);
}

// Forms are called by 32 digits of a number, messages of providers as they like.
function named(channel, number) {
  return channel === "chat" ? createHash("md5").update(String(number)).digest("hex") : `${channel}${number}`;
}

async function sent(channel, client, id) {
  const isKept = await channel.send(client, id).catch(() => false);
  if (isKept) channel.acknowledged.add(id);
  return isKept;
}

function mailed(client, id) {
  const text = `From: ${id}@example.org\nTo: door@stoa.test\nSubject: ${id}\nMessage-ID: <${id}@example.org>\n\nWhere is ${id}?\n`;
  return client.send(`${id}@example.org`, "door@stoa.test", text);
}

// Everything is sent again, also what was acknowledged: who was cut off cannot know.
async function lastLife() {
  await start();
  for (const channel of Object.values(channels)) {
    const client = await channel.open?.();
    for (const id of channel.all) if (!(await sent(channel, client, id))) throw new Error(`${id} is not acknowledged by a server that lives`);
    if (client) channel.close(client);
  }
  const until = Date.now() + 600_000;
  while (database.query(data, "SELECT COUNT(*) FROM received_mails")[0] !== "0") {
    if (Date.now() > until) throw new Error("mails still wait to be taken in");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  check();
  const begun = Number(database.query(data, "SELECT COUNT(*) FROM conversations")[0]);
  const expected = 1 + ["mail", "sms", "whatsapp"].reduce((sum, name) => sum + channels[name].all.length, 0);
  if (begun !== expected) throw new Error(`${expected} conversations were begun, and there are ${begun}`);
}

/** What was acknowledged is there, and nothing is there twice. */
function check() {
  const taken = database.query(data, "SELECT COALESCE(mail_id, external_id) FROM incoming");
  const raw = database.query(data, "SELECT address FROM received_mails");
  const there = [...taken, ...raw].map((id) => id.split("@")[0]);
  const known = new Set(there);
  if (known.size !== there.length) throw new Error(`${there.length - known.size} messages are there twice`);
  for (const [name, { acknowledged }] of Object.entries(channels)) {
    const lost = [...acknowledged].filter((id) => !known.has(id));
    if (lost.length) throw new Error(`${name}: acknowledged and lost: ${lost.slice(0, 10)}`);
  }
}

/** What went out: waits until nothing is on its way any more. */
async function out() {
  for (const id of devices.ids) if (!(await devices.ring(id))) throw new Error("a server that lives does not acknowledge that it rings");
  const busy = `SELECT COUNT(*) FROM jobs WHERE kind = 'outbox.send' AND state = 'ready' AND run_at < ${Date.now() + 600_000}`;
  for (const end = Date.now() + 600_000; database.query(data, busy)[0] !== "0"; await new Promise((resolve) => setTimeout(resolve, 200))) {
    if (Date.now() > end) throw new Error("messages are still on their way out");
  }
  const states = database.query(data, "SELECT channel || ' ' || state || ' ' || COUNT(*) FROM deliveries WHERE channel IN ('push', 'sms', 'social') GROUP BY channel, state ORDER BY 1");
  const counted = (all) => all.map((to) => to.replace(/\D/g, "")).reduce((counts, to) => counts.set(to, (counts.get(to) ?? 0) + 1), new Map());
  const meant = counted(database.query(data, "SELECT destination FROM deliveries WHERE channel IN ('sms', 'social')"));
  const twice = [...counted(stand.to)].filter(([to, count]) => count > (meant.get(to) ?? 0));
  if (twice.length) throw new Error(`text messages that went out twice: ${JSON.stringify(twice.slice(0, 5))}`);
  // A test of a device is no longer useful after some minutes, which the first of a thousand lives may leave behind.
  const bad = states.filter((line) => !/ (accepted|uncertain) |^push expired /.test(line));
  if (bad.length) throw new Error(`messages are neither out nor uncertain: ${states}`);
  // One that the push service has, and that we did not hear it took before we were killed, is sent again: never more of
  // them than could be on their way.
  const count = (sql) => Number(database.query(data, `SELECT COUNT(*) FROM ${sql}`)[0]);
  const rung = count("notes WHERE kind = 'device-test'");
  const taken = count("deliveries WHERE channel = 'push' AND state = 'accepted'");
  const without = count("notes n WHERE kind = 'device-test' AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.note_id = n.id)");
  const got = [...service.got.values()].flat();
  if (taken < DEVICES || service.got.size !== DEVICES || got.length < taken || without) {
    throw new Error(`messages to devices are lost: of ${rung} ${taken} count as taken, ${without} have no delivery, and ${got.length} came`);
  }
  if (got.length > rung + SLOTS * KILLS) throw new Error(`${got.length} messages came to devices, and ${rung} were asked for`);
  if (got.some((topic) => topic !== "news")) throw new Error("a message to a device would not take the place of the one before");
  return `what went out: ${states.join(", ")}; of ${rung} tests of devices ${rung - taken} ended without having been taken, and ${got.length - taken} came again`;
}

async function start() {
  const out = openSync(log, "a");
  const options = ["serve", "--listen", `127.0.0.1:${port}`, "--address", address, "--data", data, ...database.options, "--pretend-payments", "--mail-to-folder", "--plain-http",
    "--requests-per-minute", "0", "--mail-in", `127.0.0.1:${lmtp}`, "--mail-address", "door@stoa.test", "--push-to-loopback", "--slots", String(SLOTS), ...stand.options];
  server = spawn(process.env.STOA_BIN ?? join(root, "target/debug/stoa"), options, { cwd: root, stdio: ["ignore", out, out] });
  await answering(address, server);
}

async function killed() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGKILL");
  await ended;
}
