// What the tests of the telephone are made of: an exchange, telephones that call it, and a program that drives it.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../browser/front/paths.mjs";
import { answering, freePort } from "../browser/front/server.mjs";

export const peers = process.env.STOA_PEERS ?? join(root, "target/peers");

/** What is missing; empty if nothing is. */
export function missing() {
  const needed = { "Asterisk in its folder": "asterisk/usr/sbin/asterisk", "pjsua2 for Python": "phones/ready" };
  return Object.keys(needed).filter((what) => !existsSync(join(peers, needed[what])));
}

export async function until(what, found, seconds = 15) {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    const value = await found();
    if (value) return value;
    if (Date.now() > end) throw new Error(`not within ${seconds} seconds: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** An Asterisk of its own beside the demonstration's. */
export class Asterisk {
  constructor(http, sip, rtp) {
    Object.assign(this, { http, sip, env: { ...process.env, STOA_PHONE_PORTS: `${http} ${sip} ${rtp}` } });
    this.home = join(peers, `asterisk/srv/stoa-${http}`);
  }

  start() {
    const said = execFileSync(join(root, "bin/phone"), { env: this.env, encoding: "utf8" });
    this.version = said.split(" is here")[0];
    this.words = Object.fromEntries(readFileSync(join(this.home, "passwords"), "utf8").trim().split("\n").map((line) => line.split(/=(.*)/).slice(0, 2)));
    this.setting = `ari http://stoa:${this.words.ARI}@127.0.0.1:${this.http} stoa`;
  }

  stop() {
    execFileSync(join(root, "bin/phone"), ["stop"], { env: this.env });
  }

  /** What one of its own commands says. */
  says(command) {
    return execFileSync("chroot", [join(peers, "asterisk"), "asterisk", "-C", `/srv/stoa-${this.http}/etc/asterisk.conf`, "-rx", command], { encoding: "utf8" });
  }
}

/** A program whose standard output is a line of JSON each. */
export class Lines {
  begin(program, args, log) {
    this.told = [];
    this.child = spawn(program, args, { cwd: root, stdio: ["pipe", "pipe", "pipe"] });
    this.child.stdin.on("error", () => {});
    this.child.stderr.on("data", (text) => appendFileSync(log, text));
    createInterface({ input: this.child.stdout }).on("line", (line) => {
      if (!line.startsWith("{")) return;
      this.told.push({ ms: Date.now(), ...JSON.parse(line) });
    });
  }

  say(line) {
    this.child.stdin.write(`${line}\n`);
  }

  async end(signal) {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, "exit");
    if (signal) this.child.kill(signal);
    else this.child.stdin.end();
    await ended;
  }
}

export class Phone extends Lines {
  /** One with a `number` is anywhere in the world, and comes over the carrier. */
  constructor(asterisk, folder, name, tone, number) {
    super();
    Object.assign(this, { name, tone, folder, number });
    const server = `127.0.0.1:${asterisk.sip}`;
    const outside = number ? [`127.0.0.2:${asterisk.sip}`, number] : [];
    const args = [name, number ? "-" : asterisk.words[name.toUpperCase()], server, folder, String(tone), ...outside];
    this.begin(join(peers, "phones/bin/python"), [join(root, "tests/phone/phone.py"), ...args], join(folder, `${name}.err`));
  }

  async ready() {
    await until(`${this.name} is registered`, () => this.told.some((one) => one.registered === 200));
    return this;
  }

  is(state, since = 0) {
    return this.told.some((one) => one.state === state && one.ms >= since);
  }

  /** How loud it was since a moment: each level. */
  levels(since) {
    return this.told.filter((one) => one.ms >= since && one.level !== undefined).map((one) => one.level);
  }

  /** The longest silence between two moments, in milliseconds. */
  silence(since, till = Date.now()) {
    let [longest, last] = [0, since];
    for (const one of this.told.filter((each) => each.ms >= since && each.ms <= till && each.level > 4)) {
      longest = Math.max(longest, one.ms - last);
      last = one.ms;
    }
    return Math.max(longest, till - last);
  }
}

/** The example program of `channels`. */
export class Menu extends Lines {
  constructor(asterisk, folder, listen) {
    super();
    Object.assign(this, { asterisk, folder, listen, all: [] });
  }

  start() {
    const program = process.env.STOA_TELEPHONE ?? join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/examples/telephone");
    this.begin(program, [this.asterisk.setting, this.folder, this.listen], join(this.folder, "menu.err"));
  }

  /** What was heard in a call, as `turn heard`. */
  heard(call) {
    return this.told.filter((one) => one.call === call).map((one) => one.heard);
  }

  async hears(call, what, since = 0) {
    return until(`${what} in ${call}; heard: ${JSON.stringify(this.told.slice(-8))}`, () => this.told.find((one) => (!call || one.call === call) && one.heard.startsWith(what) && one.ms >= since));
  }
}

/** The demonstration, with this exchange. */
export async function demo(asterisk, folder, listen) {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const out = openSync(join(folder, "stoa.log"), "a");
  const options = ["demo", "--listen", `127.0.0.1:${port}`, "--address", address, "--data", join(folder, "data"), "--exchange", asterisk.setting, "--exchange-listen", listen];
  const child = spawn(process.env.STOA_BIN ?? join(root, "target/debug/stoa"), options, { cwd: root, stdio: ["ignore", out, out] });
  await answering(address, child);
  return child;
}

/** How much of a tone of so many hertz is in a recording, beside its whole: from 0 to 1. */
export function share(file, tone, lastSeconds) {
  const bytes = readFileSync(file);
  const rate = bytes.readUInt32LE(24);
  const all = new Int16Array(bytes.buffer.slice(bytes.byteOffset + 44, bytes.byteOffset + 44 + ((bytes.length - 44) & ~1)));
  const samples = lastSeconds ? all.slice(-lastSeconds * rate) : all;
  let [re, im, whole] = [0, 0, 0];
  for (let n = 0; n < samples.length; n += 1) {
    re += samples[n] * Math.cos((2 * Math.PI * tone * n) / rate);
    im += samples[n] * Math.sin((2 * Math.PI * tone * n) / rate);
    whole += samples[n] ** 2;
  }
  return { share: Math.sqrt((2 * (re * re + im * im)) / (samples.length * whole || 1)), rms: Math.sqrt(whole / (samples.length || 1)) / 32_768 };
}
