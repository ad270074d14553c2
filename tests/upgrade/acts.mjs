// What the stories lack, done over HTTP: a plan, a draft with a file, a conversation, an answer with a file, the draft
// of a decision, and a case that another agency is asked to take.
const BIRTH = {
  new_baby: "born",
  birth_needs_registering: "true",
  birthplace: "nsw",
  birth_told_by: "both_parents",
  other_parent_cannot_sign: "false",
  parents_cannot_register: "false",
  birth_date: { day: "20", month: "6", year: "2026" },
  baby_name: "Mai Example",
  hospital_or_place_of_birth: "Westmead Hospital",
};

export async function acts(address, pdf) {
  const nora = new Visitor(address);
  await nora.signIn("nora.upgrade@example.org");
  await nora.open("/events/having-a-baby");
  await nora.send("/plans", { event: "having-a-baby" });
  await nora.open("/services/birth-registration");
  await nora.send("/applications", { service: "birth-registration" });
  for (let step = 0; nora.field("asked"); step += 1) {
    if (step > 20) throw new Error(`questions without end at ${nora.path}`);
    const told = { asked: nora.field("asked") };
    for (const key of told.asked.split(",")) {
      const answer = BIRTH[key];
      if (answer === undefined) throw new Error(`no answer to ${key}`);
      if (typeof answer === "string") told[key] = answer;
      else for (const [part, value] of Object.entries(answer)) told[`${key}-${part}`] = value;
    }
    await nora.send(nora.path, told);
  }
  await nora.send(nora.path, { stay: "yes" }, { birth_told_by: pdf });
  nora.expect(/paper\.pdf/);
  await nora.open("/person");
  await nora.send("/person", { way: "message", nonce: nora.field("nonce"), name: "Nora", email: "nora.upgrade@example.org", body: "Is the birth certificate free?" });

  const fatima = new Visitor(address);
  await fatima.signIn("fatima.haddad@example.org");
  await fatima.open("/cases?lang=en");
  await fatima.open(fatima.link(/\/cases\/[^"/?]+/));
  await fatima.open(fatima.link(/\/cases\/[^"]+\/requests\/[^"]+/));
  await fatima.send(fatima.path, { answer: "Here is the receipt." }, { files: pdf });

  // What Sam asked to be looked at again lies with the energy agency; its leader begins to write and offers it on.
  const anton = new Visitor(address);
  await anton.open("/desk/sign-in");
  await anton.send("/desk/sign-in", { email: "anton.berg@desk.example.org", password: "gumtree" });
  await anton.open("/desk");
  for (let rows = 0; rows < 2; rows += 1) {
    await anton.open("/desk");
    await anton.send("/desk/next", {});
    const there = anton.path.match(/\/desk\/cases\/[^/?]+/)?.[0];
    if (!there) break;
    await anton.open(`${there}/decision`);
    await anton.send(`${there}/decision`, { version: "0", language: "en", summary: "A draft that waits.", do: "save" });
    await anton.open(`${there}/hand-over`);
    await anton.send(`${there}/hand-over`, { act: "propose", to: "service-nsw", why: "They know the household." });
  }
}

/** Somebody with cookies, on one page at a time. */
class Visitor {
  constructor(address) {
    this.address = address;
    this.cookies = new Map();
    this.html = "";
  }

  async signIn(email) {
    await this.open("/sign-in");
    await this.send("/sign-in", { email });
    const code = this.html.match(/class="stoa-code"[^>]*>([^<]+)</)?.[1].trim();
    await this.send("/sign-in/code", { code });
  }

  async open(path) {
    await this.#visit(path, {});
  }

  async send(path, fields, files = {}) {
    const form = Object.keys(files).length ? new FormData() : new URLSearchParams();
    for (const [key, value] of Object.entries({ ...fields, "form-token": this.field("form-token") ?? this.token })) form.append(key, value);
    for (const [key, bytes] of Object.entries(files)) form.append(key, new Blob([bytes], { type: "application/pdf" }), "paper.pdf");
    await this.#visit(path, { method: "POST", body: form });
  }

  field(name) {
    return this.html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1];
  }

  link(pattern) {
    const found = this.html.match(new RegExp(`href="(${pattern.source})"`))?.[1];
    if (!found) throw new Error(`no link ${pattern} at ${this.path}`);
    return found;
  }

  expect(pattern) {
    if (!pattern.test(this.html)) throw new Error(`no ${pattern} at ${this.path}: ${this.html.slice(0, 3000)}`);
  }

  async #visit(path, request) {
    for (let hops = 0; hops < 10; hops += 1) {
      const cookie = [...this.cookies].map(([key, value]) => `${key}=${value}`).join("; ");
      const answer = await fetch(this.address + path, { ...request, headers: { cookie }, redirect: "manual" });
      for (const line of answer.headers.getSetCookie()) {
        const [key, value] = line.split(";")[0].split("=");
        this.cookies.set(key, value);
      }
      this.path = path;
      const to = answer.headers.get("location");
      if (!to) {
        this.html = await answer.text();
        this.token = this.field("form-token") ?? this.token;
        if (answer.status !== 200) throw new Error(`${request.method ?? "GET"} ${path}: ${answer.status} ${this.html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").slice(0, 800)}`);
        return;
      }
      [path, request] = [to, {}];
    }
    throw new Error(`redirected for ever: ${path}`);
  }
}
