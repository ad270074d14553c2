// The service worker of the site. The server puts `const SHELL = { version, pages, assets }` before it.
//
// It shows no page from before: every page comes from the network, and only where there is none, the page that says so.
// It keeps files that never change, and forms of an application that were sent while offline, until they arrived.

const CACHE = `stoa-${SHELL.version}`;
const DATABASE = "stoa";
const UNSENT = "unsent";
const WORDS = "words";
// Forms whose page may be sent twice: the site knows a page of an application by its own name.
const KEPT = /^\/applications\/[^/]+\/(steps|answers)\/[^/]+$/;
const ENDS = ["/sign-out", "/account/deletion"];
const isOurs = (url) => url.origin === self.location.origin;

// What is kept on the device

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function store(name, mode, work) {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(UNSENT, { keyPath: "path" });
    opening.result.createObjectStore(WORDS);
  };
  const database = await done(opening);
  try {
    return await done(work(database.transaction(name, mode).objectStore(name)));
  } finally {
    database.close();
  }
}

const all = async () => (await store(UNSENT, "readonly", (at) => at.getAll())).sort((a, b) => a.at - b.at);
const put = (form) => store(UNSENT, "readwrite", (at) => at.put(form));
const remove = (path) => store(UNSENT, "readwrite", (at) => at.delete(path));
const note = (name, value) => store(WORDS, "readwrite", (at) => at.put(value, name));
const noted = (name) => store(WORDS, "readonly", (at) => at.get(name));

async function clear() {
  await store(UNSENT, "readwrite", (at) => at.clear());
  await store(WORDS, "readwrite", (at) => at.clear());
  await tell();
}

// Tells open pages that something changed.
async function tell() {
  for (const client of await self.clients.matchAll({ type: "window" })) client.postMessage({ what: "changed" });
}

// Pages

async function offline() {
  const language = (await noted("language").catch(() => null)) ?? Object.keys(SHELL.pages)[0];
  const page = await caches.match(SHELL.pages[language] ?? Object.values(SHELL.pages)[0]);
  return page ?? Response.error();
}

const page = (request) => fetch(request).catch(offline);

// What the form says that is being sent, as its page tells it. It is in no store before sending it failed.
let sending;

async function form(request, path) {
  const copy = request.clone();
  try {
    return await fetch(request);
  } catch {
    const body = await copy.text();
    const isIt = sending?.path === path;
    await put({ path, body, at: Date.now(), state: "waiting", title: isIt ? sending.title : path, answers: isIt ? sending.answers : [] });
    // Not every browser wakes us when the network is back; an open page does so too.
    await self.registration.sync?.register(UNSENT).catch(() => {});
    return offline();
  }
}

async function ending(request) {
  await clear().catch(() => {});
  return page(request);
}

// Files with a version in their address never change; the others are the latest, or the last that there was.
async function file(request, isFixed) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept && isFixed) return kept;
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // The desk is never offline, and what is no page is not ours to answer: streams, uploads, programs.
  if (!isOurs(url) || url.pathname.startsWith("/desk") || url.pathname.startsWith("/api/")) return;
  if (request.method === "GET" && url.pathname.startsWith("/assets/")) event.respondWith(file(request, url.searchParams.has("v")));
  if (request.mode !== "navigate") return;
  const isForm = (request.headers.get("content-type") ?? "").startsWith("application/x-www-form-urlencoded");
  if (request.method === "GET") event.respondWith(page(request));
  else if (ENDS.includes(url.pathname)) event.respondWith(ending(request));
  else if (isForm && KEPT.test(url.pathname)) event.respondWith(form(request, url.pathname));
  else if (isForm) event.respondWith(page(request));
});

// Sending what waits

async function send(one) {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await fetch(one.path, { method: "POST", headers, body: one.body, credentials: "same-origin" });
  const there = new URL(answer.url).pathname;
  if (answer.status === 401 || there.startsWith("/sign-in")) return "session";
  if (answer.ok) return "arrived";
  return answer.status === 429 || answer.status >= 500 ? "waiting" : "refused";
}

async function flush() {
  for (const one of (await all()).filter(({ state }) => state === "waiting")) {
    let state;
    try {
      state = await send(one);
    } catch {
      break;
    }
    if (state !== "waiting") await put({ ...one, state });
  }
  await tell();
}

// One at a time, whoever asks.
const flushed = () => navigator.locks.request("stoa-unsent", flush);

// A browser tries again later as long as this fails.
async function synced() {
  await flushed();
  if ((await all()).some(({ state }) => state === "waiting")) throw new Error("something is not sent yet");
}

self.addEventListener("sync", (event) => {
  if (event.tag === UNSENT) event.waitUntil(synced());
});

const answers = {
  language: ({ language }) => note("language", language),
  form: ({ path, title, answers }) => (sending = { path, title, answers }),
  list: all,
  flush: flushed,
  remove: ({ path }) => remove(path),
  seen: async () => {
    for (const one of await all()) if (one.state === "arrived") await put({ ...one, state: "seen" });
  },
  again: async ({ path }) => {
    const one = (await all()).find((form) => form.path === path);
    if (one) await put({ ...one, state: "waiting" });
    await flushed();
  },
};

self.addEventListener("message", (event) => {
  const answer = answers[event.data?.what];
  if (!answer) return;
  const work = (async () => answer(event.data))();
  event.waitUntil(work.then((value) => event.ports[0]?.postMessage(value ?? null), () => event.ports[0]?.postMessage(null)));
});

// Messages to this device

self.addEventListener("push", (event) => {
  let said = {};
  try {
    said = event.data.json();
  } catch {
    // A message that cannot be read still says that there is news.
  }
  const { title = self.location.host, body = "", lang = "", dir = "auto", page = "/account" } = said;
  event.waitUntil(self.registration.showNotification(title, { body, lang, dir, tag: "news", data: { page } }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  // Only a page of ours is opened, whatever a message says.
  const url = new URL(event.notification.data?.page ?? "/account", self.location.origin);
  event.waitUntil(self.clients.openWindow(isOurs(url) ? url.pathname : "/account"));
});

// Coming and going

async function install() {
  const cache = await caches.open(CACHE);
  // Without a session: a page that is kept says nothing of anybody.
  const fetched = [...Object.values(SHELL.pages), ...SHELL.assets].map(async (address) => {
    const answer = await fetch(address, { credentials: "omit" });
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    await cache.put(address, answer);
  });
  await Promise.all(fetched);
  await self.skipWaiting();
}

async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith("stoa-") && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
