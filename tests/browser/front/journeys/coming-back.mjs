// Stop, come back on another device with a code, and throw a draft away.
import { answer, answerAll, asked } from "../answers.mjs";
import { expect } from "../expect.mjs";
import { family } from "../facts.mjs";
import { begin, fillIn, signInAs } from "../steps.mjs";

export const journeys = [
  { name: "save-and-return", run: saveAndReturn },
  { name: "deleted-draft", run: deletedDraft },
  ...["en", "ar", "zh-Hans", "vi"].map((language) => ({ name: `followed-${language}`, run: (town) => followed(town, { language }) })),
  { name: "followed-without-script", run: (town) => followed(town, { script: false }) },
  { name: "done-here", run: doneHere },
];

const stopLink = "main a[href$='/resume']";

async function saveAndReturn(town) {
  const here = await town.person();
  await begin(here, "birth-registration");
  await answerAll(here, "applications/questions", family, "application, questions");
  await here.expectPage("applications/evidence");
  const where = here.path();
  await here.go(stopLink);
  await here.expectPage("applications/resume");
  await here.look("stop and come back");
  const picture = here.page.locator("main img.stoa-qr");
  expect(await picture.evaluate((one) => one.complete && one.naturalWidth > 0), "the picture to scan is not there");
  expect((await picture.getAttribute("alt")).length > 10, "the picture to scan has no words");
  const code = (await here.text("main .stoa-code")).trim();
  await mailIt(here);

  const camera = await town.person({ device: "finger" });
  await camera.open(`/resume/${code}`);
  await camera.expectPage("applications/resume-found");
  await camera.look("come back, by the picture");
  await camera.submit();
  expect(camera.path() === where, `the picture leads to ${camera.path()} instead of ${where}`);

  const there = await town.person({ device: "finger" });
  await enterCode(there, code);
  expect(there.path() === where, `the code leads to ${there.path()} instead of ${where}`);
  const steps = await fillIn(there, { ...family, email: "back@example.org" }, { hand: false });
  expect(!steps.includes("applications/questions"), `what was answered is asked again: ${steps}`);
  await there.expectPage("applications/confirmation");
  await enterUsedCode(there, code);
}

async function mailIt(person) {
  await person.hand.fill("#email", "nobody");
  await person.submit("main form button");
  await person.look("stop and come back, no address", { status: 422, once: true });
  await person.hand.fill("#email", "back@example.org");
  await person.submit("main form button");
  await person.look("stop and come back, mailed", { once: true });
  await person.expectWords("back@example.org");
}

async function enterCode(person, code) {
  await person.open("/resume");
  await person.expectPage("applications/resume-code");
  await person.look("come back");
  await person.hand.fill("#code", "what");
  await person.submit();
  await person.look("come back, wrong code", { status: 422, once: true });
  expect((await person.page.locator("#code").inputValue()) === "what", "what was typed is gone");
  // As people type: small letters, and a space instead of the line.
  await person.hand.fill("#code", code.toLowerCase().replaceAll("-", " "));
  await person.submit();
}

// The code leads on to what became of the draft.
async function enterUsedCode(person, code) {
  await person.open(`/resume/${code}`);
  await person.expectPage("applications/resume-found");
  await person.look("come back, sent");
  await person.submit();
  await person.expectPage("case");
}

// Begun on one machine, sent from a telephone, followed by its code on a third, owned by its address on a fourth.
async function followed(town, options) {
  const kind = options.script === false ? "without-script" : options.language.toLowerCase();
  const known = { ...family, email: `followed-${kind}@example.org` };
  const library = await town.person(options);
  await begin(library, "birth-registration");
  await answerAll(library, "applications/questions", known, "application, questions");
  await library.go(stopLink);
  const code = (await library.text("main .stoa-code")).trim();

  const phone = await town.person(options.script === false ? options : { ...options, device: "finger" });
  await phone.open("/resume");
  await phone.hand.fill("#code", code);
  await phone.submit();
  await fillIn(phone, known, { hand: false });
  await phone.expectPage("applications/confirmation");
  await phone.look("application, confirmation with a code");
  const tracking = (await phone.text("#tracking-code")).trim();
  await phone.go("main a[href^='/cases/']");
  await phone.expectPage("case");
  const there = phone.path();

  // The first machine owns nothing.
  await library.open(there);
  expect(library.status() >= 400, `the machine that it was begun on shows the case: ${library.status()}`);

  const tablet = await town.person(options);
  await tablet.open("/resume");
  await tablet.hand.fill("#code", tracking);
  await tablet.submit();
  await tablet.expectPage("case");
  expect(tablet.path() === there, `the code leads to ${tablet.path()} instead of ${there}`);

  const home = await town.person(options);
  await signInAs(home, known.email, "/cases");
  await home.expectPage("cases");
  await home.go(`main a[href='${there}']`);
  await home.expectPage("case");
}

// Somebody is done on a machine that others use.
async function doneHere(town) {
  const person = await town.person();
  await begin(person, "birth-registration");
  const draft = person.page.url();
  await person.go("a.stoa-leave");
  await person.expectPage("leave");
  await person.look("done on this machine");
  expect(await person.page.locator("main a[href$='/resume']").count(), "a draft would be lost without its code");
  await person.submit();
  await person.expectPage("home");
  await person.open(draft);
  expect(person.status() >= 400, `the next person at the machine sees the draft: ${person.status()}`);
}

async function deletedDraft(town) {
  const person = await town.person();
  await begin(person, "birth-registration");
  const draft = person.page.url();
  for (const question of await asked(person.page)) await answer(person, question, family);
  await person.submit();
  await person.go(stopLink);
  const code = (await person.text("main .stoa-code")).trim();
  await person.open("/applications");
  await person.expectPage("applications/drafts");
  await person.look("drafts");
  await person.go("main a[href$='/deletion']");
  await person.expectPage("applications/deletion");
  await person.look("delete a draft");
  await person.go("main form button");
  await person.expectPage("applications/drafts");
  await person.look("drafts, none");
  await person.open(draft);
  expect(person.status() >= 400, `a deleted draft answers ${person.status()}`);
  await person.look("a deleted draft", { status: person.status() });
  await person.open(`/resume/${code}`);
  await person.expectPage("applications/resume-over");
  await person.look("come back, deleted", { status: person.status() });
  await person.open("/resume/ABC-DEF-GH");
  await person.expectPage("applications/resume-unknown");
  await person.look("come back, unknown code", { status: person.status() });
}
