// The page of all channels: when the desk's line says that something changed, its parts are read anew. What has the focus
// keeps it. Without this, the page is right when it is loaded, and its link loads it again.
let waits = false;
let again = false;

document.addEventListener("stoa:desk-changed", look);

async function look() {
  // Many things change at once: they are read once, and once more if something came meanwhile.
  if (waits) return void (again = true);
  waits = true;
  const answer = await fetch(location.pathname, { headers: { accept: "text/html" } }).catch(() => null);
  if (answer?.ok) take(new DOMParser().parseFromString(await answer.text(), "text/html"));
  setTimeout(() => {
    waits = false;
    if (!again) return;
    again = false;
    look();
  }, 1000);
}

function take(page) {
  for (const part of document.querySelectorAll("[data-now-part]")) {
    const now = page.querySelector(`[data-now-part="${part.dataset.nowPart}"]`);
    if (!now || plain(now) === plain(part)) continue;
    const focus = part.contains(document.activeElement) ? document.activeElement : null;
    // The row in which somebody is about to press stays under their finger: its own press says what has changed.
    const row = focus?.closest("tr[data-officer], tr[data-waiting]");
    const same = row && [...now.querySelectorAll("tr")].find((one) => key(one) && key(one) === key(row));
    if (row && !same) continue;
    const id = focus?.id;
    part.replaceChildren(...now.childNodes);
    if (id) document.getElementById(id)?.focus({ preventScroll: true });
  }
}

const key = (row) => row.dataset.officer ?? row.dataset.waiting;

// Each page has a token of its own.
function plain(part) {
  const copy = part.cloneNode(true);
  copy.querySelectorAll("input[type=hidden]").forEach((field) => field.remove());
  return copy.innerHTML;
}
