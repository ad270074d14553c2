// Many calls at once through a real exchange: `node --experimental-websocket tests/phone/soak.mjs [menu]`. sipp calls, each
// call presses keys. Asterisk tells when a key came and when it began to play a prompt, which is before it fetched it. With
// `menu`, the example program of `channels` answers, whose prompts are all made anew and over before the next key: then the
// first sound on the wire is what counts. Otherwise `stoa demo` answers. Slow: `bin/soak` runs both.
//
// STOA_PHONE_CALLS (100), STOA_PHONE_SECONDS (600) in all, STOA_PHONE_AT_ONCE (30).
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../browser/front/paths.mjs";
import { Asterisk, demo, Lines, Menu, missing, peers, until } from "./parts.mjs";

const [calls, seconds, atOnce] = [["CALLS", 100], ["SECONDS", 600], ["AT_ONCE", 30]].map(([name, usual]) => Number(process.env[`STOA_PHONE_${name}`] ?? usual));
const lacking = missing();
if (spawnSync("sipp", ["-v"]).error) lacking.push("sipp");
if (lacking.length) {
  console.log(`== SKIPPED: many telephone calls: missing ${lacking.join(", ")} (bin/peers installs them)`);
  process.exit(0);
}
const CALLERS = "127.0.0.2";
const isMenu = process.argv[2] === "menu";
/** How long a call is, so that so many are there at once; after some seconds a key is pressed every five. */
const length = Math.floor((seconds * atOnce) / (calls + atOnce));
const begins = isMenu ? 16 : 3;
const presses = Math.floor((length - begins) / 5);
const keys = Array.from({ length: presses }, (_, n) => (isMenu ? "567"[n % 3] : n === 0 ? "1" : "*#"[n % 2]));
const work = mkdtempSync(join(tmpdir(), "stoa-phones-"));
const asterisk = new Asterisk(8388, 5360, 22_000);
asterisk.stop();
asterisk.start();
const driver = isMenu ? new Menu(asterisk, work, "127.0.0.1:8389") : undefined;
let [stoa, sound] = [];
/** By channel: when a key came that no prompt has followed yet. */
const pressed = new Map();
/** By channel: when a prompt could not be played. */
const failed = new Map();
const [waits, told] = [[], { keys: 0, prompts: 0, begun: 0 }];
/** How long after a key its prompt was on the wire. */
const heard = [];
const largest = { Asterisk: 0, program: 0 };
try {
  if (isMenu) {
    driver.start();
    const listening = new Lines();
    listening.begin("python3", [join(root, "tests/phone/sound.py"), CALLERS], join(work, "sound.err"));
    sound = listening;
    await until("packets are seen", () => sound.told.length > 0);
  }
  else stoa = await demo(asterisk, work, "127.0.0.1:8389");
  const socket = new WebSocket(`ws://127.0.0.1:${asterisk.http}/ari/events?app=watch&subscribeAll=true&api_key=stoa:${asterisk.words.ARI}`);
  await once(socket, "open");
  socket.addEventListener("message", ({ data }) => watch(JSON.parse(data)));
  const measuring = setInterval(measure, 1_000);
  await load();
  await until("no channel is left", () => asterisk.says("core show channels concise").trim() === "");
  await until("what was said to one person is forgotten", () => !asterisk.says("media cache show all").includes("/once/"), 120);
  clearInterval(measuring);
  measure();
  socket.close();
  report();
} catch (error) {
  console.error(error.stack);
  process.exitCode = 1;
} finally {
  stoa?.kill("SIGKILL");
  await driver?.end("SIGKILL");
  await sound?.end("SIGKILL");
  asterisk.stop();
  rmSync(work, { recursive: true, force: true });
}
process.exit(process.exitCode ?? 0);

function watch(event) {
  const id = event.channel?.id ?? event.playback?.target_uri?.replace("channel:", "");
  const at = Date.parse(event.timestamp);
  if (event.type === "ChannelDtmfReceived") {
    told.keys += 1;
    pressed.set(id, at);
  } else if (event.type === "PlaybackStarted") {
    told.prompts += 1;
    if (!pressed.has(id)) return;
    waits.push(at - pressed.get(id));
    pressed.delete(id);
  } else if (event.type === "PlaybackFinished" && event.playback.state === "failed") failed.set(id, at);
  else if (event.type === "ChannelCreated") told.begun += 1;
  // Whoever hangs up ends a prompt too.
  else if (event.type === "ChannelDestroyed" && at - (failed.get(id) ?? 0) < 1_000) failed.delete(id);
}

/** One call for sipp: it rings, presses its keys and hangs up. Its telephone events have the number 96, which sipp plays. */
function scenario() {
  const sdp = ["v=0", "o=load 1 1 IN IP4 [local_ip]", "s=-", "c=IN IP4 [media_ip]", "t=0 0", "m=audio [media_port] RTP/AVP 0 96", "a=rtpmap:0 PCMU/8000", "a=rtpmap:96 telephone-event/8000", "a=fmtp:96 0-16", "a=sendrecv"];
  const head = (method, cseq) => `${method} sip:137788@[remote_ip]:[remote_port] SIP/2.0\nVia: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]\nFrom: <sip:+61491570[call_number]@[local_ip]>;tag=[call_number]\nTo: <sip:137788@[remote_ip]>[peer_tag_param]\nCall-ID: [call_id]\nCSeq: ${cseq} ${method}\nContact: <sip:load@[local_ip]:[local_port]>\nMax-Forwards: 70\n`;
  const send = (text, more = "") => `<send ${more}><![CDATA[\n${text}\n]]></send>\n`;
  const each = keys.map((key) => `<nop><action><exec play_dtmf="${key}"/></action></nop><pause milliseconds="5000"/>\n`).join("");
  return `<?xml version="1.0"?>\n<scenario name="keys">\n${send(`${head("INVITE", 1)}Content-Type: application/sdp\nContent-Length: [len]\n\n${sdp.join("\n")}`, 'retrans="500"')}<recv response="100" optional="true"/><recv response="180" optional="true"/><recv response="183" optional="true"/><recv response="200"/>\n${send(`${head("ACK", 1)}Content-Length: 0\n`)}<pause milliseconds="${begins * 1_000}"/>\n${each}${send(`${head("BYE", 2)}Content-Length: 0\n`, 'retrans="500"')}<recv response="200"/>\n</scenario>\n`;
}

async function load() {
  writeFileSync(join(work, "keys.xml"), scenario());
  const every = Math.max(1, Math.round((length * 1_000) / atOnce));
  const options = ["-sf", "keys.xml", "-m", String(calls), "-l", String(atOnce), "-r", "1", "-rp", String(every), "-i", CALLERS, "-mi", CALLERS, "-p", "5099", "-nostdin"];
  const out = openSync(join(work, "sipp.log"), "a");
  const child = spawn("sipp", [...options, `127.0.0.1:${asterisk.sip}`], { cwd: work, stdio: ["ignore", out, out] });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`sipp ended with ${code}: ${readFileSync(join(work, "sipp.log"), "utf8").slice(-1_500)}`);
}

function memory(pid) {
  return Number(readFileSync(`/proc/${pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)?.[1] ?? 0) / 1_024;
}

function measure() {
  const pid = readFileSync(join(peers, `asterisk/srv/stoa-${asterisk.http}/run/asterisk.pid`), "utf8").trim();
  largest.Asterisk = Math.max(largest.Asterisk, memory(pid));
  largest.program = Math.max(largest.program, memory((stoa ?? driver.child).pid));
}

function report() {
  const expected = calls * presses;
  const of = (all, share) => all.sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))];
  const said = (all) => `after ${of(all, 0.5)} ms (p50), ${of(all, 0.99)} ms (p99), ${of(all, 1)} ms (most)`;
  if (sound) heard.push(...sound.told.map((one) => one.wait).filter((wait) => wait !== undefined));
  const onWire = sound ? `, ${heard.length} were heard ${said(heard)}` : "";
  console.log(`${asterisk.version}, ${isMenu ? "prompts made anew" : "stoa demo"}: ${told.begun} calls of ${length} s, ${atOnce} at once; ${told.keys} of ${expected} keys came, ${waits.length} prompts began ${said(waits)}${onWire}; at most ${Math.round(largest.Asterisk)} MB of Asterisk, ${Math.round(largest.program)} MB of ${isMenu ? "the example" : "Stoa"}`);
  if (told.keys !== expected) throw new Error(`${expected - told.keys} keys did not come`);
  if (waits.length !== expected) throw new Error(`${expected - waits.length} keys were not followed by a prompt`);
  if (sound && heard.length !== expected) throw new Error(`${expected - heard.length} prompts were not heard`);
  if (failed.size) throw new Error(`${failed.size} prompts could not be played`);
  const slowest = of(sound ? heard : waits, 0.99);
  if (slowest >= 300) throw new Error(`too slow: ${slowest} ms`);
}
