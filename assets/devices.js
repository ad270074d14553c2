// Telling a person on this device: asks the browser only after the button was pressed. Without a script, or where the
// browser has no messages, the page says so and the other ways stay.

const place = document.querySelector("[data-device]");
const without = document.querySelector("[data-device-without]");
const failed = place.querySelector("[data-device-failed]");

// What the person recognises: the browser and the system, as far as the browser says.
const name = () => {
  const told = navigator.userAgentData;
  if (told) {
    const brand = told.brands.map(({ brand }) => brand).find((brand) => !/not.?a.?brand|chromium/i.test(brand));
    return [brand ?? "Chromium", told.platform].filter(Boolean).join(", ");
  }
  const agent = navigator.userAgent;
  const browser = ["Firefox", "Safari"].find((one) => agent.includes(one)) ?? "Browser";
  const system = ["Android", "iPhone", "iPad", "Windows", "Mac", "Linux"].find((one) => agent.includes(one));
  return [browser, system].filter(Boolean).join(", ");
};

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

const add = async () => {
  const { at, token, key } = place.dataset;
  if ((await Notification.requestPermission()) !== "granted") throw new Error("not allowed");
  const worker = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: bytes(key) };
  // A subscription with another key of ours is of no use.
  const before = await worker.pushManager.getSubscription();
  if (before) await before.unsubscribe();
  const subscription = await worker.pushManager.subscribe(options);
  const answer = await fetch(at, {
    method: "POST",
    headers: { "content-type": "application/json", "x-form-token": token },
    body: JSON.stringify({ name: name(), subscription: subscription.toJSON() }),
  });
  if (!answer.ok) {
    await subscription.unsubscribe();
    throw new Error(`${at} answered ${answer.status}`);
  }
  location.assign((await answer.json()).next);
};

if (window.PushManager && window.Notification && navigator.serviceWorker) {
  place.hidden = false;
  without.hidden = true;
  place.addEventListener("submit", (event) => {
    event.preventDefault();
    failed.hidden = true;
    // Refused by the person, the browser or the site: the words are the same, and other ways stay.
    add().catch(() => {
      failed.hidden = false;
    });
  });
}
