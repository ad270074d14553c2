// How people hear from us: the page on which they choose, with a number that is proven on the way; and a message to a
// device, read here as its browser would, by another implementation than the one that wrote it.
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { expect } from "../expect.mjs";
import { enterCode, signInAs } from "../steps.mjs";
import { story } from "../story.mjs";

export const journeys = [
  { name: "preferences", run: (town) => preferences(town, {}) },
  { name: "preferences-ar", run: (town) => preferences(town, { language: "ar", device: "finger" }) },
  { name: "preferences-without-script", run: (town) => preferences(town, { script: false }) },
  { name: "push", run: (town) => story(town, push, { more: ["--push-to-loopback"] }) },
];

const main = "main form:has(.govuk-button[data-prevent-double-click]) .govuk-button[data-prevent-double-click]";

async function preferences(town, options) {
  const person = await town.person(options);
  const { language = "en", device = "mouse", script = true } = options;
  await signInAs(person, `hears-${language}-${device}-${script}@example.org`);
  // From the account, and from the foot of every page.
  expect((await person.page.locator("main a[href='/account/hearing']").count()) === 1, "the account does not lead there");
  await person.open("/");
  await person.go("footer a[href='/account/hearing']");
  await person.expectPage("hearing");
  await person.look("how one hears from us");
  expect((await person.page.locator("input[value=sms]").count()) === 0, "text messages without a number");
  await person.go("main ul a[href='/account/contact-points'] >> nth=1");
  await person.hand.fill("#address", "0491 570 156");
  await person.submit(main);
  await person.expectWords(person.words("contact-points-code-title"), "h1");
  await enterCode(person);
  await person.expectPage("contact-points");
  await person.look("contact points, a proven number");
  await person.open("/account/hearing");
  await person.look("how one hears from us, with a number");
  await person.hand.choose("input[name=must][value=sms]");
  await person.hand.choose("input[name=news][value=web]");
  await person.hand.choose("input[name=quiet][value=own]");
  await person.page.selectOption("#quiet_from", "9");
  await person.page.selectOption("#quiet_until", "9");
  await person.hand.choose("input[name=digest][value=weekly]");
  await person.submit(main);
  await person.look("how one hears from us, wrong", { status: 422, once: true });
  expect(await person.page.isChecked("input[name=must][value=sms]"), "what was right is gone");
  await person.page.selectOption("#quiet_until", "17");
  await person.submit(main);
  await person.expectPage("account");
  await person.open("/account/hearing");
  for (const where of ["must][value=sms", "news][value=web", "quiet][value=own", "digest][value=weekly"]) {
    expect(await person.page.isChecked(`input[name=${where}]`), `${where} is not kept`);
  }
  expect((await person.page.inputValue("#quiet_until")) === "17", "the hours are not kept");
  // What need not come ends with one press; what must come stays as it was chosen.
  await person.go("main a[href^='/mails/']");
  await person.expectPage("mails-end");
  await person.look("ending mails");
  await person.submit();
  await person.expectWords(person.words("mails-ended-title"), "h1");
  await person.look("mails that ended");
  await person.go("main a[href='/account/hearing']");
  for (const where of ["must][value=sms", "reminders][value=web", "news][value=web"]) {
    expect(await person.page.isChecked(`input[name=${where}]`), `${where} is not so after mails were ended`);
  }
  await person.go("main a[href='/account/devices']");
  await person.expectPage("devices");
  await person.look("devices, none");
  const says = await person.page.locator("[data-device-without]").isVisible();
  expect(says === !script, "it says that a script is needed where there is one, or does not where there is none");
}

// A push service that keeps what it gets.
async function pushService() {
  const got = [];
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    got.push({ headers: request.headers, body: Buffer.concat(parts) });
    response.writeHead(201).end();
    server.emit("got");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { got, origin: `http://127.0.0.1:${server.address().port}`, next: () => (got.length ? undefined : once(server, "got")), stop: () => server.close() };
}

// RFC 8291 and RFC 8188, from the side of the browser.
function decrypted(body, keys, auth) {
  const [salt, size, length] = [body.subarray(0, 16), body.readUInt32BE(16), body[20]];
  const sender = body.subarray(21, 21 + length);
  const about = Buffer.concat([Buffer.from("WebPush: info\0"), keys.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync("sha256", keys.computeSecret(sender), auth, about, 32));
  const key = Buffer.from(hkdfSync("sha256", secret, salt, "Content-Encoding: aes128gcm\0", 16));
  const nonce = Buffer.from(hkdfSync("sha256", secret, salt, "Content-Encoding: nonce\0", 12));
  const text = body.subarray(21 + length);
  expect(text.length <= size, "the record is longer than it says");
  const cipher = createDecipheriv("aes-128-gcm", key, nonce).setAuthTag(text.subarray(-16));
  const plain = Buffer.concat([cipher.update(text.subarray(0, -16)), cipher.final()]);
  expect(plain.at(-1) === 2, "the last record does not say that it is");
  return JSON.parse(plain.subarray(0, -1).toString());
}

// RFC 8292: who sends, to whom, until when.
function signed(header, publicKey, origin) {
  const [, token, key] = header.match(/^vapid t=([^,]+), k=(.+)$/);
  expect(key === publicKey, "it is signed with another key than the page gives");
  const point = Buffer.from(key, "base64url");
  const jwk = { kty: "EC", crv: "P-256", x: point.subarray(1, 33).toString("base64url"), y: point.subarray(33).toString("base64url") };
  const [head, claims, signature] = token.split(".");
  const holds = verify("sha256", Buffer.from(`${head}.${claims}`), { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" }, Buffer.from(signature, "base64url"));
  expect(holds, "the signature does not hold");
  const { aud, exp } = JSON.parse(Buffer.from(claims, "base64url"));
  expect(aud === origin, `it is for ${aud}`);
  expect(exp > Date.now() / 1000 && exp <= Date.now() / 1000 + 86_400, "it holds too long or not at all");
}

async function push(town) {
  const service = await pushService();
  const person = await town.person();
  try {
    await signInAs(person, "rings@example.org", "/account/devices");
    await person.expectPage("devices");
    expect(await person.page.locator("[data-device] button").isVisible(), "this browser is not offered");
    expect((await person.page.evaluate(() => Notification.permission)) !== "granted", "it was asked before anybody pressed");
    // What the script would send once the browser has subscribed, which needs the push service of its maker.
    const keys = createECDH("prime256v1");
    const p256dh = keys.generateKeys("base64url");
    const auth = randomBytes(16);
    const told = { name: "Chromium, Linux", subscription: { endpoint: `${service.origin}/wpush/abc`, expirationTime: null, keys: { p256dh, auth: auth.toString("base64url") } } };
    const status = await person.page.evaluate(async (told) => {
      const { at, token } = document.querySelector("[data-device]").dataset;
      const answer = await fetch(at, { method: "POST", headers: { "content-type": "application/json", "x-form-token": token }, body: JSON.stringify(told) });
      return answer.status;
    }, told);
    expect(status === 200, `the device is not taken: ${status}`);
    await person.open("/account/devices");
    await person.look("devices, one");
    const publicKey = await person.page.locator("[data-device]").getAttribute("data-key");
    await person.go("main form[action$='/test'] button");
    await service.next();
    const [{ headers, body }] = service.got;
    signed(headers.authorization, publicKey, service.origin);
    expect(headers["content-encoding"] === "aes128gcm" && headers.urgency === "high" && Number(headers.ttl) > 0 && headers.topic === "news", JSON.stringify(headers));
    const says = decrypted(body, keys, auth);
    expect(says.body === person.words("push-test") && says.page === "/account" && says.lang === "en", JSON.stringify(says));
    // It can be chosen now.
    await person.open("/account/hearing");
    await person.hand.choose("input[name=must][value=push]");
    await person.submit(main);
    await person.expectPage("account");
    await shows(person, says);
    await person.open("/account/devices");
    await person.go("main form[action$='/stop'] button");
    expect((await person.page.locator("main form[action$='/stop']").count()) === 0, "the device is still there");
  } finally {
    service.stop();
  }
}

// The service worker shows what came.
async function shows(person, says) {
  await person.context.grantPermissions(["notifications"], { origin: person.address });
  const session = await person.context.newCDPSession(person.page);
  const registered = new Promise((resolve) => {
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => registrations.length && resolve(registrations[0].registrationId));
  });
  await session.send("ServiceWorker.enable");
  const registrationId = await registered;
  await session.send("ServiceWorker.deliverPushMessage", { origin: person.address, registrationId, data: JSON.stringify(says) });
  const found = await person.page.evaluate(async () => {
    const worker = await navigator.serviceWorker.ready;
    for (;;) {
      const [shown] = await worker.getNotifications();
      if (shown) return { body: shown.body, page: shown.data.page, lang: shown.lang };
      await new Promise(requestAnimationFrame);
    }
  });
  expect(found.body === says.body && found.page === "/account" && found.lang === "en", JSON.stringify(found));
}
