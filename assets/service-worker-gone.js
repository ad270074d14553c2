// Takes the place of the service worker where the site does without one: it forgets what was kept, and goes.

async function go() {
  await Promise.all((await caches.keys()).filter((name) => name.startsWith("stoa-")).map((name) => caches.delete(name)));
  await new Promise((resolve) => {
    const forgetting = indexedDB.deleteDatabase("stoa");
    forgetting.onsuccess = forgetting.onerror = forgetting.onblocked = resolve;
  });
  await self.registration.unregister();
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(go()));
