// The requests that django-helpdesk is compared by: node bench/peers/helpdesk.mjs ADDRESS FILE.lua TICKET QUEUE.
// Each is tried once, so that what is measured is known to work; bench/peers/still.mjs tries them again afterwards.
import { writeFileSync } from "node:fs";

const [address, file, ticket, queue] = process.argv.slice(2);
if (!queue) {
  console.error("node bench/peers/helpdesk.mjs ADDRESS FILE.lua TICKET QUEUE");
  process.exit(2);
}
const jar = new Map();
const login = await ask("GET", "/admin/login/", 200);
await ask("POST", "/admin/login/", 302, { csrfmiddlewaretoken: tokenOn(login), username: "officer", password: "gumtree", next: "/admin/" });
const officer = cookies();
const csrf = jar.get("csrftoken");

jar.clear();
const form = await ask("GET", "/tickets/submit/", 200);
const told = { csrfmiddlewaretoken: tokenOn(form), queue, title: "Review of a fine", body: "Another car has my number.", priority: "3", submitter_email: "ana@example.org" };
const person = cookies();

const open = Buffer.from(JSON.stringify({ filtering: { status__in: [1, 2] }, filtering_null: {}, sorting: "created", search_string: "", sortreverse: false })).toString("base64");
const urlencoded = "application/x-www-form-urlencoded";
const requests = {
  form: { method: "GET", path: "/tickets/submit/", headers: {}, right: 200 },
  form_create: { method: "POST", path: "/tickets/submit/", headers: { cookie: person, "content-type": urlencoded }, body: new URLSearchParams(told).toString(), right: 302 },
  create: { method: "POST", path: "/api/tickets/", headers: { cookie: officer, "x-csrftoken": csrf, "content-type": "application/json" }, body: JSON.stringify({ queue: Number(queue), title: "Review of a fine", description: "Another car has my number.", submitter_email: "ana@example.org", priority: 3 }), right: 201 },
  ticket: { method: "GET", path: `/tickets/${ticket}/`, headers: { cookie: officer }, right: 200 },
  inbox: { method: "GET", path: `/datatables_ticket_list/${open}?draw=1&start=0&length=50&order%5B0%5D%5Bcolumn%5D=0&order%5B0%5D%5Bdir%5D=desc&search%5Bvalue%5D=`, headers: { cookie: officer }, right: 200 },
};
for (const [name, { right, ...request }] of Object.entries(requests)) {
  const answer = await fetch(address + request.path, { ...request, redirect: "manual" });
  const text = await answer.text();
  if (answer.status !== right) throw new Error(`${name} ${request.path}: ${answer.status} instead of ${right}: ${text.replace(/<[^>]*>/g, " ").slice(0, 300)}`);
  console.error(`helpdesk ${name}: ${text.length} bytes`);
}
const lua = Object.entries(requests).map(([name, request]) => `${name} = ${table(request)}`);
writeFileSync(file, `return {{${lua.join(", ")}}}\n`);
writeFileSync(`${file}.json`, JSON.stringify(requests));

function cookies() {
  return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
}

function tokenOn(html) {
  return html.match(/name="csrfmiddlewaretoken" value="([^"]*)"/)[1];
}

async function ask(method, path, right, fields) {
  const body = fields && new URLSearchParams(fields);
  const answer = await fetch(address + path, { method, body, headers: { cookie: cookies(), referer: address + path }, redirect: "manual" });
  for (const line of answer.headers.getSetCookie()) {
    const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
    jar.set(name, value);
  }
  const text = await answer.text();
  if (answer.status !== right) throw new Error(`${method} ${path}: ${answer.status} instead of ${right}: ${text.replace(/<[^>]*>/g, " ").slice(0, 300)}`);
  return text;
}

function table({ method, path, headers, body }) {
  const fields = Object.entries(headers).map(([name, value]) => `[${JSON.stringify(name)}] = ${JSON.stringify(value)}`);
  return `{method = "${method}", path = ${JSON.stringify(path)}, headers = {${fields.join(", ")}}${body === undefined ? "" : `, body = ${JSON.stringify(body)}`}}`;
}
