// The site without a network: a page of an application that was sent is kept, said to be, and sent once when the network
// is back; what the site refuses stays with its words; signing out forgets everything; and the site can go without.
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { answer, asked } from "../answers.mjs";
import { expect } from "../expect.mjs";
import { begin, signInAs } from "../steps.mjs";
import { story } from "../story.mjs";

export const journeys = [
  { name: "offline", run: (town) => behind(town, {}, offline) },
  { name: "offline-ar", run: (town) => behind(town, { language: "ar", device: "finger" }, kept) },
  { name: "offline-refused", run: (town) => behind(town, {}, (person) => refused(town, person)) },
  { name: "offline-switched-off", run: (town) => story(town, switchedOff, { more: ["--without-offline"] }) },
];

const line = "[data-unsent]";
const press = "main form button.govuk-button:not(.govuk-button--secondary)";

// A line to the site that can be cut: what a browser pretends about its network does not hold for all of a service worker.
async function wire(town) {
  const open = new Set();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(new URL(town.address).port, "127.0.0.1");
    for (const [one, other] of [[near, far], [far, near]]) {
      open.add(one);
      one.on("error", () => {});
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = () => {
    isCut = true;
    for (const one of open) one.destroy();
  };
  const mend = () => {
    isCut = false;
  };
  const stop = () => {
    cut();
    server.close();
  };
  return { address: `http://localhost:${server.address().port}`, cut, mend, stop };
}

// Somebody behind such a line.
async function behind(town, options, tell) {
  const line = await wire(town);
  const person = await town.person({ ...options, address: line.address });
  person.offline = async (work) => {
    person.isOffline = true;
    await person.context.setOffline(true);
    line.cut();
    await work();
    line.mend();
    await person.context.setOffline(false);
    person.isOffline = false;
  };
  try {
    await tell(person);
    await person.page.goto("about:blank");
  } finally {
    person.isOffline = true;
    line.stop();
  }
}

const ready = (person) => person.page.waitForFunction(() => navigator.serviceWorker.controller !== null);

// What is kept on the device, as the page reads it.
const unsent = (person) =>
  person.page.evaluate(async () => {
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
    });
    (await navigator.serviceWorker.ready).active.postMessage({ what: "list" }, [port2]);
    return answer;
  });

// Waits until what is kept stands so: a page tells the service worker once it has loaded.
async function keeps(person, states) {
  const stands = async (wanted) => {
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
    });
    (await navigator.serviceWorker.ready).active.postMessage({ what: "list" }, [port2]);
    return (await answer).map(({ state }) => state).join() === wanted;
  };
  await person.page.waitForFunction(stands, states.join());
}

async function says(person, key) {
  const holds = ([where, words]) => document.querySelector(where)?.textContent.includes(words);
  try {
    await person.page.waitForFunction(holds, [line, person.words(key)]);
  } catch {
    throw new Error(`${key} is not said at ${person.page.url()}: ${JSON.stringify(await unsent(person))}`);
  }
}

// Answers the first page of an application without sending it, and gives back what the page says then.
async function written(person, email) {
  await signInAs(person, email);
  await begin(person, "gas-rebate");
  await person.expectPage("applications/questions");
  await ready(person);
  await answers(person, 0);
}

// Answers each question with one of the first answers that it offers.
async function answers(person, which) {
  for (const question of await asked(person.page)) {
    const value = question.tick ? ["true", "false"][which] : question.choices[which]?.value;
    await answer(person, question, { [question.key]: value });
  }
}

// The network is gone while the page is sent.
async function sentOffline(person) {
  await person.hand.press(press);
  await person.page.waitForFunction(() => document.body.dataset.page === "offline");
}

async function kept(person) {
  await written(person, `offline-${person.language}@example.org`);
  const path = person.path();
  await person.offline(async () => {
    await sentOffline(person);
    await says(person, "offline-line-waiting");
    await person.expectWords(person.words("offline-title"), "h1");
    await person.page.waitForSelector("[data-unsent-list] li");
    await person.look("offline, with a page that was not sent", { once: true });
  });
  return path;
}

async function offline(person) {
  const path = await kept(person);
  await says(person, "offline-line-arrived");
  await person.look("what was written offline has arrived", { once: true });
  const [one] = await unsent(person);
  expect(one.path === path && ["arrived", "seen"].includes(one.state), JSON.stringify(one));
  // The answers are in the draft, and nothing is kept after it was said.
  await person.open(path);
  expect((await person.page.locator("main form input[type=radio]:checked, main form input[type=checkbox]:checked").count()) > 0, "the answers did not arrive");
  await keeps(person, ["seen"]);
  await person.open("/account");
  await keeps(person, []);
  await person.page.waitForFunction((where) => document.querySelector(where).hidden, line);
  // A page that is not there is said to be so, and no page from before stands in its place.
  await person.offline(async () => {
    await person.open("/account");
    await person.expectPage("offline");
  });
  await person.open("/account");
  await person.expectPage("account");
  await person.open("/offline");
  await person.expectPage("offline");
  await person.look("the page about being offline");
  // Signing out forgets what waits, also without a network.
  await person.open(path);
  await person.offline(async () => {
    await sentOffline(person);
    expect((await unsent(person)).length === 1, "it is not kept");
    await person.page.evaluate(() => {
      const form = document.body.appendChild(document.createElement("form"));
      Object.assign(form, { method: "post", action: "/sign-out" });
      form.submit();
    });
    await person.page.waitForURL("**/sign-out");
    await person.page.waitForFunction(() => document.body?.dataset.page === "offline");
    expect((await unsent(person)).length === 0, "signing out leaves words on the device");
  });
  await person.open("/account");
  await person.expectPage("account");
  await person.go("main form[action='/sign-out'] button");
  await person.expectPage("home");
}

// Another device changed the same answers meanwhile: the words are not lost, and nothing is written over.
async function refused(town, person) {
  await written(person, "offline-refused@example.org");
  const path = person.path();
  const other = await town.person();
  await signInAs(other, "offline-refused@example.org", path);
  await person.offline(async () => {
    await sentOffline(person);
    await answers(other, 1);
    await other.submit();
  });
  await person.open("/offline");
  await says(person, "offline-line-refused");
  await person.page.waitForSelector("[data-unsent-list] details");
  await person.look("what was written offline was refused", { once: true });
  const [one] = await unsent(person);
  expect(one.state === "refused" && one.answers.length > 0, JSON.stringify(one));
  await person.hand.press("[data-unsent-list] button:last-of-type");
  await person.page.waitForSelector("[data-unsent-none]", { state: "visible" });
}

async function switchedOff(town) {
  const person = await town.person();
  await person.open("/");
  expect((await person.page.locator("link[rel=manifest]").count()) === 0, "the site offers itself as an app");
  // As a browser does that has the service worker from before.
  const left = await person.page.evaluate(async () => {
    await caches.open("stoa-before");
    await navigator.serviceWorker.register("/service-worker.js");
    while ((await navigator.serviceWorker.getRegistrations()).length) await new Promise(requestAnimationFrame);
    return caches.keys();
  });
  expect(left.length === 0, `it keeps ${left}`);
  await person.open("/services");
  await person.expectPage("services");
}
