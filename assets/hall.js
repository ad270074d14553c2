// Pages of a hall: when something changes, their parts are read anew. The screen of the hall also calls aloud, once its
// staff pressed the button. Without this, the pages are read anew every few seconds.
const hall = document.querySelector("[data-hall]");
const sound = document.querySelector("[data-sound]");
let isAloud = false;
let audio;
let source;
let told = calls();

listen();

function listen() {
  source = new EventSource(hall.dataset.hall);
  source.addEventListener("changed", look);
}

addEventListener("pagehide", () => source.close());
addEventListener("pageshow", ({ persisted }) => persisted && listen());

async function look() {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of document.querySelectorAll("[data-hall-part]")) {
    const now = page.querySelector(`[data-hall-part="${part.dataset.hallPart}"]`);
    // What is the same stays, so that nobody hears it twice and no focus is lost.
    if (!now || plain(now) === plain(part) || part.contains(document.activeElement)) continue;
    part.replaceChildren(...now.childNodes);
  }
  const known = told;
  told = calls();
  if (isAloud) [...told].filter((call) => !known.has(call)).reverse().forEach(say);
}

// Each page has a token of its own.
function plain(part) {
  const copy = part.cloneNode(true);
  copy.querySelectorAll("input[type=hidden]").forEach((field) => field.remove());
  return copy.innerHTML;
}

function calls() {
  return new Set([...document.querySelectorAll("[data-call]")].map((row) => row.dataset.call));
}

if (sound) {
  sound.hidden = false;
  const off = sound.textContent;
  sound.setAttribute("aria-pressed", "false");
  sound.addEventListener("click", () => {
    isAloud = !isAloud;
    audio ??= new AudioContext();
    sound.textContent = isAloud ? sound.dataset.on : off;
    sound.setAttribute("aria-pressed", String(isAloud));
    if (isAloud) chime();
    else speechSynthesis?.cancel();
  });
}

// Two calm tones, and then the words, where the browser has a voice.
function say(call) {
  chime();
  const row = [...document.querySelectorAll("[data-call]")].find((row) => row.dataset.call === call);
  for (const words of row?.querySelectorAll("[data-say]") ?? []) {
    const speech = new SpeechSynthesisUtterance(words.textContent);
    speech.lang = words.lang;
    speech.rate = 0.85;
    window.speechSynthesis?.speak(speech);
  }
}

function chime() {
  hall.dataset.chimes = Number(hall.dataset.chimes ?? 0) + 1;
  [660, 528].forEach((pitch, place) => {
    const [tone, loud, from] = [audio.createOscillator(), audio.createGain(), audio.currentTime + place * 0.35];
    tone.frequency.value = pitch;
    loud.gain.setValueAtTime(0.2, from);
    loud.gain.exponentialRampToValueAtTime(0.001, from + 0.6);
    tone.connect(loud).connect(audio.destination);
    tone.start(from);
    tone.stop(from + 0.6);
  });
}
