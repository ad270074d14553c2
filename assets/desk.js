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
  if (interview(event) || document.querySelector("dialog[open]")) return;
  const field = document.querySelector(`input[data-key="${CSS.escape(event.key)}"]`);
  if (field) {
    event.preventDefault();
    field.focus();
    return;
  }
  // The queue has keys of its own.
  if (document.querySelector("[data-queue]")) return;
  if (localStorage.getItem("stoa-letters-off") === "yes") return;
  const button = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (button) {
    event.preventDefault();
    button.click();
  }
});

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
