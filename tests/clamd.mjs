// Files that people hand in, before a real clamd: `node tests/clamd.mjs`. It needs a built `stoa` (STOA_BIN, or
// target/debug/stoa) and clamd (Debian: clamav-daemon); without clamd it says that nothing was looked at. The scanner
// knows one virus, the harmless file of EICAR, so that nothing has to be downloaded.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { expect } from "./browser/front/expect.mjs";
import { family, paper } from "./browser/front/facts.mjs";
import { Looks } from "./browser/front/look.mjs";
import { shots } from "./browser/front/paths.mjs";
import { Person } from "./browser/front/person.mjs";
import { start } from "./browser/front/server.mjs";
import { begin, fillIn, signInAs } from "./browser/front/steps.mjs";
import { comes } from "./browser/front/story.mjs";

// In two parts, so that no scanner takes this file for the virus.
const EICAR = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR` + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
const PATIENCE = 30_000;
const infected = { ...paper, name: "infected.pdf", buffer: Buffer.concat([paper.buffer, Buffer.from(`%${EICAR}\n`)]) };
const disguised = { ...paper, name: "photo.png", mimeType: "image/png", buffer: Buffer.from("MZ\x90\0this is a program and no photo") };

const known = spawnSync("clamd", ["--version"], { encoding: "utf8" });
if (known.error) {
  console.log("clamd: left out, nothing was looked at: clamd is missing (Debian: sudo apt-get install clamav-daemon)");
  process.exit(0);
}
mkdirSync(shots, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "stoa-clamd-"));
const failures = [];
let scanner, server, browser;
try {
  server = await start({ more: ["--clamav", join(folder, "socket")] });
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", headless: true, args: ["--no-sandbox", "--disable-gpu"] });
  const town = { browser, looks: new Looks(), address: server.address };
  const rosa = await Person.come(town, { fail: (what) => failures.push(what) });
  await handsIn(rosa);
  await rosa.leave();
  const wrong = server.said().split("\n").filter((line) => /\bERROR\b|panicked/.test(line));
  expect(!wrong.length, `the server says: ${wrong}`);
} catch (error) {
  failures.push(error.stack);
} finally {
  await browser?.close();
  await server?.stop();
  scanner?.kill();
  rmSync(folder, { recursive: true, force: true });
}
console.log(failures.length ? failures.join("\n") : `files are closed until ${known.stdout.trim()} has looked, and a virus is thrown out`);
process.exit(failures.length ? 1 : 0);

async function handsIn(person) {
  await signInAs(person, "ana@example.org");
  await begin(person, "birth-registration");
  await fillIn(person, family, { stop: "applications/evidence" });
  const input = await person.page.locator("main input[type=file]").first().getAttribute("id");
  const add = async (...files) => {
    await person.hand.hand(`[id="${input}"]`, files);
    await person.go("main form button[name=stay]");
  };

  // What a file is, its bytes say; one that lies is not kept, and everything else stays.
  await add(disguised);
  await person.expectWords("photo.png");
  await person.look("proof, a program that says it is a photo", { status: 422, once: true });

  // Nobody has looked yet: the scanner is not there.
  await add(paper, infected);
  await person.expectPage("applications/evidence");
  const address = person.page.url();
  expect((await person.text(".stoa-files")).split(person.words("file-is-checked")).length === 3, `not both files wait: ${await person.text(".stoa-files")}`);
  expect(!(await opened(person, paper.name)), "a file can be opened before anybody has looked");
  await person.look("proof, files that are looked at");

  // It comes, and the server asks it again by itself, at the latest a day later.
  scanner = await scan();
  const clock = await Person.come(person.town, { fail: person.fail });
  await clock.open("/demo/time");
  await clock.submit('button[name=days][value="1"]');
  await clock.leave();
  // Sessions are shorter than that.
  await signInAs(person, "ana@example.org", new URL(address).pathname);
  await comes(person, address, person.words("file-is-infected"));
  await comes(person, address, /^(?![^]*being checked for viruses)/);
  await person.look("proof, a file with a virus");
  expect(await opened(person, paper.name), "a clean file cannot be opened");
  expect(!(await opened(person, infected.name)), "a virus can be opened");
}

async function opened(person, name) {
  return (await person.page.locator(".stoa-files a", { hasText: name }).count()) === 1;
}

// clamd on a socket, with one signature (https://docs.clamav.net/manual/Signatures/ExtendedSignatures.html).
async function scan() {
  const database = join(folder, "signatures");
  mkdirSync(database);
  writeFileSync(join(database, "test.ndb"), `Test.Eicar:0:*:${Buffer.from(EICAR).toString("hex")}\n`);
  const settings = ["Foreground yes", `LocalSocket ${join(folder, "socket")}`, `DatabaseDirectory ${database}`];
  if (process.getuid() === 0) settings.push("User root");
  writeFileSync(join(folder, "clamd.conf"), `${settings.join("\n")}\n`);
  const child = spawn("clamd", ["--config-file", join(folder, "clamd.conf")], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (words) => (said += words));
  const ended = once(child, "exit").then(() => Promise.reject(new Error(`clamd ended: ${said}`)));
  ended.catch(() => {});
  const until = Date.now() + PATIENCE;
  while (!existsSync(join(folder, "socket"))) {
    if (Date.now() > until || child.exitCode !== null) throw new Error(`clamd does not come: ${said}`);
    await Promise.race([ended, new Promise((next) => setTimeout(next, 100))]);
  }
  return child;
}
