// An officer of a demonstration at the desk, without a browser: the forms of its pages, sent with what stands in them.
export class Desk {
  constructor(address) {
    this.address = address;
    this.cookies = new Map();
    this.html = "";
  }

  static async officer(address, name) {
    const desk = new Desk(address);
    await desk.open("/desk/sign-in");
    await desk.send("/desk/sign-in", { email: `${name}@desk.example.org`, password: "gumtree" });
    return desk;
  }

  async open(path) {
    return this.#ask(path, {});
  }

  /** Sends a form of the page that was opened last, with its hidden fields. */
  async send(path, fields) {
    const hidden = (name) => this.html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? "";
    const body = new URLSearchParams({ "form-token": hidden("form-token"), once: hidden("once"), ...fields });
    return this.#ask(path, { method: "POST", body, headers: { origin: this.address } });
  }

  async #ask(path, options) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(this.address + path, { ...options, headers: { ...options.headers, cookie }, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
      this.cookies.set(name, value);
    }
    const to = answer.headers.get("location");
    if (to) return this.#ask(new URL(to, this.address).pathname, {});
    this.html = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status}\n${this.html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").slice(0, 800)}`);
    return this.html;
  }
}
