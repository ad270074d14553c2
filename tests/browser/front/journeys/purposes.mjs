// Ten things for which people come, from their words to a first useful step, and how many pages, questions and seconds
// that takes.
import { answerAll } from "../answers.mjs";
import { expect } from "../expect.mjs";

export const journeys = [{ name: "purposes", run: purposes }];

const MOST_QUESTIONS = 8;

// As people said it, and where the first step has to be: a life event, a service, or whom to call.
const COMING = [
  ["my dad died last week", "/events/someone-died"],
  ["lost my job cant pay rent", "/events/"],
  ["i want to build a granny flat", "/events/building-or-renovating"],
  ["baby born yesterday", "/events/having-a-baby"],
  ["moving house", "/events/moving-house"],
  ["got a parking fine", "/events/"],
  ["my gas bill is too high", "/events/struggling-with-bills"],
  ["someone hurts a child next door", "tel:"],
  ["start a cafe", "/events/"],
  ["renew rego", "/services/vehicle-registration-renewal"],
];

async function purposes(town) {
  const person = await town.person();
  person.isLooking = false;
  for (const [words, wanted] of COMING) {
    const began = performance.now();
    const before = person.pages;
    await person.open("/");
    await person.hand.fill("#stoa-search", words);
    await person.go(".stoa-search__button");
    let steps = 0;
    let questions = 0;
    if (wanted === "tel:") {
      steps = await person.page.locator(".stoa-crisis__phone").count();
    } else {
      const first = person.page.locator("main .stoa-list a, main form[action='/plans'] a").first();
      const understood = await person.page.locator("main form[action='/plans'] input[name=purpose]").count();
      // What was understood is confirmed with one press; otherwise the first answer is opened.
      if (understood) {
        await person.submit("main form[action='/plans'] button.govuk-button");
      } else {
        const href = await first.getAttribute("href");
        expect(href.startsWith(wanted), `“${words}” leads to ${href} first`);
        await person.go(`main .stoa-list a[href='${href}']`);
      }
      // Everything is answered with "I don't know", with which a plan is hardest to make.
      questions = (await answerAll(person, "plan-questions", {})).length;
      steps = await person.page.locator(".stoa-way__step, .stoa-step, main form[action='/applications'] button").count();
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const template = await person.template();
    console.log(`purposes: “${words}”: ${person.pages - before} pages, ${questions} questions, ${seconds} seconds, ${template}, ${steps} steps`);
    expect(steps > 0, `“${words}” ends at nothing: ${template}`);
    expect(questions <= MOST_QUESTIONS, `“${words}” takes ${questions} questions`);
  }
}
