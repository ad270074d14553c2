// The palette: Ctrl+K opens a list of everything that this page leads to and of what can be done on it, and finds
// people, cases, services and articles by the same search as the field at the top. Nobody is looked for while somebody
// types: each person who is shown has a line in their record, so it takes a choice.
const told = document.querySelector("[data-desk-palette]")?.dataset;
const form = document.querySelector("#find-form");
if (told && form) {
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
    }
  });
}

const make = (name, attributes = {}, ...children) => {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
};

function open() {
  if (document.querySelector(".stoa-palette")) return;
  const places = leadsTo();
  const acts = canBeDone();
  const input = make("input", { id: "palette", className: "govuk-input", autocomplete: "off", type: "search", maxLength: 1000 });
  input.setAttribute("aria-describedby", "palette-hint");
  input.dir = "auto";
  const label = make("label", { className: "govuk-label", htmlFor: "palette" }, told.label);
  const hint = make("p", { id: "palette-hint", className: "govuk-hint" }, told.hint);
  const said = make("p", { className: "govuk-visually-hidden" });
  said.setAttribute("role", "status");
  const list = make("ul", { className: "stoa-palette__list" });
  const dialog = make("dialog", { className: "stoa-palette" }, label, hint, input, said, list);
  dialog.setAttribute("aria-label", told.title);
  const show = () => {
    const words = input.value.trim();
    const fits = ({ text }) => text.toLowerCase().includes(words.toLowerCase());
    const rows = [...acts.filter(fits), ...places.filter(fits)].slice(0, 8);
    if (words) rows.push({ text: told.find.replace("WORDS", words), run: () => find(words) });
    fill(rows);
  };
  const fill = (rows) => list.replaceChildren(...rows.map((row) => make("li", {}, drawn(row))));
  const drawn = ({ text, href, run }) => {
    if (href) return make("a", { href }, text);
    return make("button", { type: "button", onclick: run }, text);
  };
  const doing = (act) => () => {
    dialog.close();
    act();
  };
  for (const act of acts) act.run = doing(act.run);
  const find = async (words) => {
    list.setAttribute("aria-busy", "true");
    const body = new URLSearchParams(new FormData(form));
    body.set("q", words);
    body.set("list", "yes");
    const answer = await fetch(form.action, { method: "POST", body }).catch(() => undefined);
    list.removeAttribute("aria-busy");
    if (!answer?.ok) {
      form.elements.q.value = words;
      form.submit();
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const rows = [...page.querySelectorAll("main [data-hit]")].map((link) => ({ text: about(link), href: link.getAttribute("href") }));
    said.textContent = rows.length ? told.found.replace("N", rows.length) : told.none;
    fill(rows.length ? rows : [{ text: told.none, href: answer.url }]);
    list.querySelector("a")?.focus();
  };
  input.addEventListener("input", show);
  dialog.addEventListener("keydown", (event) => {
    const all = [...list.querySelectorAll("a, button")];
    if (event.key === "Enter" && event.target === input) {
      event.preventDefault();
      all[0]?.click();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const at = all.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    (at < 0 ? input : all[Math.min(at, all.length - 1)])?.focus();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  show();
  dialog.showModal();
  input.focus();
}

// A matter is said with the person whose it is.
function about(link) {
  const words = (one) => one.textContent.replaceAll(/\s+/g, " ").trim();
  const person = link.closest(".stoa-hit")?.querySelector(".stoa-hit__name");
  return person && !person.contains(link) ? `${words(person)}: ${words(link)}` : words(link);
}

function leadsTo() {
  const text = (link) => (link.closest("th") ?? link).innerText.replaceAll(/\s+/g, " ").trim();
  const all = [...document.querySelectorAll("header a[href], .stoa-views a[href], [data-row][href]")].map((link) => ({ text: text(link), href: link.href }));
  return all.filter(({ text }, place) => text && all.findIndex((other) => other.text === text) === place);
}

// What can be done here: the field or button of each key, and the buttons of forms.
function canBeDone() {
  const words = (one) => (one.getAttribute("aria-label") ?? one.innerText).replaceAll(/\s+/g, " ").trim();
  const all = [...document.querySelectorAll("main form button[type=submit], main button.govuk-button[form]")].filter((one) => one.checkVisibility());
  const acts = all.map((button) => ({
    text: `${told.act}: ${words(button)}`,
    run: () => {
      button.scrollIntoView({ block: "center" });
      button.focus();
    },
  }));
  return acts.filter(({ text }, place) => acts.findIndex((other) => other.text === text) === place);
}
