// Five key pages as a screen reader says them, in two languages. `target/front/spoken` has the texts, to be read through.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerAll } from "../answers.mjs";
import { family } from "../facts.mjs";
import { root } from "../paths.mjs";
import { readsBadly, spoken } from "../spoken.mjs";
import { begin, fillIn } from "../steps.mjs";

export const journeys = ["en", "ar"].map((language) => ({ name: `spoken-${language}`, run: (town) => read(town, language) }));

const folder = join(root, "target/front/spoken");
const words = { en: "we are having a baby", ar: "رزقنا بمولود" };

async function read(town, language) {
  mkdirSync(folder, { recursive: true });
  const person = await town.person({ language });
  const hear = async (name) => {
    const said = await spoken(person.page);
    writeFileSync(join(folder, `${language}-${name}.txt`), `${said.map(({ text }) => text).join("\n")}\n`);
    for (const one of readsBadly(said)) person.wrong(`${name} (${language}) reads badly: ${one}`);
  };
  await person.open("/");
  await hear("home");
  await person.open(`/search?q=${encodeURIComponent(words[language])}`);
  await hear("search");
  await person.open("/events/having-a-baby");
  await person.go("main form[action='/plans'] button");
  await hear("question");
  await answerAll(person, "plan-questions", family, "concierge, questions");
  await person.expectPage("plan");
  await hear("plan");
  await begin(person, "birth-registration");
  await fillIn(person, family, { stop: "applications/check" });
  await person.expectPage("applications/check");
  await hear("check");
  await fillIn(person, { ...family, email: `heard-${language}@example.org` });
  await person.expectPage("applications/confirmation");
  await hear("confirmation");
  await person.open("/cases");
  await person.go("main .stoa-case__name a");
  await person.expectPage("case");
  await hear("case");
}
