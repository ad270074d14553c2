// A kiosk goes back to its start when nobody touches it for a while, and asks before. Without this the page goes after a
// longer time.
const kiosk = document.querySelector("[data-kiosk]");
const dialog = kiosk.querySelector("dialog");
const print = kiosk.querySelector("[data-print]");
// Seconds to answer the question.
const ASKED = 30;
let timer;

function wait() {
  clearTimeout(timer);
  if (dialog.open) dialog.close();
  timer = setTimeout(ask, (Number(kiosk.dataset.again) - ASKED) * 1000);
}

function ask() {
  dialog.showModal();
  timer = setTimeout(() => location.replace(kiosk.dataset.kiosk), ASKED * 1000);
}

for (const kind of ["pointerdown", "keydown", "input", "focusin"]) addEventListener(kind, () => !dialog.open && wait());
dialog.querySelector("button").addEventListener("click", wait);
dialog.addEventListener("cancel", wait);
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
wait();
