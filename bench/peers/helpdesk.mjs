// The requests that django-helpdesk is compared by: node bench/peers/helpdesk.mjs ADDRESS FILE.lua TICKET QUEUE.
import { keep, visitor } from "./visitor.mjs";

const [address, file, ticket, queue] = process.argv.slice(2);
if (!queue) {
  console.error("node bench/peers/helpdesk.mjs ADDRESS FILE.lua TICKET QUEUE");
  process.exit(2);
}
const officer = visitor(address);
const login = await officer.ask("GET", "/admin/login/", 200);
await officer.ask("POST", "/admin/login/", 302, { csrfmiddlewaretoken: tokenOn(login), username: "officer", password: "gumtree", next: "/admin/" });

const person = visitor(address);
const form = await person.ask("GET", "/tickets/submit/", 200);
const told = { csrfmiddlewaretoken: tokenOn(form), queue, title: "Review of a fine", body: "Another car has my number.", priority: "3", submitter_email: "ana@example.org" };

const open = Buffer.from(JSON.stringify({ filtering: { status__in: [1, 2] }, filtering_null: {}, sorting: "created", search_string: "", sortreverse: false })).toString("base64");
const urlencoded = "application/x-www-form-urlencoded";
await keep("helpdesk", address, file, {
  form: { method: "GET", path: "/tickets/submit/", headers: {}, right: 200 },
  form_create: { method: "POST", path: "/tickets/submit/", headers: { cookie: person.cookies(), "content-type": urlencoded }, body: new URLSearchParams(told).toString(), right: 302 },
  create: { method: "POST", path: "/api/tickets/", headers: { cookie: officer.cookies(), "x-csrftoken": officer.cookie("csrftoken"), "content-type": "application/json" }, body: JSON.stringify({ queue: Number(queue), title: "Review of a fine", description: "Another car has my number.", submitter_email: "ana@example.org", priority: 3 }), right: 201 },
  ticket: { method: "GET", path: `/tickets/${ticket}/`, headers: { cookie: officer.cookies() }, right: 200 },
  inbox: { method: "GET", path: `/datatables_ticket_list/${open}?draw=1&start=0&length=50&order%5B0%5D%5Bcolumn%5D=0&order%5B0%5D%5Bdir%5D=desc&search%5Bvalue%5D=`, headers: { cookie: officer.cookies() }, right: 200 },
});

function tokenOn(html) {
  return html.match(/name="csrfmiddlewaretoken" value="([^"]*)"/)[1];
}
