// What was written while offline: tells the service worker what a form says, shows what is not sent yet, and says when it
// arrived. Only the service worker touches what is kept.

const place = document.querySelector("[data-unsent]");
const list = document.querySelector("[data-unsent-list]");
const worker = async () => (await navigator.serviceWorker.ready).active;

const ask = async (message) => {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  (await worker()).postMessage(message, [port2]);
  return answer;
};

// What a person reads of a form: its questions, and what they chose or wrote.
const question = (field) => {
  const legend = field.closest("fieldset")?.querySelector("legend")?.textContent.trim();
  const label = field.labels?.[0]?.textContent.trim() ?? field.name;
  return field.type === "radio" || field.type === "checkbox" ? (legend ?? label) : [legend, label].filter(Boolean).join(": ");
};
const answer = (field) => {
  if (field.type === "radio" || field.type === "checkbox") return field.labels?.[0]?.textContent.trim() ?? field.value;
  return field.selectedOptions ? field.selectedOptions[0]?.textContent.trim() : field.value;
};
const isTold = (field) =>
  field.name && !["hidden", "submit", "button", "file", "password"].includes(field.type) && (!["radio", "checkbox"].includes(field.type) || field.checked);

// Only of pages that are kept while offline: what is written elsewhere is nobody's to remember.
const KEPT = /^\/applications\/[^/]+\/(steps|answers)\/[^/]+$/;

document.addEventListener("submit", ({ target }) => {
  if (target.method !== "post" || !navigator.serviceWorker.controller) return;
  const path = new URL(target.action, location.href).pathname;
  if (!KEPT.test(path)) return;
  const answers = [...target.elements].filter(isTold).map((field) => [question(field), answer(field) ?? ""]);
  const title = document.querySelector("h1")?.textContent.trim() ?? document.title;
  navigator.serviceWorker.controller.postMessage({ what: "form", path, title, answers });
});

const make = (name, text, classes = "") => {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  if (classes) element.className = classes;
  return element;
};

const button = (text, work) => {
  const made = make("button", text, "govuk-button govuk-button--secondary");
  made.type = "button";
  made.addEventListener("click", async () => {
    made.disabled = true;
    await work();
    await show();
  });
  return made;
};

// The list on the page about being offline: each form with its words, which can be copied.
const entry = (one, words) => {
  const item = make("li");
  item.append(make("h3", one.title, "govuk-heading-s"));
  item.append(make("p", `${words[shown(one)]} ${new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" }).format(one.at)}`, "govuk-body"));
  const details = make("details", "", "govuk-details");
  details.append(make("summary", words.words, "govuk-details__summary"));
  const said = make("dl", "", "govuk-details__text");
  for (const [question, answer] of one.answers) said.append(make("dt", question, "govuk-!-font-weight-bold"), make("dd", answer));
  details.append(said);
  item.append(details);
  const buttons = make("div", "", "govuk-button-group");
  if (shown(one) !== "arrived") buttons.append(button(words.again, () => ask({ what: "again", path: one.path })));
  const link = make("a", words.open, "govuk-link");
  link.href = one.path;
  buttons.append(link, button(words.remove, () => ask({ what: "remove", path: one.path })));
  item.append(buttons);
  return item;
};

// The line at the top of every page. What arrived is said on one page.
const line = (forms) => {
  const words = place.dataset;
  const texts = ["refused", "session", "waiting", "arrived"].filter((state) => forms.some((one) => shown(one) === state)).map((state) => words[state]);
  place.querySelector("[data-unsent-text]").textContent = texts.join(" ");
  place.hidden = texts.length === 0;
};
const shown = ({ state }) => (state === "seen" ? "arrived" : state);

const show = async () => {
  const forms = (await ask({ what: "list" })) ?? [];
  if (list) {
    list.replaceChildren(...forms.map((one) => entry(one, list.dataset)));
    document.querySelector("[data-unsent-none]").hidden = forms.length > 0;
    document.querySelector("[data-unsent-some]").hidden = forms.length === 0;
  }
  line(forms);
  return forms;
};

const start = async () => {
  await navigator.serviceWorker.register("/service-worker.js", { scope: "/", updateViaCache: "all" });
  (await worker()).postMessage({ what: "language", language: document.documentElement.lang });
  for (const one of (await ask({ what: "list" })) ?? []) if (one.state === "seen") await ask({ what: "remove", path: one.path });
  navigator.serviceWorker.addEventListener("message", ({ data }) => data?.what === "changed" && show());
  addEventListener("online", () => ask({ what: "flush" }));
  const forms = await show();
  if (navigator.onLine && forms.some(({ state }) => state === "waiting")) await ask({ what: "flush" });
  await show();
  await ask({ what: "seen" });
};

// A browser that keeps nothing, such as a private window, works as one without a script.
if (place && navigator.serviceWorker) start().catch(() => {});
