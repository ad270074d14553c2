// Somebody who is signed in and has devices, and the push service of their browsers: it keeps what it gets for each device.
import { createECDH, randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

/** How long the push service takes, so that a server is killed while it waits for the answer too. */
const TAKES = 30;

/** A push service; `got` has the topic of each message, by the device it is for. */
export async function pushService() {
  const got = new Map();
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      const device = request.url.split("/").at(-1);
      got.set(device, [...(got.get(device) ?? []), request.headers.topic]);
      setTimeout(() => response.writeHead(201).end(), TAKES);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { got, origin: `http://127.0.0.1:${server.address().port}`, close: () => (server.close(), server.closeAllConnections()) };
}

export class Devices {
  /** Signs in by the code in a mail, which the server under test writes into the folder of its data, and adds devices. */
  static async begin(address, data, service, count) {
    const owner = Object.assign(new Devices(), { address, cookie: "" });
    const email = "rings@example.org";
    await owner.#send("/sign-in", { ...(await owner.#token("/sign-in")), email });
    const code = await written(join(data, "mail"));
    const entered = await owner.#send("/sign-in/code", { ...(await owner.#token("/sign-in/code")), code });
    if (entered.status !== 303) throw new Error(`the code ${code} is not taken: ${entered.status}`);
    for (let number = 0; number < count; number += 1) await owner.#add(`${service.origin}/wpush/${number}`);
    const page = await (await owner.#get("/account/devices")).text();
    owner.fields = token(page);
    owner.ids = [...page.matchAll(/action="\/account\/devices\/([^"/]+)\/test"/g)].map(([, id]) => id);
    if (owner.ids.length !== count) throw new Error(`${owner.ids.length} of ${count} devices are there`);
    return owner;
  }

  /** Asks for a message to a device; whether that was acknowledged. */
  async ring(id) {
    return (await this.#send(`/account/devices/${id}/test`, this.fields)).status === 303;
  }

  async #add(endpoint) {
    const page = await (await this.#get("/account/devices")).text();
    const keys = { p256dh: createECDH("prime256v1").generateKeys("base64url"), auth: randomBytes(16).toString("base64url") };
    const headers = { cookie: this.cookie, origin: this.address, "content-type": "application/json", "x-form-token": page.match(/data-token="([^"]+)"/)[1] };
    const told = { name: "Firefox", subscription: { endpoint, expirationTime: null, keys } };
    const answer = await fetch(`${this.address}/account/devices`, { method: "POST", headers, body: JSON.stringify(told) });
    if (answer.status !== 200) throw new Error(`the device is not taken: ${answer.status} ${await answer.text()}`);
  }

  async #token(path) {
    return token(await (await this.#get(path)).text());
  }

  async #get(path) {
    return this.#kept(await fetch(this.address + path, { headers: { cookie: this.cookie } }));
  }

  async #send(path, fields) {
    const headers = { cookie: this.cookie, origin: this.address };
    return this.#kept(await fetch(this.address + path, { method: "POST", redirect: "manual", headers, body: new URLSearchParams(fields) }));
  }

  #kept(answer) {
    this.cookie = answer.headers.getSetCookie().find((one) => one.startsWith("stoa="))?.split(";")[0] ?? this.cookie;
    return answer;
  }
}

function token(html) {
  return Object.fromEntries([...html.matchAll(/name="(form-token|next)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}

/** The code in the only mail of a folder. */
async function written(folder) {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((next) => setTimeout(next, 100))) {
    const [file] = readdirSync(folder).filter((name) => name.endsWith(".eml"));
    const code = file && readFileSync(join(folder, file), "utf8").match(/^\D*\b(\d{6})\b/m)?.[1];
    if (code) return code;
  }
  throw new Error("no code came by mail within a minute");
}
