// The requests that Request Tracker is compared by: node bench/peers/rt.mjs ADDRESS FILE.lua.
import { keep, visitor } from "./visitor.mjs";

const [address, file] = process.argv.slice(2);
if (!file) {
  console.error("node bench/peers/rt.mjs ADDRESS FILE.lua");
  process.exit(2);
}
// With the session of its pages, because a password is hashed anew for each request, which takes a fifth of a second.
const officer = visitor(address);
await officer.ask("POST", "/", 200, { user: "officer", pass: "gumtree" });

// What a row of Stoa's queue says: number, what it is about, state, since when, until when, who has it.
const shown = "Subject,Status,Owner,Created,Due,Queue";
const inbox = (fields) => ({
  method: "GET",
  path: `/REST/2.0/tickets?${new URLSearchParams({ query: "Queue = 'General' AND Status = 'open'", orderby: "id", order: "DESC", per_page: 50, fields })}`,
  headers: { cookie: officer.cookies() },
  right: 200,
  holds: (text) => JSON.parse(text).count === 50 && JSON.parse(text).total === 1000,
});
await keep("rt", address, file, { inbox: inbox(shown), inbox_with_people: inbox(`${shown},Requestor`) });
