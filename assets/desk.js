// Live parts of the desk: who else looks, and that the queue has changed. Without it the pages are right when loaded.
let looking;

for (const news of document.querySelectorAll("[data-desk-stream]")) {
  let first = true;
  listen(news.dataset.deskStream, () => {
    // The first message only says that the line is open.
    if (!first) news.hidden = false;
    first = false;
  });
}

lookers();
// A screen that exchanged its main part has another item.
document.addEventListener("stoa:exchanged", lookers);

function lookers() {
  const news = document.querySelector("[data-desk-lookers]");
  if (!news) return;
  looking?.close();
  looking = listen(news.dataset.deskLookers, (told) => {
    const names = told.lookers ?? [];
    news.hidden = names.length === 0;
    const text = document.createElement("strong");
    text.textContent = names.join(", ");
    news.replaceChildren(`${news.dataset.words} `, text);
  });
}

function listen(address, heard) {
  const source = new EventSource(address);
  source.addEventListener("changed", (event) => heard(JSON.parse(event.data)));
  addEventListener("pagehide", () => source.close());
  return source;
}

// One key each, outside fields: what is marked with data-key does what it says. The queue has its own keys.
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select")) return;
  if (interview(event) || document.querySelector("[data-queue], dialog[open]")) return;
  if (localStorage.getItem("stoa-letters-off") === "yes") return;
  const button = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (button) {
    event.preventDefault();
    button.click();
  }
});

// The palette: Ctrl+K opens a list of everything that this page leads to, and finds a reference.
const told = document.querySelector("[data-desk-palette]")?.dataset;
if (told) {
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      palette();
    }
  });
}

function palette() {
  if (document.querySelector(".stoa-palette")) return;
  const dialog = document.createElement("dialog");
  dialog.className = "stoa-palette";
  dialog.setAttribute("aria-label", told.title);
  const label = document.createElement("label");
  label.className = "govuk-label";
  label.htmlFor = "palette";
  label.textContent = told.label;
  const input = document.createElement("input");
  input.id = "palette";
  input.className = "govuk-input";
  input.autocomplete = "off";
  const list = document.createElement("ul");
  list.className = "stoa-palette__list";
  const links = [...document.querySelectorAll("header a[href], .stoa-views a[href], [data-row]")]
    .map((link) => ({ text: link.closest("th")?.innerText.replaceAll("\n", " ") ?? link.textContent.trim(), href: link.href }))
    .filter(({ text }, place, all) => text && all.findIndex((other) => other.text === text) === place);
  const show = () => {
    const words = input.value.trim().toLowerCase();
    const found = links.filter(({ text }) => text.toLowerCase().includes(words)).slice(0, 8);
    if (words && found.length === 0) found.push({ text: `${told.title}: ${input.value}`, href: `${told.find}?q=${encodeURIComponent(input.value)}` });
    list.replaceChildren(...found.map(({ text, href }) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = href;
      link.textContent = text;
      item.append(link);
      return item;
    }));
  };
  input.addEventListener("input", show);
  dialog.addEventListener("keydown", (event) => {
    const all = [...list.querySelectorAll("a")];
    if (event.key === "Enter" && event.target === input) all[0]?.click();
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const at = all.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    (at < 0 ? input : all[Math.min(at, all.length - 1)])?.focus();
  });
  dialog.addEventListener("close", () => dialog.remove());
  dialog.append(label, input, list);
  document.body.append(dialog);
  show();
  dialog.showModal();
  input.focus();
}

// In an interview a digit chooses an answer of the question that has the focus, or of the first that is open; 0 says
// that the person does not know; Enter goes on.
function interview(event) {
  const form = document.querySelector("form[data-interview]");
  if (!form || document.querySelector("dialog[open]")) return false;
  if (event.key === "Enter" && event.target === document.body) {
    form.requestSubmit(form.querySelector("button.govuk-button:not([name])"));
    return true;
  }
  if (!/^\d$/.test(event.key)) return false;
  const groups = [...form.querySelectorAll(".govuk-radios")];
  const open = groups.find((group) => !group.querySelector(":checked"));
  const group = document.activeElement?.closest(".govuk-radios, fieldset:has(.govuk-radios)") ?? open;
  const choices = [...(group?.querySelectorAll("input[type=radio]") ?? [])];
  const chosen = event.key === "0" ? choices.find((one) => one.value === "unknown") : choices.filter((one) => one.value !== "unknown")[Number(event.key) - 1];
  if (!chosen) return false;
  event.preventDefault();
  chosen.focus();
  chosen.click();
  return true;
}
