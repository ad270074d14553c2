// What stories share: a town of their own whose time can go by, officers at their desk, and waiting for what has to come.
import { inflateSync } from "node:zlib";
import { expect } from "./expect.mjs";
import { start } from "./server.mjs";
import { signInAs } from "./steps.mjs";

// How long something may take that the server does by itself.
const PATIENCE = 30_000;

// Runs a story on a server of its own, because time there goes by for everybody.
export async function story(town, tell, options = {}) {
  const server = await start(options);
  const own = { ...town, address: server.address };
  const people = [];
  own.person = async (options = {}) => {
    const person = await town.person({ ...options, address: server.address });
    people.push(person);
    return person;
  };
  let clock;
  own.passes = async (days) => {
    clock ??= await own.person();
    await clock.open("/demo/time");
    await clock.expectPage("demo-time");
    await clock.look("time of a demonstration");
    for (const step of stepsOf(days)) await clock.submit(`button[name=days][value="${step}"]`);
    await clock.page.goto("about:blank");
  };
  try {
    await tell(own);
    const wrong = server.said().split("\n").filter((line) => /\bERROR\b|panicked/.test(line));
    expect(!wrong.length, `the server says: ${wrong}`);
    // Pages that listen to the server would call its end a failure.
    for (const person of people) await person.page.goto("about:blank");
  } finally {
    await server.stop();
  }
}

// The days in steps that the page offers.
function stepsOf(days) {
  const steps = [];
  for (const step of [60, 30, 14, 7, 1]) for (; days >= step; days -= step) steps.push(step);
  return steps;
}

export async function somebody(town, email, options) {
  const person = await town.person(options);
  await signInAs(person, email);
  return person;
}

export async function officer(town, name, options) {
  const person = await town.person(options);
  await deskSignIn(person, name);
  return person;
}

// Sessions at the desk end in the evening.
export async function deskSignIn(person, name) {
  await person.open("/desk/sign-in");
  await person.hand.fill("#email", `${name}@desk.example.org`);
  await person.hand.fill("#password", "gumtree");
  await person.submit("form:has(#password) button");
  await person.expectPage("desk/queue");
}

// Opens a page again until it says what has to come.
export async function comes(person, path, pattern, where = "main") {
  const until = Date.now() + PATIENCE;
  for (;;) {
    await person.open(path);
    const text = await person.text(where);
    if (typeof pattern === "string" ? text.includes(pattern) : pattern.test(text)) return text;
    if (Date.now() > until) throw new Error(`expected ${pattern} at ${path} within ${PATIENCE / 1000} seconds, which says: ${text.slice(0, 1500)}`);
  }
}

// The reference of somebody's newest case, from its address.
export async function newestCase(person) {
  await person.open("/cases");
  const href = await person.page.locator("main .stoa-case__name a").first().getAttribute("href");
  return href.split("/").at(-1);
}

// Takes a case in hand.
export async function takeUp(person, reference) {
  await person.open(`/desk/cases/${reference}`);
  await person.expectPage("desk/case");
  await person.submit("form[action$='/claim'] button");
}

// Chooses an outcome, and writes something under every question of a decision with evidence for each.
export async function weigh(person, { outcome, summary, words = {}, otherwise }) {
  await person.page.check(`input[name=outcome][value="${outcome}"]`);
  const questions = await person.page.locator("textarea[id^=text-]").evaluateAll((all) => all.map((one) => one.id.slice("text-".length)));
  for (const id of questions) {
    const question = person.page.locator(`details.stoa-duty__question:has(#text-${id}):not([open]) > summary`);
    if (await question.count()) await question.click();
    await person.page.fill(`#text-${id}`, words[id] ?? otherwise);
    const evidence = person.page.locator(`input[name="evidence-${id}"]`).last();
    if (!(await evidence.isVisible())) await person.page.locator(`details:not(.stoa-duty__question):has(input[name="evidence-${id}"]) > summary`).click();
    await evidence.check();
  }
  await person.page.check("input[name=language][value=en]");
  await person.page.fill("#summary", summary);
  return questions;
}

// The address that the picture on a letter leads to, out of its PDF.
export async function addressOn(person, pdf) {
  const answer = await person.context.request.get(new URL(pdf, person.address).href);
  expect(answer.ok(), `${pdf}: ${answer.status()}`);
  const bytes = await answer.body();
  expect(bytes.subarray(0, 5).toString() === "%PDF-", `${pdf} is no PDF`);
  const text = bytes.toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n([^]*?)endstream/g)].map(([, stream]) => unpacked(Buffer.from(stream, "latin1")));
  const found = [text, ...streams].join("\n").match(/\/URI ?\((http[^)]*)\)/);
  expect(found, `${pdf} leads nowhere`);
  return new URL(found[1]).pathname;
}

function unpacked(stream) {
  try {
    return inflateSync(stream).toString("latin1");
  } catch {
    return "";
  }
}
