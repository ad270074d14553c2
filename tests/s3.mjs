// Files that people hand in, kept in a store that speaks S3 and that others wrote (PyPI `moto`): `node tests/s3.mjs`.
// It needs a built `stoa` (STOA_BIN, or target/debug/stoa), Python 3, and PyPI the first time; it is not part of bin/test.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { expect } from "./browser/front/expect.mjs";
import { family, paper } from "./browser/front/facts.mjs";
import { Looks } from "./browser/front/look.mjs";
import { root, shots } from "./browser/front/paths.mjs";
import { Person } from "./browser/front/person.mjs";
import { freePort, start } from "./browser/front/server.mjs";
import { begin, fillIn, signInAs } from "./browser/front/steps.mjs";

const VERSION = "5.1.0";
const PATIENCE = 30_000;
const tools = join(root, "target/moto");
const program = join(tools, "bin/moto_server");
if (!existsSync(program)) {
  run("python3", "-m", "venv", tools);
  run(join(tools, "bin/pip"), "install", "--quiet", `moto[s3,server]==${VERSION}`);
}
mkdirSync(shots, { recursive: true });
const failures = [];
let store, server, browser;
try {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  store = spawn(program, ["-H", "127.0.0.1", "-p", `${port}`], { stdio: "ignore" });
  await answering(endpoint);
  expect((await fetch(`${endpoint}/papers`, { method: "PUT" })).ok, "the store makes no bucket");
  const settings = { AWS_ACCESS_KEY_ID: "key", AWS_SECRET_ACCESS_KEY: "secret", AWS_REGION: "us-east-1", AWS_ENDPOINT: endpoint, AWS_ALLOW_HTTP: "true" };
  Object.assign(process.env, settings);
  server = await start({ more: ["--files", "s3://papers"] });
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", headless: true, args: ["--no-sandbox", "--disable-gpu"] });
  const rosa = await Person.come({ browser, looks: new Looks(), address: server.address }, { fail: (what) => failures.push(what) });
  await handsIn(rosa, endpoint);
  await rosa.leave();
} catch (error) {
  failures.push(error.stack);
} finally {
  await browser?.close();
  await server?.stop();
  store?.kill("SIGKILL");
}
console.log(failures.length ? failures.join("\n") : "files go into the bucket and come back, and while the store is away nothing is lost");
process.exit(failures.length ? 1 : 0);

async function handsIn(person, endpoint) {
  await signInAs(person, "ana@example.org");
  await begin(person, "birth-registration");
  await fillIn(person, family, { stop: "applications/evidence" });
  const input = await person.page.locator("main input[type=file]").first().getAttribute("id");
  const add = async (file) => {
    await person.hand.hand(`[id="${input}"]`, file);
    await person.go("main form button[name=stay]");
  };
  await add(paper);
  const listed = await (await fetch(`${endpoint}/papers?list-type=2`)).text();
  expect((listed.match(/<Key>/g) ?? []).length === 1, `the bucket holds ${listed}`);
  const file = await person.page.locator(".stoa-files a").getAttribute("href");
  const got = await person.context.request.get(new URL(file, person.address).href);
  expect((await got.body()).equals(paper.buffer), "another file comes back");

  // The store goes away: what was written stays, and the page says what to do.
  store.kill("SIGKILL");
  await add({ ...paper, name: "second.pdf", buffer: Buffer.concat([paper.buffer, Buffer.from("%second\n")]) });
  await person.expectWords("We could not keep the file “second.pdf” just now");
  await person.look("proof, the store is away", { status: 422, once: true });
  expect((await person.text(".stoa-files")).includes(paper.name), "the first file is gone from the page");
  const away = await person.context.request.get(new URL(file, person.address).href);
  const words = await away.text();
  expect(away.status() === 503 && words.includes("We cannot open this file just now"), `${away.status()} ${words.slice(0, 300)}`);
}

function run(program, ...words) {
  const ended = spawnSync(program, words, { stdio: "inherit" });
  if (ended.status !== 0) {
    console.error(`s3: ${program} ${words.join(" ")} failed; it needs Python 3 with venv, and PyPI`);
    process.exit(1);
  }
}

async function answering(address) {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    if (await fetch(address).catch(() => undefined)) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error("the store does not come");
}
