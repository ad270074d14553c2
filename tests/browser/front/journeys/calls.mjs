// A call that a provider in the cloud carries comes to an officer; when it ends, the open page asks what became of it.
import { createHmac } from "node:crypto";
import { expect } from "../expect.mjs";
import { officer, story } from "../story.mjs";

export const journeys = [
  { name: "calls", run: (town) => calls(town, {}) },
  { name: "calls-keyboard", run: (town) => calls(town, { device: "keyboard" }) },
  { name: "calls-without-script", run: (town) => calls(town, { script: false }) },
];

// The key of the provider in ../server.mjs.
const TOKEN = "secret";

// What a provider tells, with its signature; gives where it tells what is heard next.
async function told(address, path, fields) {
  const all = { CallSid: "CA1", From: "+61400111222", To: "+61255550100", CallStatus: "in-progress", ...fields };
  const signed = address + path + Object.keys(all).sort().map((name) => name + all[name]).join("");
  const proof = createHmac("sha1", TOKEN).update(signed).digest("base64");
  const answer = await fetch(address + path, { method: "POST", headers: { "x-twilio-signature": proof }, body: new URLSearchParams(all) });
  const xml = await answer.text();
  expect(answer.ok, `${answer.status}: ${xml}`);
  const next = xml.match(/(?:action="|<Redirect>)([^"<]+)/)?.[1]?.replaceAll("&amp;", "&") ?? "";
  return { xml, path: next.replace(address, "") };
}

async function calls(town, options) {
  await story(town, (own) => called(own, options));
}

async function called(town, options) {
  const leila = await officer(town, "leila.marsh", options);
  await leila.open("/desk");
  if (options.script !== false) await leila.page.locator("details:has(#most) summary").click();
  else await leila.page.locator("details:has(#most)").evaluate((one) => (one.open = true));
  await leila.page.locator("#most").selectOption("2");
  await leila.page.locator("#phone").fill("+61400000009");
  await leila.submit("form:has(#most) button");

  // English, about something, the first life event, and then a person, for whom they wait.
  let next = await told(town.address, "/hooks/telephone", { CallStatus: "ringing" });
  for (const Digits of ["1", "1", "1", "0", "1"]) next = await told(town.address, next.path, { Digits });
  await leila.open("/desk?view=free");
  for (let n = 0; n < 20 && !(await leila.page.getByText("somebody waits on the line").count()); n++) {
    await leila.page.waitForTimeout(500);
    await leila.open("/desk?view=free");
  }
  await leila.submit("form[action^='/desk/next'] button");
  await leila.expectPage("desk/conversation");
  for (let n = 0; n < 20 && !next.xml.includes("<Dial"); n++) {
    await new Promise((later) => setTimeout(later, 500));
    next = await told(town.address, next.path, {});
  }
  expect(next.xml.includes("+61400000009"), next.xml);
  const connected = next.xml.match(/statusCallback="([^"]+)/)[1].replaceAll("&amp;", "&").replace(town.address, "");
  await told(town.address, connected, { CallSid: "CA2", ParentCallSid: "CA1" });
  const page = leila.path();

  // The page that is open asks by itself; without a script it does when it is loaded.
  const pages = leila.pages;
  await told(town.address, "/hooks/telephone", { CallStatus: "completed" });
  if (options.script === false) await leila.open(page);
  await leila.page.getByText("This call has no outcome yet").waitFor({ timeout: 30_000 });
  if (options.script !== false) expect(leila.pages === pages, "the page was loaded");
  await leila.look("a call that is over, without an outcome");
  expect((await leila.page.locator("#reason").inputValue()).startsWith("event:"), "what it is about is not chosen");

  // What is missing is said; what is being written stays while the page hears of something else.
  await leila.page.locator("#note").fill("She gets the form by mail.");
  await leila.submit("form[action$='/call/outcome'] button");
  await leila.expectWords("Choose what became of it");
  await leila.look("a call, an outcome is missing", { status: 422, once: true });
  await leila.hand.choose("input[name=outcome][value=answered]");
  await leila.submit("form[action$='/call/outcome'] button");
  await leila.expectPage("desk/conversation");
  await leila.expectWords("She gets the form by mail.");
  await leila.expectWords("Correct what became of the call");
  await leila.look("a call with its outcome");
}
