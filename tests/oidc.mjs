// Officers sign in through an identity provider that others wrote (npm `oidc-provider`), in Chromium: `node tests/oidc.mjs`.
// It needs a built `stoa` (STOA_BIN, or target/debug/stoa).
import { createServer } from "node:http";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Provider from "oidc-provider";
import { chromium } from "playwright-core";
import { freePort, start } from "./browser/front/server.mjs";

const SECRET = "a secret of the tests and of nothing else";
// Who the provider knows, and what it says of their address.
const accounts = {
  ruth: { email: "Ruth.Ellery@desk.example.org", email_verified: true },
  victor: { email: "victor.hale@desk.example.org", email_verified: false },
  peter: { email: "peter.lund@desk.example.org", email_verified: true },
  stranger: { email: "stranger@desk.example.org", email_verified: true },
};

const folder = mkdtempSync(join(tmpdir(), "stoa-oidc-"));
const failures = [];
let server, provider, browser;
try {
  const port = await freePort();
  const home = `http://localhost:${port}`;
  const providerPort = await freePort();
  const issuer = `http://localhost:${providerPort}`;
  provider = await provide(issuer, providerPort, `${home}/desk/sign-in/with/town-hall/back`);
  const file = join(folder, "providers.json");
  writeFileSync(file, JSON.stringify([{ id: "town-hall", name: "Town hall sign-in", issuer, client_id: "stoa", client_secret: SECRET, agencies: ["council"] }]));
  server = await start({ port, more: ["--providers", file] });
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", headless: true, args: ["--no-sandbox", "--disable-gpu"] });
  await everybody(home);
  const wrong = server.said().split("\n").filter((line) => /\bERROR\b|panicked/.test(line));
  expect(!wrong.length, `the server says: ${wrong}`);
} catch (error) {
  failures.push(error.stack);
} finally {
  await browser?.close();
  await server?.stop();
  provider?.closeAllConnections();
  provider?.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(failures.length ? failures.join("\n") : "officers sign in through their agency's provider, and nobody else does");
process.exit(failures.length ? 1 : 0);

async function everybody(home) {
  // The address makes the link, and the page that was asked for comes back.
  const ruth = await arrive(home, "ruth", "/desk/team");
  expect(new URL(ruth.url()).pathname === "/desk/team", `Ruth is at ${ruth.url()}`);
  await says(ruth, "Ruth Ellery");
  await ruth.locator("form[action='/desk/sign-out'] button").click();
  await ruth.waitForLoadState();

  // From then on she is known by what never changes, whatever her address has become.
  accounts.ruth.email = "ruth.married@desk.example.org";
  const again = await arrive(home, "ruth", "/desk");
  await says(again, "Ruth Ellery");

  // Nobody comes in whose address was not checked, whom the provider does not vouch for, or whom nobody knows.
  for (const account of ["victor", "peter", "stranger"]) await says(await arrive(home, account, "/desk"), "Nobody works here under this name");

  // Whoever presses Cancel is told so.
  const cancelled = await sent(home, "/desk");
  await cancelled.locator("a", { hasText: "Cancel" }).click();
  await says(cancelled, "You were not signed in");

  // What came back once does not come back again, nor in another browser.
  const page = await (await browser.newContext()).newPage();
  let address;
  page.on("request", (request) => {
    if (request.url().includes("/back?")) address = request.url();
  });
  await page.goto(`${home}/desk/sign-in`);
  await page.locator("a", { hasText: "Town hall sign-in" }).click();
  await log(page, "ruth");
  await says(page, "Ruth Ellery");
  await page.goto(address);
  await says(page, "Please begin again");
  const other = await (await browser.newContext()).newPage();
  await other.goto(`${home}/desk/sign-in`);
  await other.goto(address);
  await says(other, "Please begin again");
}

// A browser at the provider's door.
async function sent(home, then) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${home}/desk/sign-in?then=${encodeURIComponent(then)}`);
  await page.locator("a", { hasText: "Town hall sign-in" }).click();
  await page.locator("input[name=login]").waitFor();
  return page;
}

async function arrive(home, account, then) {
  const page = await sent(home, then);
  await log(page, account);
  return page;
}

// The provider's own pages: who one is, and whether it may say so.
async function log(page, account) {
  await page.locator("input[name=login]").fill(account);
  await page.locator("input[name=password]").fill("any");
  await page.locator("button[type=submit]").click();
  await page.locator("button[type=submit]", { hasText: "Continue" }).click();
  await page.waitForURL((url) => url.pathname.startsWith("/desk"));
}

async function says(page, words) {
  await page.locator("body", { hasText: words }).waitFor({ timeout: 15_000 }).catch(async () => {
    throw new Error(`expected "${words}" at ${page.url()}, which says: ${(await page.locator("body").innerText()).slice(0, 500)}`);
  });
}

function expect(holds, what) {
  if (!holds) throw new Error(what);
}

async function provide(issuer, port, back) {
  const oidc = new Provider(issuer, {
    clients: [{ client_id: "stoa", client_secret: SECRET, redirect_uris: [back] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    pkce: { required: () => true },
    cookies: { keys: ["for tests"] },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...accounts[id] }) }),
  });
  const listening = createServer(oidc.callback()).listen(port, "127.0.0.1");
  await once(listening, "listening");
  return listening;
}
