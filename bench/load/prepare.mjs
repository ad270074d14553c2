// Guests with a plan half way and a case each, made over HTTP, and one request of each kind for each of them:
// node bench/load/prepare.mjs ADDRESS FILE.lua. Each request is tried once, so that what is measured is known to work.
import { writeFileSync } from "node:fs";
import { Client, answersTo } from "../../tests/api/client.mjs";

const GUESTS = 64;
const EVENT = "having-a-baby";
const SERVICE = "fine-review";
// Pages of questions answered before, of two.
const PAGES = 1;
// Without it the first answer would be that there is no baby, and nothing more would be asked.
const TOLD = { new_baby: "born" };

const [address, file] = process.argv.slice(2);
if (!file) {
  console.error("node bench/load/prepare.mjs ADDRESS FILE.lua");
  process.exit(2);
}
const whole = await (await Client.guest(address)).whole(SERVICE);
const guests = [];
for (let n = 0; n < GUESTS; n += 1) guests.push(await prepared());
const lua = guests.map((requests) => `{${Object.entries(requests).map(([name, request]) => `${name} = ${table(request)}`).join(", ")}}`);
writeFileSync(file, `return {\n${lua.join(",\n")}\n}\n`);

async function prepared() {
  const guest = await Client.guest(address);
  const sent = await guest.expect(201, "POST", "/api/v1/applications", whole);
  const begun = await posted(guest, "/plans", { "form-token": await tokenOn(guest, `/events/${EVENT}`), event: EVENT });
  const questions = begun.replace(/\?.*/, "");
  const plan = questions.replace("/questions", "");
  let form;
  const told = {};
  for (let page = 0; page < PAGES; page += 1) {
    form = await nextForm(guest, questions, told);
    await posted(guest, questions, form);
  }
  // The last page again: an answer that was given before is changed to itself.
  const again = { ...form, page: String(PAGES - 1) };
  const requests = {
    question_page: { method: "GET", path: questions, headers: cookie(guest) },
    form_post: { method: "POST", path: questions, headers: { ...cookie(guest), "content-type": "application/x-www-form-urlencoded" }, body: new URLSearchParams(again).toString() },
    plan_page: { method: "GET", path: plan, headers: cookie(guest) },
    track_page: { method: "GET", path: `/cases/${sent.reference}`, headers: cookie(guest) },
    create_case: { method: "POST", path: "/api/v1/applications", headers: { authorization: `Bearer ${guest.token}`, "content-type": "application/json" }, body: JSON.stringify(whole) },
    catalogue_api: { method: "POST", path: "/api/v1/plans", headers: { "content-type": "application/json" }, body: JSON.stringify({ answers: told }) },
    event_api: { method: "POST", path: "/api/v1/plans", headers: { "content-type": "application/json" }, body: JSON.stringify({ event: EVENT, answers: told }) },
  };
  const right = { question_page: 200, form_post: 303, plan_page: 200, track_page: 200, create_case: 201, catalogue_api: 200, event_api: 200 };
  for (const [name, { path, ...request }] of Object.entries(requests)) {
    const answer = await fetch(address + path, { ...request, redirect: "manual" });
    await answer.text();
    if (answer.status !== right[name]) throw new Error(`${name} ${path}: ${answer.status} instead of ${right[name]}`);
  }
  return requests;
}

// The token of a program's session is what a browser's cookie holds.
function cookie(guest) {
  return { cookie: `stoa=${guest.token}` };
}

async function page(guest, path) {
  const answer = await fetch(address + path, { headers: cookie(guest) });
  if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} instead of 200`);
  return answer.text();
}

function hidden(html, name) {
  const value = html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1];
  if (value === undefined) throw new Error(`the form has no field ${name}`);
  return value;
}

async function tokenOn(guest, path) {
  return hidden(await page(guest, path), "form-token");
}

/** The next page of questions as its form is sent; `told` grows by its answers. */
async function nextForm(guest, path, told) {
  const html = await page(guest, path);
  const { questions } = await guest.expect(200, "POST", "/api/v1/questions", { event: EVENT, answers: told });
  const answers = answersTo(questions);
  for (const name of Object.keys(answers)) answers[name] = TOLD[name] ?? answers[name];
  Object.assign(told, answers);
  return { "form-token": hidden(html, "form-token"), asked: hidden(html, "asked"), ...answers };
}

/** Where a form leads. */
async function posted(guest, path, fields) {
  const answer = await fetch(address + path, { method: "POST", headers: cookie(guest), body: new URLSearchParams(fields), redirect: "manual" });
  if (answer.status !== 303) throw new Error(`POST ${path}: ${answer.status} instead of 303`);
  return answer.headers.get("location");
}

function table({ method, path, headers, body }) {
  const fields = Object.entries(headers).map(([name, value]) => `[${JSON.stringify(name)}] = ${JSON.stringify(value)}`);
  return `{method = "${method}", path = ${JSON.stringify(path)}, headers = {${fields.join(", ")}}${body === undefined ? "" : `, body = ${JSON.stringify(body)}`}}`;
}
