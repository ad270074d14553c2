// Posts through ActivityPub servers of others: two instances of snac, one with the account of the door, one with that of
// Ana. `node tests/snac.mjs`. It needs a built `stoa` (STOA_BIN, or target/debug/stoa), sqlite3, root, and a folder with
// Debian's snac2, which `bin/peers fediverse` makes (STOA_PEERS, or target/peers).
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./browser/front/paths.mjs";
import { answering, freePort } from "./browser/front/server.mjs";
import { Desk } from "./desk.mjs";
import { DOOR, missing, Snac } from "./wire/snac.mjs";

const lacking = missing();
if (spawnSync("sqlite3", ["--version"]).status !== 0) lacking.push("sqlite3");
if (lacking.length) {
  console.log(`== SKIPPED: posts through ActivityPub servers: missing ${lacking.join(", ")}`);
  process.exit(0);
}

const work = mkdtempSync(join(tmpdir(), "stoa-snac-"));
let snac;
let stoa;
try {
  snac = await Snac.begin(work, "ana");
  await story();
  console.log(`${Snac.version()}: a post on another server reached the desk, beneath it stands a pointer with nothing in it, the receipt and the officer's answer reached its author alone; what was posted while the server was away came once`);
} catch (error) {
  for (const file of ["stoa.log", "door.log", "ana.log"]) {
    const path = join(work, file);
    if (existsSync(path)) console.error(`${file}:\n${readFileSync(path, "utf8").slice(-3_000)}`);
  }
  console.error(error.stack);
  process.exitCode = 1;
} finally {
  if (stoa && stoa.exitCode === null && stoa.signalCode === null) await (stoa.kill("SIGTERM"), once(stoa, "exit"));
  await snac?.close();
  rmSync(work, { recursive: true, force: true });
}
process.exit(process.exitCode ?? 0);

async function story() {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const out = openSync(join(work, "stoa.log"), "a");
  mkdirSync(join(work, "data"));
  const options = ["demo", "--listen", `127.0.0.1:${port}`, "--address", address, "--data", join(work, "data"), "--requests-per-minute", "0", "--social", snac.setting];
  stoa = spawn(process.env.STOA_BIN ?? join(root, "target/debug/stoa"), options, { cwd: root, stdio: ["ignore", out, out] });
  await answering(address, stoa);
  await until("Stoa has asked for the first time", () => query("SELECT COUNT(*) FROM poll_places") === "1");
  // Ana asks where everybody reads it.
  snac.post("@door@door.test Can I pay my fine in parts?");
  const reference = await until("her post is at the desk", () => query("SELECT c.reference FROM posts p JOIN conversations c ON c.id = p.conversation_id WHERE p.author = 'mastodon:ana@citizen.test'"));
  const said = query("SELECT body FROM messages WHERE is_public");
  if (said !== "Can I pay my fine in parts?") throw new Error(`the post reads at the desk: ${said}`);
  const shown = reference.match(/.{1,3}/g).join("-");
  const open = await until("the pointer is on her instance", async () => (await snac.inbox()).find((one) => one.visibility !== "direct"));
  if (open.text.includes(shown) || open.text.includes(reference) || !open.text.includes(`${address}/person`)) throw new Error(`the pointer says: ${open.text}`);
  await until("the receipt is on her instance, for her alone", async () => (await snac.inbox()).some((one) => one.visibility === "direct" && one.text.includes(shown)));
  // An officer answers in private.
  const hannah = await Desk.officer(address, "hannah.whitlock");
  const page = await hannah.open(`/desk/conversations/${reference}`);
  if (!page.includes("where everybody can read it")) throw new Error("the desk does not say that everybody can read it");
  await hannah.send(`/desk/conversations/${reference}`, { body: "Yes, in six parts.", manner: "privately" });
  const answer = await until("the answer is on her instance", async () => (await snac.inbox()).find((one) => one.text.includes("Yes, in six parts.")));
  if (answer.visibility !== "direct") throw new Error(`everybody reads the answer: ${answer.visibility}`);
  // And, on purpose, beneath the post.
  await hannah.open(`/desk/conversations/${reference}`);
  await hannah.send(`/desk/conversations/${reference}`, { body: "We are open until five.", manner: "publicly" });
  const reply = await until("the public answer is on her instance", async () => (await snac.inbox()).find((one) => one.text.includes("We are open until five.")));
  if (reply.visibility === "direct" || reply.text.includes("Hannah")) throw new Error(`the public answer: ${JSON.stringify(reply)}`);
  // She writes on in private, while the door's server is away for us.
  snac.isAway = true;
  snac.post("@door@door.test Thank you, from the first of the month", "note_mention");
  await until("it is on the door's instance", async () => (await snac.mentions(DOOR)).some((one) => one.status.content.includes("first of the month")));
  snac.isAway = false;
  await until("it came to the desk", () => query("SELECT COUNT(*) FROM messages WHERE body LIKE 'Thank you, from%'") === "1");
  if (query("SELECT is_public FROM messages WHERE body LIKE 'Thank you, from%'") !== "0") throw new Error("a direct post counts as public");
  if (query("SELECT COUNT(DISTINCT conversation_id) FROM messages m WHERE m.id IN (SELECT message_id FROM incoming WHERE from_address = 'mastodon:ana@citizen.test')") !== "1") throw new Error("her posts are not one conversation");
  if (query("SELECT COUNT(*) FROM incoming WHERE from_address = 'mastodon:ana@citizen.test'") !== "2") throw new Error("something came twice");
}

function query(sql) {
  return execFileSync("sqlite3", ["-bail", "-cmd", ".timeout 5000", join(work, "data/stoa.sqlite"), sql], { encoding: "utf8" }).trim();
}

async function until(what, found) {
  const end = Date.now() + 240_000;
  for (;;) {
    const value = await found();
    if (value) return value;
    if (Date.now() > end) throw new Error(`not within four minutes: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
