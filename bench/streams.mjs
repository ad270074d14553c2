// Open pages that do nothing: holds 2,000 streams of conversations, says what each of them takes of memory and all of
// them of the processor, how soon a message reaches its page among them, and how soon all end when the server is told to
// stop: `node bench/streams.mjs [streams] [seconds]`. It needs a built `stoa` (STOA_BIN, or target/release/stoa).
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../tests/browser/front/paths.mjs";
import { answering, freePort } from "../tests/browser/front/server.mjs";
import { Guest } from "../tests/wire/guest.mjs";

const streams = Number(process.argv[2] ?? 2000);
const seconds = Number(process.argv[3] ?? 60);
const GUESTS = 20;
const AT_ONCE = 50;
const STOP = 5_000;

const data = mkdtempSync(join(tmpdir(), "stoa-streams-"));
const out = openSync(join(data, "log"), "w");
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
const most = String(streams + 200);
const options = ["serve", "--database", process.env.STOA_DATABASE ?? `sqlite:${join(data, "stoa.db")}`, "--data", data, "--listen", `127.0.0.1:${port}`, "--requests-per-minute", "0", "--plain-http", "--pretend-payments", "--mail-to-folder", "--connections", most, "--connections-per-address", most];
const server = spawn(process.env.STOA_BIN ?? join(root, "target/release/stoa"), options, { cwd: root, stdio: ["ignore", out, out] });
try {
  await answering(address, server);
  await measure();
} catch (error) {
  console.error(error.stack, readFileSync(join(data, "log"), "utf8").slice(-2_000));
  process.exitCode = 1;
} finally {
  server.kill("SIGKILL");
  rmSync(data, { recursive: true, force: true });
}

async function measure() {
  const guests = await Promise.all(Array.from({ length: GUESTS }, () => Guest.begin(address, "Where is my rebate?")));
  const before = now();
  const open = [];
  for (let at = 0; at < streams; at += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, streams - at) }, (_, n) => listen(guests[(at + n) % GUESTS]));
    open.push(...(await Promise.all(some)));
  }
  const begun = now();
  await new Promise((next) => setTimeout(next, seconds * 1000));
  const after = now();
  const first = open[0];
  const heard = until(first.socket, "event: said");
  const said = performance.now();
  if (!(await guests[0].say("", "And a second question."))) throw new Error("not said");
  await heard;
  const reached = performance.now() - said;
  const ended = Promise.all(open.map(({ socket }) => once(socket, "close")));
  const stopped = performance.now();
  server.kill("SIGTERM");
  await ended;
  const stop = performance.now() - stopped;
  await once(server, "exit");
  const exit = performance.now() - stopped;
  console.log(`| open streams | memory before | with them | of each | processor while idle | a message arrives after | all end after SIGTERM | the process ends |`);
  console.log(`| --: | --: | --: | --: | --: | --: | --: | --: |`);
  console.log(`| ${streams} | ${(before.memory / 1024).toFixed(0)} MB | ${(after.memory / 1024).toFixed(0)} MB | ${((after.memory - before.memory) / streams).toFixed(1)} kB | ${(((after.ticks - begun.ticks) / 100 / seconds) * 100).toFixed(1)} % of one | ${reached.toFixed(0)} ms | ${stop.toFixed(0)} ms | ${exit.toFixed(0)} ms |`);
  if (exit > STOP) throw new Error(`it took ${exit} ms to stop`);
}

// Resident memory in kB, and the ticks of the processor.
function now() {
  const memory = Number(readFileSync(`/proc/${server.pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)[1]);
  const times = readFileSync(`/proc/${server.pid}/stat`, "utf8").split(") ")[1].split(" ");
  return { memory, ticks: Number(times[11]) + Number(times[12]) };
}

// An open stream that has said how things stand.
async function listen(guest) {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  await once(socket, "connect");
  socket.write(`GET ${guest.path}/events HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${guest.cookie}\r\n\r\n`);
  const text = await until(socket, "event: now");
  if (!text.startsWith("HTTP/1.1 200")) throw new Error(text);
  return { socket };
}

async function until(socket, words) {
  let text = "";
  while (!text.includes(words)) text += (await once(socket, "data"))[0];
  return text;
}
