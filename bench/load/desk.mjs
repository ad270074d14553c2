// A desk with many cases, one of them with a long history, and the requests of an officer there:
// node bench/load/desk.mjs ADDRESS FILE.lua CASES. Each request is tried once, so that what is measured is known to work.
import { writeFileSync } from "node:fs";
import { Client } from "../../tests/api/client.mjs";

// A service whose cases wait for an officer of this agency.
const SERVICE = "fine-review";
const OFFICER = "owen.birch@desk.example.org";
const AT_ONCE = 32;
// What happened to the long case, at least.
const EVENTS = 50;

const [address, file, cases] = process.argv.slice(2);
if (!cases) {
  console.error("node bench/load/desk.mjs ADDRESS FILE.lua CASES");
  process.exit(2);
}
const guest = await Client.guest(address);
const whole = await guest.whole(SERVICE);
let left = Number(cases) - 1;
await Promise.all(Array.from({ length: AT_ONCE }, async () => {
  const own = await Client.guest(address);
  while (left-- > 0) await own.expect(201, "POST", "/api/v1/applications", whole);
}));
// The long case is somebody's only one: nobody has a thousand of one service, as these guests do.
const last = await guest.expect(201, "POST", "/api/v1/applications", whole);

const jar = new Map();
const page = await get("/desk/sign-in");
await post("/desk/sign-in", { "form-token": tokenOn(page), email: OFFICER, password: "gumtree", then: "/desk" });
const there = `/desk/cases/${last.reference}`;
for (let n = 0; n < EVENTS; n += 1) {
  const html = await get(there);
  await post(`${there}/notes`, { "form-token": tokenOn(html), note: `Note ${n}: we looked at the photo, and go on.` });
}
const lines = ((await get(there)).match(/stoa-message--note|stoa-stream__event/g) ?? []).length;
if (lines < EVENTS) throw new Error(`the case has ${lines} events`);
const queue = await get("/desk?view=all");
const view = `/desk?view=all&kind=case&service=${SERVICE}&sort=-age`;
await post("/desk/views", { "form-token": tokenOn(queue), name: "Oldest first", query: view.split("?")[1] });
await get(view);
const rows = (queue.match(/data-row/g) ?? []).length;
console.log(`${cases} cases, ${rows} rows on a page of the queue (${queue.length} bytes), ${lines} events in one case`);
const headers = `{["cookie"] = ${JSON.stringify(cookie())}}`;
const requests = [
  `queue = {method = "GET", path = "/desk?view=all", headers = ${headers}}`,
  `view = {method = "GET", path = "${view}", headers = ${headers}}`,
  `case = {method = "GET", path = "${there}", headers = ${headers}}`,
];
writeFileSync(file, `return {{${requests.join(",\n")}}}\n`);

function cookie() {
  return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
}

async function ask(path, options = {}) {
  const answer = await fetch(address + path, { ...options, headers: { cookie: cookie() }, redirect: "manual" });
  for (const line of answer.headers.getSetCookie()) {
    const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
    jar.set(name, value);
  }
  return answer;
}

async function get(path) {
  const answer = await ask(path);
  if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${(await answer.text()).replace(/<[^>]*>/g, " ").slice(0, 300)}`);
  return answer.text();
}

async function post(path, fields) {
  const answer = await ask(path, { method: "POST", body: new URLSearchParams(fields) });
  if (answer.status !== 303) throw new Error(`POST ${path}: ${answer.status} ${(await answer.text()).replace(/<[^>]*>/g, " ").slice(0, 400)}`);
}

function tokenOn(html) {
  return html.match(/name="form-token" value="([^"]*)"/)[1];
}
