// Answers the questions of a page by their keys, from what somebody knows. What they do not know they say so.

// The questions of the form on the page: the key of each, how it is asked, and what it offers.
export function asked(page) {
  return page.evaluate(() => {
    const found = new Map();
    // Questions of one group are one list to tick; each line is a question of its own.
    const list = document.querySelector("main form input[name=ticked]");
    if (list) {
      const lines = [...document.querySelectorAll("main form input[type=checkbox][value=true]")];
      return lines.map(({ name, id }) => ({ key: name, tick: id, choices: [], fields: [] }));
    }
    const at = (key) => found.get(key) ?? found.set(key, { key, choices: [], fields: [] }).get(key);
    for (const field of document.querySelectorAll("main form [name]")) {
      const { name, type, id, value } = field;
      if (type === "hidden" || type === "submit" || type === "file" || field.tagName === "BUTTON") continue;
      if (type === "radio") at(name).choices.push({ value, id });
      else if (name.endsWith("-unknown")) at(name.slice(0, -"-unknown".length)).unknown = id;
      else if (type !== "checkbox") at(name.replace(/-(day|month|year)$/, "")).fields.push({ part: name.match(/-(day|month|year)$/)?.[1], id });
    }
    return [...found.values()];
  });
}

// Who applies, as every application asks.
export const applicant = {
  applicant_family_name: "Nguyễn",
  applicant_given_names: "Mai",
  applicant_postal_address: "7 Acacia Street, Gumtree Bend NSW 2999",
  applicant_phone: "0400 000 000",
};

const by = (id) => `[id="${id}"]`;

// A line of a list: ticked, or the rest of the list is unknown; a no needs no tick beside another line's.
async function tick(person, question, value) {
  if (value === "true") return person.hand.choose(by(question.tick));
  const isAny = (await person.page.locator("main form input[type=checkbox][value=true]:checked").count()) > 0;
  const end = value === "false" ? "#ticked-none" : "#ticked-unsure";
  if ((value !== "false" || !isAny) && !(await person.page.isChecked(end))) return person.hand.choose(end);
}

export async function answer(person, question, known) {
  const value = question.key in known ? known[question.key] : applicant[question.key];
  if (question.tick) return tick(person, question, value);
  const choice = question.choices.find((one) => one.value === (value ?? "unknown"));
  if (choice) return person.hand.choose(by(choice.id));
  if (value === undefined && question.unknown) return person.hand.choose(by(question.unknown));
  if (value === undefined || question.choices.length) throw new Error(`no answer ${value ?? ""} for ${question.key} on ${person.page.url()}`);
  const parts = value.match(/^(\d{4})-(\d{2})-(\d{2})$/);
  for (const { part, id } of question.fields) {
    const text = part ? { year: parts[1], month: String(Number(parts[2])), day: String(Number(parts[3])) }[part] : value;
    await person.hand.fill(by(id), text);
  }
}

// Answers page after page until another kind of page comes; gives back the keys that were asked.
export async function answerAll(person, template, known, look = template) {
  const keys = [];
  for (let count = 0; count < 40; count += 1) {
    if ((await person.template()) !== template) return keys;
    // One look at each kind of question is enough.
    await person.look(look);
    for (const question of await asked(person.page)) {
      keys.push(question.key);
      await answer(person, question, known);
    }
    await person.submit();
    if (person.status() !== 200) throw new Error(`the answers to ${keys.slice(-3)} are refused: ${await person.text()}`);
  }
  throw new Error(`questions without end: ${keys}`);
}
