// Warns before the session ends and asks for more time; says so when it has ended. Without it, a form that is sent
// afterwards is kept and given back.
const dialog = document.querySelector(".stoa-session-end");
const { left, warning, longer, token, warn, latest, overTitle, over } = dialog.dataset;
const [title, text] = ["h2", "p"].map((name) => dialog.querySelector(name));
const stay = dialog.querySelector("[data-stay]");
const close = dialog.querySelector("[data-close]");
const LOOK = 5000;

// Each tab tells the others of its request, which made the session of all of them last longer.
const tabs = new BroadcastChannel("stoa-session");
let until = Date.now() + Number(left);
let isOver = false;

const tell = () => tabs.postMessage({ longer, until });
const show = (words) => {
  text.textContent = words.replace("{time}", new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short" }).format(until));
  if (!dialog.open) dialog.showModal();
};
const end = () => {
  isOver = true;
  title.textContent = overTitle;
  stay.hidden = true;
  close.hidden = false;
  show(over);
  close.focus();
};
const look = () => {
  if (isOver) return;
  const rest = until - Date.now();
  if (rest <= 0) end();
  else if (rest <= Number(warning)) {
    if (!dialog.open && !close.dataset.closed) show(warn);
  } else if (dialog.open) dialog.close();
};
const ask = async () => {
  try {
    const answer = await fetch(longer, { method: "POST", headers: { "content-type": "application/json", "x-form-token": token }, body: "{}" });
    until = Date.now() + (answer.ok ? (await answer.json()).left : 0);
  } catch {
    // Nobody answers: the session may still be there, so the warning stays.
    return;
  }
  tell();
  const rest = until - Date.now();
  if (rest <= 0) return end();
  if (rest > Number(warning)) return dialog.close();
  // It cannot last longer, whatever one does.
  show(latest);
  stay.hidden = true;
  close.hidden = false;
  close.focus();
};

tabs.addEventListener("message", ({ data }) => {
  if (data.longer !== longer || data.until <= until) return;
  until = data.until;
  look();
});
stay.addEventListener("click", ask);
close.addEventListener("click", () => {
  close.dataset.closed = "yes";
  dialog.close();
});
// Escape says that somebody is there.
dialog.addEventListener("cancel", (event) => {
  event.preventDefault();
  (stay.hidden ? close : stay).click();
});
tell();
look();
setInterval(look, LOOK);
