// Live parts of the desk: who else looks, and that the queue has changed. Without it the pages are right when loaded.
for (const news of document.querySelectorAll("[data-desk-stream]")) {
  let first = true;
  listen(news.dataset.deskStream, () => {
    // The first message only says that the line is open.
    if (!first) news.hidden = false;
    first = false;
  });
}

for (const news of document.querySelectorAll("[data-desk-lookers]")) {
  listen(news.dataset.deskLookers, (told) => {
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
}

// One key each, outside fields: what is marked with data-key, and the rows of the queue by j and k.
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select")) return;
  if (event.key === "j" || event.key === "k") {
    const rows = [...document.querySelectorAll("[data-row]")];
    const at = rows.indexOf(document.activeElement);
    rows[Math.max(0, Math.min(rows.length - 1, at + (event.key === "j" ? 1 : -1)))]?.focus();
    return;
  }
  if (interview(event)) return;
  const button = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (button) {
    event.preventDefault();
    button.focus();
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
