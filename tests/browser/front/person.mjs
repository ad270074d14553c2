// Somebody at the front door: a browser of their own, a language, a way to use it.
import { finger, keyboard, mouse } from "./hands.mjs";
import { wordsOf } from "./words.mjs";

const sizes = { mouse: { width: 1280, height: 900 }, keyboard: { width: 1280, height: 900 }, finger: { width: 360, height: 740 } };

export class Person {
  isLooking = true;
  isOffline = false;
  // How many pages have come.
  pages = 0;

  // `device` is mouse, keyboard or finger; `script: false` switches scripts off.
  static async come(town, { language = "en", device = "mouse", script = true, address = town.address, fail }) {
    const touch = device === "finger";
    const context = await town.browser.newContext({
      locale: language === "en" ? "en-AU" : language,
      viewport: sizes[device],
      hasTouch: touch,
      isMobile: touch,
      javaScriptEnabled: script,
      reducedMotion: "reduce",
      acceptDownloads: true,
    });
    context.setDefaultTimeout(30_000);
    const person = new Person();
    Object.assign(person, { town, context, language, fail, address, words: wordsOf(language), script });
    // What the pages look like; a keyboard sees the same as a mouse.
    person.screen = !script ? "without-script" : touch ? "phone" : "wide";
    person.device = device;
    person.page = await context.newPage();
    person.listen();
    const hands = { mouse, finger, keyboard }[device];
    person.hand = hands(person.page, (what) => person.wrong(`${person.page.url()}: ${what}`));
    return person;
  }

  listen() {
    this.page.on("console", (message) => {
      // That a page itself answers 404 or 422 is looked at as its status, and a form that came back by its words.
      const isOwnStatus = message.text().startsWith("Failed to load resource") && (message.location().url === this.page.url() || message.text().includes("status of 422"));
      if (message.type() === "error" && !isOwnStatus && !this.isOffline) this.wrong(`console at ${this.page.url()}: ${message.text()}`);
    });
    this.page.on("pageerror", (error) => this.wrong(`script at ${this.page.url()}: ${error}`));
    this.page.on("requestfailed", (request) => {
      // A page that is left takes what it was still loading with it.
      if (request.failure()?.errorText !== "net::ERR_ABORTED" && !this.isOffline) this.wrong(`not loaded: ${request.url()} ${request.failure()?.errorText}`);
    });
    this.page.on("request", (request) => {
      if (!request.url().startsWith(this.address) && /^https?:/.test(request.url())) this.wrong(`left the site: ${request.url()}`);
    });
    this.page.on("response", (response) => {
      const isPage = response.request().isNavigationRequest() && response.frame() === this.page.mainFrame();
      if (!isPage && response.status() >= 400 && response.status() !== 422) this.wrong(`${response.status()} for ${response.url()}`);
      if (!isPage || (response.status() >= 300 && response.status() < 400)) return;
      this.lastStatus = response.status();
      this.pages += 1;
    });
  }

  speak(language) {
    this.language = language;
    this.words = wordsOf(language);
  }

  wrong(what) {
    this.fail(what);
  }

  status() {
    return this.lastStatus;
  }

  template() {
    return this.page.evaluate(() => document.body.dataset.page);
  }

  path() {
    return new URL(this.page.url()).pathname;
  }

  open(path) {
    return this.page.goto(new URL(path, this.address).href, { waitUntil: "load" });
  }

  async look(name, options) {
    if (!this.isLooking) return;
    await this.town.looks.look(this, name, options);
  }

  // Presses something that leads to another page, and waits for it.
  async go(where) {
    const there = this.page.waitForNavigation({ waitUntil: "load" });
    there.catch(() => {});
    await this.hand.press(where);
    await there;
  }

  // The button of the form of a page.
  submit(where = "main form button[type=submit].govuk-button:not(.govuk-button--secondary), main form button.govuk-button:not([type]):not(.govuk-button--secondary)") {
    return this.go(where);
  }

  // Does something without a network, in which nothing that fails is wrong.
  async offline(work) {
    this.isOffline = true;
    await this.context.setOffline(true);
    await work();
    await this.context.setOffline(false);
    this.isOffline = false;
  }

  text(where = "main") {
    return this.page.locator(where).first().innerText();
  }

  async expectPage(template) {
    const found = await this.template();
    if (found !== template) throw new Error(`expected ${template}, but ${this.page.url()} is ${found}: ${(await this.text()).slice(0, 300)}`);
  }

  async expectWords(pattern, where = "main") {
    const text = await this.page.locator(where).first().innerText();
    const holds = typeof pattern === "string" ? text.includes(pattern) : pattern.test(text);
    if (!holds) throw new Error(`expected ${pattern} on ${this.page.url()}, which says: ${text.slice(0, 400)}`);
  }

  leave() {
    return this.context.close();
  }
}
