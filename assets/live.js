// An open page of a conversation: what is said appears, and what is written goes without loading the page. Without it,
// the page is sent and looked at again as any other.
const log = document.querySelector("[data-live]");
const list = log.querySelector("ol");
const form = document.querySelector("#body").closest("form");
const writing = document.querySelector("[data-live-writing]");
const look = document.querySelector("[data-live-look]");
const title = document.title;
// How often a page says that somebody writes, in milliseconds.
const SAYS = 4000;
let last = Number(log.dataset.last);
let key = log.dataset.key;
let unseen = 0;
let source;

listen();
log.scrollTop = log.scrollHeight;

function listen() {
  source = new EventSource(`${log.dataset.live}?after=${last}`);
  source.addEventListener("open", () => (look.hidden = true));
  // The browser connects again by itself, and says what came last; an answer that it does not take is final.
  source.addEventListener("error", () => (look.hidden = source.readyState !== EventSource.CLOSED));
  source.addEventListener("said", ({ data, lastEventId }) => said(data, Number(lastEventId)));
  source.addEventListener("now", ({ data }) => now(JSON.parse(data)));
  source.addEventListener("gap", refresh);
}

addEventListener("pagehide", () => source.close());
addEventListener("pageshow", ({ persisted }) => persisted && listen());

// Appends a message, unless it is there already, such as one's own that came with the answer to sending it.
function said(html, seq) {
  if (seq <= last) return;
  last = seq;
  const part = document.createElement("template");
  part.innerHTML = html;
  const item = part.content.firstElementChild;
  if (!item) return;
  const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  list.append(item);
  if (isAtEnd) log.scrollTop = log.scrollHeight;
  if (!document.hidden || item.classList.contains("stoa-message--own")) return;
  unseen += 1;
  document.title = `(${unseen}) ${title}`;
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  unseen = 0;
  document.title = title;
});

function now(told) {
  const state = log.querySelector("[data-live-state]");
  if (state.textContent !== told.state) state.textContent = told.state;
  writing.textContent = told.writing;
  if (told.key === key) return;
  key = told.key;
  refresh();
}

// Reads the page anew, without what is being written.
async function refresh() {
  try {
    // The page may be the answer to something that was pressed, under another address.
    const answer = await fetch(new URL(look.querySelector("a").href).pathname);
    if (answer.ok) take(parsed(await answer.text()));
  } catch {
    // The stream connects again, and then says the same.
  }
}

const parsed = (text) => new DOMParser().parseFromString(text, "text/html");

// Takes over what another answer of the same page says: messages that are new here, and what stands around them.
function take(page) {
  const theirs = page.querySelector("[data-live]");
  if (!theirs) return false;
  // Where several conversations are read as one, what is new may stand anywhere.
  if (theirs.dataset.whole) list.replaceChildren(...theirs.querySelector("ol").childNodes);
  else for (const item of theirs.querySelectorAll("li[data-seq]")) {
    // What stands beneath a message may have come since: a translation, a file that was fetched or scanned.
    const mine = list.querySelector(`li[data-seq="${item.dataset.seq}"]`);
    if (!mine) said(item.outerHTML, Number(item.dataset.seq));
    else if (mine.innerHTML !== item.innerHTML) mine.replaceChildren(...item.childNodes);
  }
  last = Math.max(last, Number(theirs.dataset.last));
  key = theirs.dataset.key;
  for (const part of document.querySelectorAll("[data-live-head]")) {
    const fresh = page.querySelector(`[data-live-head="${part.dataset.liveHead}"]`);
    if (!fresh || isBegun(part, fresh)) continue;
    part.replaceChildren(...fresh.childNodes);
    if (fresh.dataset.liveForm) part.dataset.liveForm = fresh.dataset.liveForm;
    else delete part.dataset.liveForm;
  }
  const mine = [...form.querySelectorAll("input[name=way]")].find((way) => way.value === chosenWay);
  if (mine) mine.checked = true;
  return true;
}

// Whether somebody has begun to fill in a form that the other answer has as well.
function isBegun(part, fresh) {
  if (!part.dataset.liveForm || part.dataset.liveForm !== fresh.dataset.liveForm) return false;
  if (part.contains(document.activeElement)) return true;
  return [...part.querySelectorAll("input, select, textarea")].some((field) => {
    if (field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.options) return [...field.options].some((one) => one.selected && !one.defaultSelected && field.selectedIndex > 0);
    return field.value !== field.defaultValue;
  });
}

let next;

// Sends without loading. A form that was wrong, or an answer that is another page, loads as it would without this.
form.addEventListener("submit", async (event) => {
  const body = form.querySelector("#body");
  const files = form.querySelector("input[type=file]");
  if (files?.files.length || event.submitter?.name || !body.value.trim()) return;
  event.preventDefault();
  // What is sent while another message is under way goes after it; the same one pressed twice goes once.
  if (form.dataset.sending) {
    next = body.value;
    return;
  }
  form.dataset.sending = "yes";
  const words = body.value;
  next = undefined;
  try {
    const data = new FormData(form);
    const sent = form.enctype === "multipart/form-data" ? data : new URLSearchParams(data);
    const answer = await fetch(form.action, { method: "POST", body: sent });
    const page = parsed(await answer.text());
    if (!answer.ok || !take(page)) throw new Error(String(answer.status));
    // The next message has a name of its own, so that this one is never stored twice.
    for (const name of ["nonce", "once"]) {
      const [mine, theirs] = [form.elements[name], page.querySelector(`form[action="${form.getAttribute("action")}"] [name=${name}]`)];
      if (mine && theirs) mine.value = theirs.value;
    }
    // The next answer is private again, unless somebody chooses otherwise.
    const alone = form.querySelector("input[name=manner][value=privately]");
    if (alone) alone.checked = true;
    if (body.value === words) body.value = "";
    delete form.dataset.sending;
    log.scrollTop = log.scrollHeight;
    if (next?.trim() && next !== words && next === body.value) form.requestSubmit();
  } catch {
    // The browser says in its own words what is wrong, and keeps what was typed. Sent twice, it is stored once.
    delete form.dataset.sending;
    form.submit();
  }
});

// How the answer goes out follows where the person wrote last, until it is chosen by hand.
let chosenWay;
form.addEventListener("change", ({ target }) => {
  if (target.name === "way") chosenWay = target.value;
});

let toldAt = 0;
form.addEventListener("input", ({ target }) => {
  if (target.id !== "body" || Date.now() - toldAt < SAYS) return;
  toldAt = Date.now();
  fetch(log.dataset.writing, { method: "POST", headers: { "content-type": "application/json", "x-form-token": log.dataset.token }, body: "{}" }).catch(() => {});
});

// Ctrl+Enter sends.
form.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  form.requestSubmit();
});
