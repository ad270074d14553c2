// Articles: officers read, write and compare them, people read and ask, and the question comes back answered.
import { expect } from "../expect.mjs";
import { officer as atDesk } from "../story.mjs";

export const journeys = [
  { name: "knowledge", run: writing },
  { name: "knowledge-for-people", run: asking },
];

const first = (officer, where) => officer.page.locator(where).first().getAttribute("href");

async function writing(town) {
  const peter = await atDesk(town, "peter.lund", { device: "keyboard" });
  await peter.open("/desk/knowledge");
  await peter.expectPage("desk/knowledge");
  await peter.look("knowledge");
  await peter.open("/desk/knowledge?q=partner+account");
  await peter.expectWords("in my partner's name");
  await peter.look("knowledge, found");
  await peter.open("/desk/knowledge?q=xylophone&service=gas-rebate");
  await peter.look("knowledge, nothing found");
  await peter.open("/desk/knowledge?q=partner+account");
  await peter.go("main a[data-row]");
  await peter.expectPage("desk/article");
  await peter.look("article");
  const address = peter.path();
  await peter.open(`${address}/history`);
  await peter.expectPage("desk/article-history");
  await peter.look("history of an article");
  await peter.open("/desk/knowledge/new");
  await peter.expectPage("desk/article-form");
  await peter.look("new article");
  await peter.submit();
  await peter.look("new article, nothing written", { status: 422, once: true });
  // Two have the same article open; the second sees both texts.
  const mariam = await atDesk(town, "mariam.aziz", { device: "finger" });
  await mariam.open(`${address}/edit`);
  await peter.open(`${address}/edit`);
  await peter.look("changing an article");
  await peter.hand.fill("#why", "Another order");
  await peter.hand.fill("#staff", "Ask them to have their own name added first. Do not refuse.");
  await peter.submit();
  await peter.expectPage("desk/article");
  await peter.look("article, saved", { once: true });
  await mariam.hand.fill("#why", "A word about parents");
  await mariam.hand.fill("#staff", "Parents who separated: the account is often in the other name.");
  await mariam.submit();
  await mariam.expectPage("desk/article-form");
  await mariam.look("two officers, one article", { status: 409, once: true });
  await mariam.expectWords("Parents who separated");
  await mariam.submit();
  await mariam.expectPage("desk/article");
  await peter.open(`/desk/briefings/articles/${address.split("/").pop()}`);
  await peter.expectPage("desk/briefing-article");
  await peter.look("article as a briefing");
  await peter.submit();
  await peter.expectPage("desk/briefings");
  await peter.look("briefings with articles");
  const simon = await atDesk(town, "simon.tran", { script: false });
  await simon.expectWords("I am 75 or older");
  await simon.look("queue, with an article that is overdue");
  await simon.open("/desk/knowledge/questions");
  await simon.expectPage("desk/knowledge-questions");
  await simon.look("questions that no article answered");
  await simon.go("main .govuk-task-list__link");
  await simon.expectPage("desk/knowledge-question");
  await simon.look("question");
  await simon.submit();
  await simon.look("question, no answer", { status: 422, once: true });
  await simon.hand.fill("#answer", "The old term ended there. They apply here as somebody who moves.");
  await simon.submit();
  await simon.expectPage("desk/knowledge-questions");
  const hannah = await atDesk(town, "hannah.whitlock");
  await hannah.open("/desk/knowledge/questions");
  await hannah.look("a new answer");
  await hannah.go("#own ~ .govuk-task-list .govuk-task-list__link");
  await hannah.expectWords("The old term ended there.");
  await hannah.look("question, answered");
}

async function asking(town) {
  for (const language of ["en", "ar"]) {
    const person = await town.person({ language, device: language === "ar" ? "finger" : "mouse" });
    await person.open("/services/driver-licence-renewal");
    const help = await first(person, "main a[href^='/help/']");
    expect(help, "no article on the page of the service");
    await person.open("/help");
    await person.expectPage("help");
    await person.look("answers");
    await person.open(help);
    await person.expectPage("help-article");
    await person.look("answer");
    await person.go("main a[href$='/question']");
    await person.expectPage("help-question");
    await person.look("asking what is missing");
    await person.submit();
    await person.look("asking what is missing, no words", { status: 422, once: true });
    await person.hand.fill("#body", "And at a counter?");
    await person.submit();
    await person.expectPage("conversation");
    await person.expectWords("And at a counter?");
  }
  const simon = await atDesk(town, "simon.tran");
  await simon.open("/desk/knowledge/questions");
  await simon.go("main .govuk-task-list__link[href*='/questions/']");
  await simon.look("question of a person");
  await simon.open("/desk?view=all");
  const conversation = await first(simon, "main a[data-row][href^='/desk/conversations/']");
  await simon.open(conversation);
  await simon.hand.fill("#body", "At every counter.");
  await simon.go("button[name=insert]");
  await simon.expectPage("desk/conversation");
  expect((await simon.page.locator("#body").inputValue()).startsWith("At every counter.\n\n"), "what was typed is gone");
  await simon.look("conversation with an article in the reply", { once: true });
  await simon.hand.press("form#reply button.govuk-button");
  await simon.page.locator("[data-live] li", { hasText: "At every counter." }).waitFor();
}
