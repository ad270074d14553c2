// One who asks a peer as a browser does, and the file of requests that wrk sends to it.
import { writeFileSync } from "node:fs";

// Its cookies, and its requests with them: each fails on another status than the right one.
export function visitor(address) {
  const jar = new Map();
  return {
    cookie: (name) => jar.get(name),
    cookies: () => [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
    async ask(method, path, right, fields) {
      const body = fields && new URLSearchParams(fields);
      const answer = await fetch(address + path, { method, body, headers: { cookie: this.cookies(), referer: address + path }, redirect: "manual" });
      for (const line of answer.headers.getSetCookie()) {
        const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
        jar.set(name, value);
      }
      return textOf(answer, right, `${method} ${path}`);
    },
  };
}

// Tries each request once, so that what is measured is known to work, and writes them down for wrk and for still.mjs.
export async function keep(peer, address, file, requests) {
  for (const [name, { right, holds, ...request }] of Object.entries(requests)) {
    const text = await textOf(await fetch(address + request.path, { ...request, redirect: "manual" }), right, `${name} ${request.path}`);
    if (holds && !holds(text)) throw new Error(`${name} ${request.path}: not what was asked for: ${text.slice(0, 300)}`);
    console.error(`${peer} ${name}: ${Buffer.byteLength(text)} bytes`);
  }
  const lua = Object.entries(requests).map(([name, request]) => `${name} = ${table(request)}`);
  writeFileSync(file, `return {{${lua.join(", ")}}}\n`);
  writeFileSync(`${file}.json`, JSON.stringify(requests));
}

async function textOf(answer, right, what) {
  const text = await answer.text();
  if (answer.status !== right) throw new Error(`${what}: ${answer.status} instead of ${right}: ${text.replace(/<[^>]*>/g, " ").slice(0, 300)}`);
  return text;
}

function table({ method, path, headers, body }) {
  const fields = Object.entries(headers).map(([name, value]) => `[${JSON.stringify(name)}] = ${JSON.stringify(value)}`);
  return `{method = "${method}", path = ${JSON.stringify(path)}, headers = {${fields.join(", ")}}${body === undefined ? "" : `, body = ${JSON.stringify(body)}`}}`;
}
