// Opens every page of target/gallery in Chromium, wide and narrow, checks it with axe against WCAG 2.2 AA, takes a
// screenshot, and makes sure that nothing on it needs what the content security policy forbids.
// cargo run -p screens --example gallery && node tests/browser/gallery.mjs
import { createServer } from "node:http";
import { mkdtempSync, readdirSync, readFileSync, rmSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
const gallery = join(root, "target/gallery");
const shots = join(gallery, "screenshots");
const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2" };
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const widths = [1280, 360];
const failures = [];

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  try {
    const body = readFileSync(join(gallery, path));
    response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream", "content-security-policy": policy });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const origin = `http://127.0.0.1:${server.address().port}`;
const profile = mkdtempSync(join(tmpdir(), "gallery-"));
// The policy holds for the page; only the checker itself may be put into it.
const browser = await chromium.launchPersistentContext(profile, { executablePath: "/usr/bin/chromium", headless: true, args: flags });
mkdirSync(shots, { recursive: true });

for (const language of ["en", "ar"]) {
  for (const name of readdirSync(join(gallery, language)).filter((name) => name.endsWith(".html")).sort()) {
    for (const width of widths) await check(`${language}/${name}`, width, `${language}-${name.replace(".html", "")}-${width}.png`);
  }
}
await withoutScript();
await withOpenMenu();
await onPaper();
await browser.close();
rmSync(profile, { recursive: true, force: true });
server.close();
console.log(failures.length ? failures.join("\n") : "no violations");
process.exit(failures.length ? 1 : 0);

async function check(path, width, shot) {
  const page = await browser.newPage();
  const fail = (what) => failures.push(`${path} at ${width}: ${what}`);
  page.on("console", (message) => message.type() === "error" && fail(`console: ${message.text()}`));
  page.on("pageerror", (error) => fail(`script: ${error}`));
  page.on("requestfailed", (request) => fail(`not loaded: ${request.url()}`));
  page.on("request", (request) => request.url().startsWith(origin) || fail(`left the site: ${request.url()}`));
  await page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
  await page.goto(`${origin}/${path}`, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready);
  const state = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    font: document.fonts.check('16px "Public Sans"'),
    enhanced: document.body.classList.contains("govuk-frontend-supported"),
    small: [...document.querySelectorAll("a, button, input")].filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && box.height < 18;
    }).map((one) => one.outerHTML.slice(0, 80)),
  }));
  if (state.wide) fail("scrolls sideways");
  if (!state.font) fail("Public Sans is not loaded");
  if (!state.enhanced) fail("scripts are not switched on");
  if (state.small.length) fail(`too small to press: ${state.small}`);
  await page.screenshot({ path: join(shots, shot), fullPage: true });
  // `evaluate` goes through the debugger and needs no leave from the policy.
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), standards);
  for (const one of found.violations) fail(`${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
  const unsure = found.incomplete.map((one) => `${one.id} (${one.nodes.map((node) => node.target).join(", ")})`);
  console.log(`${path} at ${width}: ${found.passes.length} rules pass${unsure.length ? `, undecided: ${unsure}` : ""}`);
  await page.close();
}

async function withOpenMenu() {
  const page = await browser.newPage();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${origin}/en/question.html`);
  await page.locator(".govuk-js-service-navigation-toggle").click();
  if (!(await page.locator(".stoa-navigation .govuk-service-navigation__link").first().isVisible())) failures.push("the menu does not open");
  await page.keyboard.press("Tab");
  await page.screenshot({ path: join(shots, "en-question-360-menu.png") });
  await page.close();
}

async function onPaper() {
  const page = await browser.newPage();
  await page.emulateMedia({ media: "print" });
  await page.goto(`${origin}/en/check.html`);
  await page.screenshot({ path: join(shots, "en-check-print.png"), fullPage: true });
  await page.close();
}

// The menu, the answers and the way to a person are there when no script runs.
async function withoutScript() {
  const page = await browser.newPage();
  await page.route("**/*.js*", (route) => route.abort());
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${origin}/en/question.html`);
  for (const selector of [".stoa-navigation .govuk-service-navigation__link", ".govuk-radios__label", ".stoa-person-link", "main .govuk-button"]) {
    if (!(await page.locator(selector).first().isVisible())) failures.push(`without scripts: ${selector} does not show`);
  }
  await page.screenshot({ path: join(shots, "en-question-360-without-script.png"), fullPage: true });
  await page.close();
}
