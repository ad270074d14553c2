// The queue by keyboard, its preview and its ticks. Without it the list has links, boxes and buttons that do the same.
const queue = document.querySelector("[data-queue]");
const keys = document.querySelector("[data-keys]");
const OFF = "stoa-letters-off";
if (queue) begin();

function begin() {
  const rows = () => [...queue.querySelectorAll("[data-item]")];
  const link = (row) => row?.querySelector("[data-row]");
  const box = (row) => row?.querySelector("input[type=checkbox]");
  const current = () => document.activeElement?.closest?.("[data-item]") ?? queue.querySelector("[data-item][data-current]");
  const bulk = document.querySelector("#bulk");
  const pane = queue.querySelector("[data-preview]");
  let shown = null;

  count();
  undoing();
  const all = queue.querySelector("[data-tick-all]");
  if (all) {
    all.hidden = false;
    all.addEventListener("change", () => {
      for (const row of rows()) if (box(row)) box(row).checked = all.checked;
      count();
    });
  }
  queue.addEventListener("change", count);
  const opener = queue.querySelector("[data-keys-open]");
  opener.hidden = false;
  opener.addEventListener("click", () => keys.showModal());
  const off = keys.querySelector("[data-keys-off]");
  off.checked = stored();
  off.addEventListener("change", () => localStorage.setItem(OFF, off.checked ? "yes" : "no"));

  // A press on a row, outside its link, its box and its button, shows it beside the list.
  queue.addEventListener("click", (event) => {
    const row = event.target.closest("[data-item]");
    if (row && !event.target.closest("a, button, label, input")) preview(row);
  });

  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (isField(event.target)) return;
    if (event.key === "Escape" && !pane?.hidden) return act(event, close);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      // Arrows belong to the list only while it has the focus: elsewhere they scroll.
      if (current() && queue.querySelector("[data-rows]")?.contains(document.activeElement)) act(event, () => move(event.key === "ArrowDown" ? 1 : -1));
      return;
    }
    if (event.key === " ") {
      if (document.activeElement?.matches("[data-row]")) act(event, () => (shown === current()?.dataset.item ? close() : preview(current())));
      return;
    }
    if (stored()) return;
    const does = {
      j: () => move(1),
      k: () => move(-1),
      x: () => tick(current()),
      e: () => open("[data-filter]"),
      "?": () => keys.showModal(),
    }[event.key];
    if (does) return act(event, does);
    if (["c", "g", "s", "a", "r"].includes(event.key)) return bulk && act(event, () => press(event.key));
    const button = document.querySelector(`[data-key="${CSS.escape(event.key)}"][data-press]`);
    if (button) act(event, () => button.click());
  });

  function act(event, does) {
    event.preventDefault();
    does();
  }

  function move(step) {
    const list = rows();
    const at = list.indexOf(current());
    const row = list[at < 0 ? 0 : Math.max(0, Math.min(list.length - 1, at + step))];
    link(row)?.focus();
    row?.scrollIntoView({ block: "nearest" });
    if (!pane?.hidden) preview(row);
  }

  function tick(row) {
    if (!box(row)) return;
    box(row).checked = !box(row).checked;
    count();
  }

  // What is done with the ticked rows, or with the current one where none is ticked.
  function press(key) {
    const row = current();
    if (!ticked().length && box(row)) box(row).checked = true;
    count();
    if (ticked().length) bulk.querySelector(`[data-key="${key}"]`).click();
  }

  function ticked() {
    return rows().filter((row) => box(row)?.checked);
  }

  function count() {
    if (!bulk) return;
    const many = ticked().length;
    bulk.toggleAttribute("data-any", many > 0);
    const words = bulk.querySelector("[data-bulk-count]");
    words.textContent = many === 1 ? words.dataset.one : words.dataset.many.replace("{n}", many);
  }

  function open(selector) {
    const drop = queue.querySelector(selector);
    drop.open = true;
    drop.querySelector("select, input:not([type=hidden])")?.focus();
  }

  async function preview(row) {
    if (!row || !pane) return;
    const id = row.dataset.item;
    mark(row);
    shown = id;
    const answer = await fetch(`/desk/items/${encodeURIComponent(id)}/preview`, { headers: { accept: "text/html" } });
    if (!answer.ok || shown !== id) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = page.querySelector("[data-preview-of]");
    if (!part) return;
    // Beside the list the title of the page is that of the list.
    const title = part.querySelector("h1");
    const heading = document.createElement("h2");
    heading.className = title.className;
    heading.id = title.id;
    heading.textContent = title.textContent;
    title.replaceWith(heading);
    pane.replaceChildren(part);
    pane.hidden = false;
  }

  function close() {
    pane.hidden = true;
    shown = null;
    mark(null);
  }

  function mark(row) {
    for (const other of rows()) {
      other.toggleAttribute("data-current", other === row);
      if (other === row) link(other).setAttribute("aria-current", "true");
      else link(other).removeAttribute("aria-current");
    }
  }
}

// The line about the last act: what can be taken back goes when its time is over.
function undoing() {
  const form = document.querySelector("[data-undo]");
  if (form) setTimeout(() => form.remove(), Number(form.dataset.undo) * 1000);
}

function isField(target) {
  return Boolean(target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]"));
}

function stored() {
  return localStorage.getItem(OFF) === "yes";
}
