// Two instances of snac, an ActivityPub server that others wrote: one with the account of the door, one with that of
// somebody who writes to it. They run in a folder with Debian's snac2, which `bin/peers fediverse` makes (STOA_PEERS, or
// target/peers).
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { basename, join } from "node:path";
import { root } from "../browser/front/paths.mjs";

const sid = join(process.env.STOA_PEERS ?? join(root, "target/peers"), "sid");
const has = (program) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;

// Instances are known by names without a port, so each has an address of its own.
export const DOOR = { host: "door.test", ip: "127.0.0.11", account: "door" };

/** What is not here of what the two need. */
export function missing() {
  const missing = ["chroot"].filter((program) => !has(program));
  if (process.getuid() !== 0) missing.push("root");
  if (!existsSync(join(sid, "usr/bin/snac"))) missing.push(`snac2 in ${sid} (bin/peers fediverse makes it)`);
  return missing;
}

export class Snac {
  isAway = false;
  #children = [];

  /** Starts both, with their logs in a folder; `account` is who writes. */
  static async begin(work, account) {
    const snac = Object.assign(new Snac(), { work, citizen: { host: "citizen.test", ip: "127.0.0.12", account } });
    snac.inside = mkdtempSync(join(sid, "srv/stoa-"));
    const both = [DOOR, snac.citizen];
    writeFileSync(join(sid, "etc/hosts"), ["127.0.0.1 localhost", ...both.map(({ ip, host }) => `${ip} ${host}`), ""].join("\n"));
    try {
      for (const instance of both) await snac.#start(instance);
      await snac.#between();
    } catch (error) {
      await snac.close();
      throw error;
    }
    return snac;
  }

  /** It says its version with what it can do, as an error. */
  static version() {
    return spawnSync("chroot", [sid, "snac", "--help"], { encoding: "utf8" }).stdout.split(" - ")[0];
  }

  /** The setting of Stoa. */
  get setting() {
    return `mastodon ${this.address} ${DOOR.token}`;
  }

  /** What the citizen posts: where everybody reads it (`note`), or for those alone who are named (`note_mention`). */
  post(words, how = "note") {
    run(how, this.#folder(this.citizen), this.citizen.account, words);
  }

  async mentions(instance) {
    const answer = await call(instance, "GET", "/api/v1/notifications?types[]=mention&limit=40", { authorization: `Bearer ${instance.token}` });
    return JSON.parse(answer.text);
  }

  /** What reached the citizen: the words, and who can read them. */
  async inbox() {
    return (await this.mentions(this.citizen)).map((one) => ({ visibility: one.status.visibility, text: one.status.content.replace(/<br>/g, "\n").replace(/<[^>]*>/g, "") }));
  }

  async close() {
    const living = this.#children.filter((child) => child.exitCode === null && child.signalCode === null);
    await Promise.all(living.map((child) => (child.kill("SIGTERM"), once(child, "exit"))));
    this.proxy?.close();
    this.proxy?.closeAllConnections();
    rmSync(this.inside, { recursive: true, force: true });
  }

  #folder(instance) {
    return `/srv/${basename(this.inside)}/${instance.account}`;
  }

  async #start(instance) {
    const path = this.#folder(instance);
    execFileSync("chroot", [sid, "snac", "init", path], { input: `${instance.ip}\n80\n${instance.host}\n\n\n`, stdio: ["pipe", "ignore", "ignore"] });
    const settings = join(sid, path, "server.json");
    writeFileSync(settings, JSON.stringify({ ...JSON.parse(readFileSync(settings, "utf8")), protocol: "http" }));
    instance.password = run("adduser", path, instance.account).match(/User password is (\S+)/)[1];
    const out = openSync(join(this.work, `${instance.account}.log`), "a");
    this.#children.push(spawn("chroot", [sid, "snac", "httpd", path], { stdio: ["ignore", out, out] }));
    const login = new URLSearchParams({ login: instance.account, passwd: instance.password }).toString();
    for (const end = Date.now() + 240_000; ; await new Promise((resolve) => setTimeout(resolve, 300))) {
      const answer = await call(instance, "POST", "/oauth/x-snac-get-token", { "content-type": "application/x-www-form-urlencoded" }, login).catch(() => undefined);
      instance.token = answer?.status === 200 && answer.text.trim();
      if (/^[0-9a-f]{16,}$/.test(instance.token)) return;
      if (Date.now() > end) throw new Error(`${instance.host} does not listen within four minutes`);
    }
  }

  /** Stoa speaks without encryption to this machine only; this passes it on to the door's instance, unless it is away. */
  async #between() {
    this.proxy = createServer(async (asked, answer) => {
      let body = "";
      for await (const chunk of asked.setEncoding("utf8")) body += chunk;
      if (this.isAway) return answer.writeHead(503).end();
      try {
        const { authorization, "content-type": type, "idempotency-key": key } = asked.headers;
        const headers = Object.fromEntries(Object.entries({ authorization, "content-type": type, "idempotency-key": key }).filter(([, value]) => value));
        const told = await call(DOOR, asked.method, asked.url, headers, body);
        answer.writeHead(told.status, { "content-type": "application/json" }).end(told.text);
      } catch {
        answer.writeHead(502).end();
      }
    });
    this.proxy.listen(0, "127.0.0.1");
    await once(this.proxy, "listening");
    this.address = `http://127.0.0.1:${this.proxy.address().port}`;
  }
}

function run(...args) {
  return execFileSync("chroot", [sid, "snac", ...args], { encoding: "utf8", stdio: ["pipe", "pipe", "ignore"], input: "" });
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
