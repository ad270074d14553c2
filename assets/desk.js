// Live parts of the desk: who else looks, and that the queue has changed. Without it the pages are right when loaded.
let looking;
const news = document.querySelector("[data-desk-stream]");
let first = true;

// Each page has one line: of its item, or of the queue. A browser has few of them for all its tabs.
if (news || !document.querySelector("[data-desk-lookers]")) {
  listen(news?.dataset.deskStream ?? "/desk/stream", (told) => {
    chats(told.chats);
    moved(told.moved);
    if (!first) document.dispatchEvent(new CustomEvent("stoa:desk-changed"));
    // The first message only says that the line is open.
    if (news && !first) news.hidden = false;
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
    chats(told.chats);
    moved(told.moved);
    const names = told.lookers ?? [];
    news.hidden = names.length === 0;
    const text = document.createElement("strong");
    text.textContent = names.join(", ");
    news.replaceChildren(`${news.dataset.words} `, text);
  });
}

function listen(address, heard) {
  let source;
  const open = () => {
    source = new EventSource(address);
    source.addEventListener("changed", (event) => heard(JSON.parse(event.data)));
    source.addEventListener("over", () => source.close());
  };
  // A page that nobody looks at gives its line back.
  const turn = () => {
    source?.close();
    if (!document.hidden) open();
  };
  const close = () => source?.close();
  turn();
  document.addEventListener("visibilitychange", turn);
  addEventListener("pagehide", close);
  return {
    close: () => {
      close();
      document.removeEventListener("visibilitychange", turn);
      removeEventListener("pagehide", close);
    },
  };
}

// The officer's chats, on every page of the desk, with how much of each they have not seen.
function chats(told) {
  const strip = document.querySelector("[data-desk-chats]");
  if (!strip) return;
  strip.hidden = !told || (told.own.length === 0 && told.waiting === 0);
  if (strip.hidden) return strip.replaceChildren();
  const said = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const link = (href, text, isNew) => {
    const one = document.createElement("a");
    one.href = href;
    one.textContent = text;
    one.className = `stoa-chats__one${isNew ? " stoa-chats__one--new" : ""}`;
    if (location.pathname === href) one.setAttribute("aria-current", "page");
    return one;
  };
  const own = told.own.map((one) => link(one.href, said(one.unread ? strip.dataset.unread : strip.dataset.one, { reference: one.reference, n: one.unread }), one.unread > 0));
  const waiting = told.waiting ? [link("/desk?view=free&kind=conversation", said(strip.dataset.waiting, { n: told.waiting }), true)] : [];
  const all = [...own, ...waiting];
  // What did not change keeps its focus.
  if (strip.textContent === all.map((one) => one.textContent).join("")) return;
  strip.replaceChildren(...all);
}

// A leader moved the officer: said once, on whatever page is open, and in full on the queue until they say that they know.
function moved(told) {
  const strip = document.querySelector("[data-desk-moved]");
  // The queue says it already, with the press that ends it.
  if (document.querySelector("form[action='/desk/moved']")) return;
  if (!strip || (strip.textContent === (told?.text ?? "") && strip.hidden === !told)) return;
  strip.hidden = !told;
  if (!told) return strip.replaceChildren();
  const link = document.createElement("a");
  link.href = "/desk";
  link.textContent = told.text;
  link.className = "stoa-chats__one stoa-chats__one--new";
  strip.replaceChildren(link);
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
