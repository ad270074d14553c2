// Stop, come back on another device with a code, and throw a draft away.
import { answer, answerAll, asked } from "../answers.mjs";
import { expect } from "../expect.mjs";
import { family } from "../facts.mjs";
import { begin, fillIn } from "../steps.mjs";

export const journeys = [
  { name: "save-and-return", run: saveAndReturn },
  { name: "deleted-draft", run: deletedDraft },
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

async function enterUsedCode(person, code) {
  await person.open(`/resume/${code}`);
  await person.expectPage("applications/resume-over");
  await person.look("come back, sent", { status: person.status() });
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
