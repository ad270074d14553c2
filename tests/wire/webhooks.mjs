// What providers of messages post to us, signed as they document it: Twilio (X-Twilio-Signature) and Meta
// (X-Hub-Signature-256). Each returns whether it was acknowledged.
import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { once } from "node:events";

export const KEYS = { account: "AC1", token: "12345", secret: "app-secret", verify: "verify-me" };

/** A number of its own for each name. */
export function number(id) {
  return `+614${String([...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_000_000, 7)).padStart(8, "0")}`;
}

export async function sms(address, id, body, from = number(id)) {
  const url = `${address}/hooks/twilio`;
  const fields = { Body: body, From: from, MessageSid: id, NumMedia: "0", To: "+61400000000" };
  const signed = url + Object.keys(fields).sort().map((name) => name + fields[name]).join("");
  const proof = createHmac("sha1", KEYS.token).update(signed).digest("base64");
  const answer = await fetch(url, { method: "POST", headers: { "x-twilio-signature": proof }, body: new URLSearchParams(fields) });
  return answer.status === 200;
}

export async function whatsapp(address, id, body, from = number(id)) {
  const message = { from: from.slice(1), id, timestamp: String(Math.floor(Date.now() / 1000)), type: "text", text: { body } };
  const value = { messaging_product: "whatsapp", contacts: [{ profile: { name: id }, wa_id: from.slice(1) }], messages: [message] };
  const raw = JSON.stringify({ object: "whatsapp_business_account", entry: [{ id: "1", changes: [{ field: "messages", value }] }] });
  const proof = `sha256=${createHmac("sha256", KEYS.secret).update(raw).digest("hex")}`;
  const headers = { "x-hub-signature-256": proof, "content-type": "application/json" };
  return (await fetch(`${address}/hooks/meta`, { method: "POST", headers, body: raw })).status === 200;
}

/** A server that takes whatever is sent through it, as Twilio and Meta answer; `taken` counts, `to` says to whom, `texts` what by SMS. */
export async function providers() {
  const stand = { taken: 0, to: [], texts: [] };
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part) => (body += part)).on("end", () => {
      stand.taken += 1;
      const id = `out${stand.taken}`;
      const twilio = request.url.includes("/Accounts/");
      stand.to.push(twilio ? new URLSearchParams(body).get("To") : `+${JSON.parse(body).to}`);
      if (twilio) stand.texts.push(new URLSearchParams(body).get("Body"));
      response.writeHead(twilio ? 201 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(twilio ? { sid: id } : { messages: [{ id }] }));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const host = `127.0.0.1:${server.address().port}`;
  stand.options = [
    "--sms", `twilio http://${KEYS.account}:${KEYS.token}@${host} +61400000000`,
    "--social", `meta http://${host}/v23.0 10001 access ${KEYS.secret} ${KEYS.verify}`,
  ];
  stand.close = () => server.close();
  return stand;
}
