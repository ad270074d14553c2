// A person is one press away from every question, and gets what was told.
import { answer, asked } from "../answers.mjs";
import { expect } from "../expect.mjs";
import { family } from "../facts.mjs";

export const journeys = [{ name: "talk-to-a-person", run: talk }];

async function talk(town) {
  const person = await town.person();
  await person.open("/events/having-a-baby");
  await person.go("main form[action='/plans'] button");
  for (const question of await asked(person.page)) await answer(person, question, family);
  await person.submit();
  const question = person.path();
  await person.go("header .stoa-person-link");
  await person.expectPage("person");
  await person.look("talk to a person");
  expect(await person.page.locator("input[name=carry]").isChecked(), "what was told does not go along by itself");
  await person.submit();
  await person.look("talk to a person, nothing said", { status: 422, once: true });
  const words = "Which of these comes first?";
  await person.hand.choose("input[name=way][value=web]");
  await person.hand.fill("#body", words);
  await person.hand.fill("#email", "not an address");
  await person.submit();
  await person.look("talk to a person, wrong address", { status: 422, once: true });
  expect((await person.page.locator("#body").inputValue()) === words, "what was written is gone");
  await person.hand.fill("#email", "talk@example.org");
  await person.submit();
  await person.expectPage("conversation");
  await person.look("conversation");
  await person.expectWords(words);
  const back = person.page.locator(`main a[href^="${question.replace("/questions", "")}"]`);
  expect(await back.count(), "the conversation does not lead back to the plan");
  const more = "And how long does it take?";
  await person.hand.fill("#body", more);
  await person.hand.press("main form button.govuk-button");
  await person.page.locator("[data-live] li", { hasText: more }).waitFor();
  await person.look("conversation, going on");
  await person.open("/conversations");
  await person.expectPage("conversations");
  await person.look("conversations");
  await person.open("/person");
  await person.hand.choose("input[name=way][value=phone]");
  await person.hand.fill("#phone", "0491 570 006");
  await person.hand.fill("#body", "Please call me.");
  await person.submit();
  await person.look("conversation, call back");
}
