// Ways that many journeys share: sign in, apply, hand in proofs, send.
import { answerAll } from "./answers.mjs";
import { paper } from "./facts.mjs";
import { expect } from "./expect.mjs";

// From a page that asks who one is to the page after it, by the code that the demonstration shows.
export async function signIn(person, email) {
  await person.expectPage("sign-in");
  await person.look("sign in");
  await person.hand.fill("#email", email);
  await person.submit();
  await enterCode(person);
}

export async function enterCode(person) {
  await person.expectPage("sign-in-code");
  await person.look("sign in, code");
  await person.hand.fill("#code", (await person.text("main .stoa-code")).trim());
  await person.submit();
}

export async function signInAs(person, email, then = "/account") {
  await person.open(`/sign-in?then=${encodeURIComponent(then)}`);
  await signIn(person, email);
}

// From the first page of the demonstration.
export async function be(person, key) {
  await person.open("/");
  const form = `form:has(input[name=email][value="${key}@example.org"])`;
  // They read it in their own language from here on.
  const address = await person.page.locator(form).getAttribute("action");
  await person.go(`${form} button`);
  person.speak(new URL(address, person.address).searchParams.get("lang"));
  await enterCode(person);
}

// Begins an application from the page of its service.
export async function begin(person, service) {
  await person.open(`/services/${service}`);
  await person.look("a service");
  await person.go(`form:has(input[name=service][value="${service}"])[action="/applications"] button`);
}

// Every page of an application until it is sent, or to `stop`.
export async function fillIn(person, known, { stop, hand = true } = {}) {
  const steps = [];
  for (let count = 0; count < 30; count += 1) {
    const template = await person.template();
    if (template === stop || template === "applications/confirmation" || template === "applications/pretend-pay") return steps;
    steps.push(template);
    if (template === "applications/questions") {
      await answerAll(person, template, known, "application, questions");
    } else if (template === "applications/evidence") {
      await handIn(person, hand);
    } else if (template === "applications/check") {
      await declare(person, known);
    } else if (["applications/confirm", "applications/fee"].includes(template)) {
      await person.look(template);
      await person.submit();
    } else {
      throw new Error(`an application leads to ${template}: ${person.page.url()} ${(await person.text()).slice(0, 300)}`);
    }
  }
  throw new Error(`an application without end: ${steps}`);
}

// The first proof is handed in as a file; the others come later.
export async function handIn(person, hand) {
  await person.look("application, proof");
  const files = await person.page.locator("main input[type=file]").evaluateAll((all) => all.map((one) => one.id));
  if (hand && files.length) {
    await person.hand.hand(`[id="${files[0]}"]`, paper);
    await person.go("main form button[name=stay]");
    await person.expectPage("applications/evidence");
    await person.look("application, proof with a file");
    expect((await person.text(".stoa-files")).includes(paper.name), `${paper.name} is not on the page`);
  }
  for (const later of await person.page.locator("main input[type=checkbox][name$='-later']").evaluateAll((all) => all.map((one) => one.id))) {
    if (!(hand && later.startsWith(files[0]))) await person.hand.choose(`[id="${later}"]`);
  }
  await person.submit();
}

async function mail(person, known) {
  if (known.email && (await person.page.locator("#email").count())) await person.hand.fill("#email", known.email);
}

export async function declare(person, known) {
  await person.look("application, check");
  if (await person.page.locator("[id=declared]").count()) await person.hand.choose("[id=declared]");
  await mail(person, known);
  await person.submit();
}
