// Somebody who asks on the page of the site and writes on there.
export class Guest {
  /** Begins a conversation. */
  static async begin(address, body) {
    const guest = new Guest();
    guest.address = address;
    const page = await fetch(`${address}/person`);
    guest.cookie = cookieOf(page);
    const answer = await guest.#send("/person", { ...hidden(await page.text()), way: "web", body });
    guest.cookie = cookieOf(answer) ?? guest.cookie;
    guest.path = answer.headers.get("location");
    if (!guest.path) throw new Error(`no conversation: ${answer.status}`);
    return guest;
  }

  /** Reads the page of the conversation, for its token. */
  async look() {
    const page = await fetch(this.address + this.path, { headers: { cookie: this.cookie } });
    this.fields = hidden(await page.text());
  }

  /** Says something, under a name of 32 hexadecimal digits or that of the page; whether it was acknowledged. */
  async say(nonce, body) {
    if (!this.fields) await this.look();
    const answer = await this.#send(`${this.path}/messages`, { ...this.fields, nonce: nonce || this.fields.nonce, body });
    return answer.status === 303;
  }

  #send(path, fields) {
    const headers = { cookie: this.cookie, origin: this.address };
    return fetch(this.address + path, { method: "POST", redirect: "manual", headers, body: new URLSearchParams(fields) });
  }
}

function cookieOf(answer) {
  return answer.headers.getSetCookie().find((one) => one.startsWith("stoa="))?.split(";")[0];
}

function hidden(html) {
  return Object.fromEntries(["form-token", "nonce"].map((name) => [name, html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? ""]));
}
