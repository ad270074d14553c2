// Letters are made in a process of their own that gives way to people and ends when it is idle, and when the server is
// killed: `node tests/letters.mjs`. It needs a built `stoa` (STOA_BIN, or target/debug/stoa).
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { Client } from "./api/client.mjs";
import { root } from "./browser/front/paths.mjs";
import { answering, freePort } from "./browser/front/server.mjs";

const SERVICE = "fine-review";
// Each look waits for something that comes; none of them is a pause that a slow machine could be too slow for.
const PATIENCE = 120_000;

if (process.platform !== "linux") {
  console.log("skipped: processes are looked at in /proc");
  process.exit(0);
}
const data = mkdtempSync(join(tmpdir(), "stoa-letters-"));
const log = join(data, "log");
let server;
let code = 0;
try {
  const address = await start();
  const guest = await Client.guest(address);
  const whole = await guest.whole(SERVICE);
  const maker = await until("a process that makes letters", makers);
  if (!isIdle(maker) && nice(maker) <= nice(server.pid)) throw new Error(`letters do not give way: nice ${nice(maker)} beside ${nice(server.pid)}`);
  const { reference } = await guest.expect(201, "POST", "/api/v1/applications", whole);
  await until("the letter on the page of the case", () => letter(guest, reference));
  await until("the end of the idle process", () => (all().length === 0 ? true : undefined));
  await guest.expect(201, "POST", "/api/v1/applications", whole);
  await until("another process for another letter", makers);
  await kill();
  await until("the end of the process after the server's", () => (all().length === 0 ? true : undefined));
  console.log("letters are made apart, give way, and leave nothing behind");
} catch (error) {
  console.error(`${error.stack}\nthe server said:\n${readFileSync(log, "utf8").slice(-2_000)}`);
  code = 1;
} finally {
  await kill();
  rmSync(data, { recursive: true, force: true });
}
process.exit(code);

async function until(what, look) {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await later(100);
  }
  throw new Error(`there was no sign of ${what}`);
}

async function letter(guest, reference) {
  const answer = await fetch(`${guest.address}/cases/${reference}`, { headers: { cookie: `stoa=${guest.token}` } });
  const page = await answer.text();
  return page.match(/href="(\/cases\/[^"]+\/letters\/[^"]+)"/)?.[1];
}

/** Every process that makes letters from this folder of data. */
function all() {
  const told = (pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    } catch {
      return [];
    }
  };
  const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return ids.filter((pid) => told(pid).includes("--until-idle") && told(pid).includes(data) && !/(nice|chrt)$/.test(told(pid)[0])).map(Number);
}

function makers() {
  return all()[0];
}

// Whether it runs only where nobody else wants the processor: SCHED_IDLE, the 41st field of proc_pid_stat(5).
function isIdle(pid) {
  return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ")[41 - 3] === "5";
}

function nice(pid) {
  return Number(readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ")[16]);
}

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
