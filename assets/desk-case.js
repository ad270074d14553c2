// The screen of a case: keeps drafts while somebody types, puts phrases in, and sends without loading the page anew.
// Without it every form does the same by itself.
const typed = new Map();
let timer;
let kept = Promise.resolve();

bind();

function bind() {
  const dock = document.querySelector("[data-draft]");
  if (!dock) return;
  for (const field of dock.querySelectorAll("[data-keep]")) {
    field.addEventListener("input", () => {
      typed.set(field.name, field.value);
      clearTimeout(timer);
      timer = setTimeout(() => keep(dock), 2000);
    });
  }
  // A key leads to a tab, and opens it.
  for (const tab of dock.querySelectorAll("[name=dock-open]")) tab.addEventListener("focus", () => (tab.checked = true));
  for (const field of dock.querySelectorAll("[data-phrase]")) {
    const put = () => phrase(dock, field);
    field.addEventListener("input", put);
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      put();
    });
  }
}

// Keeps what changed since it was kept last; what cannot be kept now is tried again with the next letter.
function keep(dock) {
  if (typed.size === 0) return kept;
  const form = new URLSearchParams([...typed]);
  const token = dock.querySelector("form input[type=hidden]");
  form.set(token.name, token.value);
  const sent = new Map(typed);
  typed.clear();
  kept = fetch(dock.dataset.draft, { method: "POST", body: form, keepalive: true })
    .then(async (answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      dock.querySelector("[data-drafted]").textContent = answer.status === 200 ? await answer.text() : "";
    })
    .catch(() => sent.forEach((value, name) => typed.has(name) || typed.set(name, value)));
  return kept;
}

addEventListener("pagehide", () => {
  const dock = document.querySelector("[data-draft]");
  if (dock) keep(dock);
});

// The phrase whose name was chosen goes behind what stands in the text, and its day into the field of the day.
function phrase(dock, field) {
  const wanted = field.value.trim().toLowerCase();
  const found = [...dock.querySelectorAll("#phrases option")].find((one) => one.value.toLowerCase() === wanted);
  if (!found) return;
  const text = dock.querySelector(`#${field.dataset.phrase}`);
  text.value = [text.value.trim(), found.dataset.words].filter(Boolean).join("\n\n");
  text.dispatchEvent(new Event("input", { bubbles: true }));
  const due = dock.querySelector("#due");
  if (field.dataset.phrase === "ask" && due && found.dataset.due) {
    due.value = found.dataset.due;
    due.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const drafted = dock.querySelector("[data-drafted]");
  if (found.dataset.missing) drafted.textContent = found.dataset.missing;
  field.value = "";
  text.focus();
}

// Ctrl+Enter presses the main button of the form in which one writes; Escape closes what dropped down.
addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
    const button = event.target.closest("form")?.querySelector("[data-main]");
    if (!button) return;
    event.preventDefault();
    event.target.closest("form").requestSubmit(button);
  }
  if (event.key === "Escape") {
    const open = event.target.closest(".stoa-drop[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  }
});

// The forms of writing exchange the main part of the screen instead of loading the page; what is no screen of a case
// loads.
addEventListener("submit", async (event) => {
  const form = event.target;
  if (event.defaultPrevented || !form.closest(".stoa-dock, .stoa-waiting, .stoa-undo")) return;
  event.preventDefault();
  clearTimeout(timer);
  const button = event.submitter;
  const body = new URLSearchParams(new FormData(form));
  if (button?.name) body.set(button.name, button.value);
  for (const name of body.keys()) typed.delete(name);
  if (form.dataset.sending) return;
  form.dataset.sending = "yes";
  try {
    await kept;
    await exchange(await fetch(form.action, { method: "POST", body }), true);
  } catch {
    // The browser says in its own words that nothing could be reached, and keeps what was typed.
    delete form.dataset.sending;
    form.submit();
  }
});

addEventListener("click", async (event) => {
  const link = event.target.closest?.("a[data-swap]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  try {
    await exchange(await fetch(link.href), false);
  } catch {
    location.assign(link.href);
  }
});

addEventListener("popstate", () => location.reload());

async function exchange(answer, focuses) {
  const text = await answer.text();
  const page = new DOMParser().parseFromString(text, "text/html");
  const [mine, theirs] = [document.querySelector("#main-content"), page.querySelector("#main-content")];
  const isScreen = page.body.dataset.page === document.body.dataset.page && theirs && mine;
  if (!isScreen) {
    if (answer.redirected) return location.assign(answer.url);
    // An answer that is another page, such as one that says what went wrong, stands for itself.
    document.open();
    document.write(text);
    document.close();
    return;
  }
  document.title = page.title;
  // A form that was wrong has no page of its own.
  const isPage = answer.redirected || !focuses;
  if (isPage && answer.url !== location.href) history.pushState(null, "", answer.url);
  for (const part of [".stoa-back", ".stoa-page-nav"]) {
    const [old, fresh] = [document.querySelector(part), page.querySelector(part)];
    if (old && fresh) old.replaceWith(fresh);
  }
  mine.replaceWith(theirs);
  bind();
  document.dispatchEvent(new Event("stoa:exchanged"));
  if (!focuses) return;
  const wrong = document.querySelector(".govuk-error-summary");
  const head = document.querySelector(".stoa-case-head h1");
  const isNew = new URL(answer.url).searchParams.has("sent");
  const place = wrong ?? (isNew ? head : document.querySelector(location.hash || "#dock") ?? head);
  place.setAttribute("tabindex", "-1");
  place.focus({ preventScroll: !isNew && !wrong });
  if (isNew) scrollTo(0, 0);
}
