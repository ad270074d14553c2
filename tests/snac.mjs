// Posts through ActivityPub servers of others: two instances of snac, one with the account of the door, one with that of
// Ana. `node tests/snac.mjs`. It needs a built `stoa` (STOA_BIN, or target/debug/stoa), sqlite3, root, and a folder with
// Debian's snac2, which `bin/peers fediverse` makes (STOA_PEERS, or target/peers).
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { root } from "./browser/front/paths.mjs";
import { answering, freePort } from "./browser/front/server.mjs";
import { Desk } from "./desk.mjs";

const sid = join(process.env.STOA_PEERS ?? join(root, "target/peers"), "sid");
const has = (program) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
const missing = ["chroot", "sqlite3"].filter((program) => !has(program));
if (process.getuid() !== 0) missing.push("root");
if (!existsSync(join(sid, "usr/bin/snac"))) missing.push(`snac2 in ${sid} (bin/peers fediverse makes it)`);
if (missing.length) {
  console.log(`== SKIPPED: posts through ActivityPub servers: missing ${missing.join(", ")}`);
  process.exit(0);
}

// Instances are known by names without a port, so each has an address of its own.
const DOOR = { host: "door.test", ip: "127.0.0.11", account: "door" };
const CITIZEN = { host: "citizen.test", ip: "127.0.0.12", account: "ana" };
const work = mkdtempSync(join(tmpdir(), "stoa-snac-"));
const inside = mkdtempSync(join(sid, "srv/stoa-"));
const children = [];
let away = false;
let proxy;
try {
  writeFileSync(join(sid, "etc/hosts"), `127.0.0.1 localhost\n${DOOR.ip} ${DOOR.host}\n${CITIZEN.ip} ${CITIZEN.host}\n`);
  for (const instance of [DOOR, CITIZEN]) await begin(instance);
  await story();
  console.log(`${version()}: a post on another server reached the desk, beneath it stands a pointer with nothing in it, the receipt and the officer's answer reached its author alone; what was posted while the server was away came once`);
} catch (error) {
  for (const file of ["stoa.log", "door.log", "ana.log"]) {
    const path = join(work, file);
    if (existsSync(path)) console.error(`${file}:\n${readFileSync(path, "utf8").slice(-3_000)}`);
  }
  console.error(error.stack);
  process.exitCode = 1;
} finally {
  const living = children.filter((child) => child.exitCode === null && child.signalCode === null);
  await Promise.all(living.map((child) => (child.kill("SIGTERM"), once(child, "exit"))));
  proxy?.close();
  proxy?.closeAllConnections();
  rmSync(inside, { recursive: true, force: true });
  rmSync(work, { recursive: true, force: true });
}
process.exit(process.exitCode ?? 0);

function snac(...args) {
  return execFileSync("chroot", [sid, "snac", ...args], { encoding: "utf8", stdio: ["pipe", "pipe", "ignore"], input: "" });
}

/** It says its version with what it can do, as an error. */
function version() {
  return spawnSync("chroot", [sid, "snac", "--help"], { encoding: "utf8" }).stdout.split(" - ")[0];
}

function folder(instance) {
  return `/srv/${basename(inside)}/${instance.account}`;
}

async function begin(instance) {
  const path = folder(instance);
  execFileSync("chroot", [sid, "snac", "init", path], { input: `${instance.ip}\n80\n${instance.host}\n\n\n`, stdio: ["pipe", "ignore", "ignore"] });
  const settings = join(sid, path, "server.json");
  writeFileSync(settings, JSON.stringify({ ...JSON.parse(readFileSync(settings, "utf8")), protocol: "http" }));
  instance.password = snac("adduser", path, instance.account).match(/User password is (\S+)/)[1];
  const out = openSync(join(work, `${instance.account}.log`), "a");
  children.push(spawn("chroot", [sid, "snac", "httpd", path], { stdio: ["ignore", out, out] }));
  instance.token = await until(`${instance.host} listens`, async () => {
    const login = new URLSearchParams({ login: instance.account, passwd: instance.password });
    const answer = await call(instance, "POST", "/oauth/x-snac-get-token", { "content-type": "application/x-www-form-urlencoded" }, login.toString()).catch(() => undefined);
    return answer?.status === 200 && /^[0-9a-f]{16,}$/.test(answer.text.trim()) && answer.text.trim();
  });
}

/** A request to an instance under its name, which it does not have in the network. */
function call(instance, method, path, headers = {}, body = "") {
  return new Promise((resolve, reject) => {
    const asked = request({ agent: false, host: instance.ip, port: 80, method, path, headers: { ...headers, host: instance.host, "content-length": Buffer.byteLength(body) } }, async (answer) => {
      let text = "";
      for await (const chunk of answer.setEncoding("utf8")) text += chunk;
      resolve({ status: answer.statusCode, text });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** Stoa speaks without encryption to this machine only; this passes it on to the door's instance, unless it is away. */
async function between() {
  proxy = createServer(async (asked, answer) => {
    let body = "";
    for await (const chunk of asked.setEncoding("utf8")) body += chunk;
    if (away) return answer.writeHead(503).end();
    try {
      const { authorization, "content-type": type, "idempotency-key": key } = asked.headers;
      const headers = Object.fromEntries(Object.entries({ authorization, "content-type": type, "idempotency-key": key }).filter(([, value]) => value));
      const told = await call(DOOR, asked.method, asked.url, headers, body);
      answer.writeHead(told.status, { "content-type": "application/json" }).end(told.text);
    } catch {
      answer.writeHead(502).end();
    }
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  return `http://127.0.0.1:${proxy.address().port}`;
}

async function story() {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const out = openSync(join(work, "stoa.log"), "a");
  mkdirSync(join(work, "data"));
  const options = ["demo", "--listen", `127.0.0.1:${port}`, "--address", address, "--data", join(work, "data"), "--requests-per-minute", "0", "--social", `mastodon ${await between()} ${DOOR.token}`];
  const stoa = spawn(process.env.STOA_BIN ?? join(root, "target/debug/stoa"), options, { cwd: root, stdio: ["ignore", out, out] });
  children.push(stoa);
  await answering(address, stoa);
  await until("Stoa has asked for the first time", () => query("SELECT COUNT(*) FROM poll_places") === "1");
  // Ana asks where everybody reads it.
  snac("note", folder(CITIZEN), CITIZEN.account, "@door@door.test Can I pay my fine in parts?");
  const reference = await until("her post is at the desk", () => query("SELECT c.reference FROM posts p JOIN conversations c ON c.id = p.conversation_id WHERE p.author = 'mastodon:ana@citizen.test'"));
  const said = query("SELECT body FROM messages WHERE is_public");
  if (said !== "Can I pay my fine in parts?") throw new Error(`the post reads at the desk: ${said}`);
  const shown = reference.match(/.{1,3}/g).join("-");
  const open = await until("the pointer is on her instance", async () => (await inbox()).find((one) => one.visibility !== "direct"));
  if (open.text.includes(shown) || open.text.includes(reference) || !open.text.includes(`${address}/person`)) throw new Error(`the pointer says: ${open.text}`);
  await until("the receipt is on her instance, for her alone", async () => (await inbox()).some((one) => one.visibility === "direct" && one.text.includes(shown)));
  // An officer answers in private.
  const hannah = await Desk.officer(address, "hannah.whitlock");
  const page = await hannah.open(`/desk/conversations/${reference}`);
  if (!page.includes("where everybody can read it")) throw new Error("the desk does not say that everybody can read it");
  await hannah.send(`/desk/conversations/${reference}`, { body: "Yes, in six parts.", manner: "privately" });
  const answer = await until("the answer is on her instance", async () => (await inbox()).find((one) => one.text.includes("Yes, in six parts.")));
  if (answer.visibility !== "direct") throw new Error(`everybody reads the answer: ${answer.visibility}`);
  // And, on purpose, beneath the post.
  await hannah.open(`/desk/conversations/${reference}`);
  await hannah.send(`/desk/conversations/${reference}`, { body: "We are open until five.", manner: "publicly" });
  const reply = await until("the public answer is on her instance", async () => (await inbox()).find((one) => one.text.includes("We are open until five.")));
  if (reply.visibility === "direct" || reply.text.includes("Hannah")) throw new Error(`the public answer: ${JSON.stringify(reply)}`);
  // She writes on in private, while the door's server is away for us.
  away = true;
  snac("note_mention", folder(CITIZEN), CITIZEN.account, "@door@door.test Thank you, from the first of the month");
  await until("it is on the door's instance", async () => (await mentions(DOOR)).some((one) => one.status.content.includes("first of the month")));
  away = false;
  await until("it came to the desk", () => query("SELECT COUNT(*) FROM messages WHERE body LIKE 'Thank you, from%'") === "1");
  if (query("SELECT is_public FROM messages WHERE body LIKE 'Thank you, from%'") !== "0") throw new Error("a direct post counts as public");
  if (query("SELECT COUNT(DISTINCT conversation_id) FROM messages m WHERE m.id IN (SELECT message_id FROM incoming WHERE from_address = 'mastodon:ana@citizen.test')") !== "1") throw new Error("her posts are not one conversation");
  if (query("SELECT COUNT(*) FROM incoming WHERE from_address = 'mastodon:ana@citizen.test'") !== "2") throw new Error("something came twice");
}

async function mentions(instance) {
  const answer = await call(instance, "GET", "/api/v1/notifications?types[]=mention&limit=40", { authorization: `Bearer ${instance.token}` });
  return JSON.parse(answer.text);
}

/** What reached Ana: the words, and who can read them. */
async function inbox() {
  return (await mentions(CITIZEN)).map((one) => ({ visibility: one.status.visibility, text: one.status.content.replace(/<br>/g, "\n").replace(/<[^>]*>/g, "") }));
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
