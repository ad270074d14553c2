// Goes through the front door as people do, in Chromium: `node tests/browser/front.mjs [JOURNEY...]`. It needs a built
// `stoa` (STOA_BIN, or target/debug/stoa). A page that no journey looks at is a failure.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { unseen } from "./front/gate.mjs";
import { journeys } from "./front/journeys.mjs";
import { Looks } from "./front/look.mjs";
import { shots } from "./front/paths.mjs";
import { Person } from "./front/person.mjs";
import { start } from "./front/server.mjs";

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
// More at once does not help: the server and the browser already fill two cores.
const AT_ONCE = 2;
const wanted = process.argv.slice(2);
const chosen = journeys.filter((journey) => !wanted.length || wanted.some((name) => journey.name.startsWith(name)));
if (!chosen.length) {
  console.error(`there is no journey ${wanted}; there are: ${journeys.map((journey) => journey.name).join(", ")}`);
  process.exit(2);
}

rmSync(shots, { recursive: true, force: true });
mkdirSync(shots, { recursive: true });
const failures = new Set();
const server = await start();
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", headless: true, args: flags });
const looks = new Looks();
try {
  const queue = [...chosen];
  const work = async () => {
    for (let journey = queue.shift(); journey; journey = queue.shift()) await travel(journey);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (!wanted.length) for (const page of unseen(looks.seen)) failures.add(`no journey looks at templates/${page}.html`);
  for (const line of server.said().split("\n").filter((line) => /\bERROR\b|panicked/.test(line))) failures.add(`the server says: ${line}`);
} finally {
  await browser.close();
  await server.stop();
}
console.log(failures.size ? [...failures].join("\n") : `no failures; ${looks.seen.size} pages, ${looks.thorough.size} states of them`);
process.exit(failures.size ? 1 : 0);

async function travel(journey) {
  const began = performance.now();
  const people = [];
  const fail = (what) => failures.add(`${journey.name}: ${what}`);
  const town = { browser, looks, address: server.address, post: server.post };
  town.person = async (options = {}) => {
    const person = await Person.come(town, { ...options, fail });
    people.push(person);
    return person;
  };
  try {
    await journey.run(town);
  } catch (error) {
    fail(error.stack);
    for (const [number, person] of people.entries()) await person.page.screenshot({ path: join(shots, `failed-${journey.name}-${number}.png`), fullPage: true }).catch(() => {});
  }
  for (const person of people) await person.leave();
  console.log(`${journey.name}: ${((performance.now() - began) / 1000).toFixed(1)} seconds`);
}
