// What must be true of every page that anybody visits. The first look at a state of a page in a language is
// thorough; later ones only check what is cheap.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withoutVisibleFocus } from "./focus.mjs";
import { fieldsWithoutPurpose, orderOfFocus } from "./fields.mjs";
import { wideWithLongWords } from "./long-words.mjs";
import { root, shots } from "./paths.mjs";

const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const widths = [320, 480, 640, 768, 1024, 1280];
// Once a template was seen at all of them: where it is narrowest, and where its columns come together.
const tightest = [320, 768];
// What the rules find does not depend on these: they read as English does, from left to right.
const translations = ["vi", "zh-Hans"];
// A picture of each state takes time: with chosen journeys, or where they are wanted.
const isPictured = process.argv.length > 2 || Boolean(process.env.STOA_PICTURES);
const directionOf = (language) => (language === "ar" ? "rtl" : "ltr");

export class Looks {
  // Templates that somebody has seen.
  seen = new Set();
  thorough = new Set();
  // Templates that were seen at every width, and those that were drawn in another language as well.
  sized = new Set();
  translated = new Set();

  // `once`: the page only answers a form, so that its address may show something else.
  async look(person, name, { status = 200, once = false } = {}) {
    const { page, language } = person;
    if (person.script) await page.evaluate(() => document.fonts.ready);
    const state = await page.evaluate(stateOfPage);
    this.seen.add(state.template);
    const wrong = (what) => person.wrong(`${name} (${state.template}, ${language}): ${what}`);
    if (person.status() !== status) wrong(`answered ${person.status()} instead of ${status}`);
    if (state.language !== language) wrong(`html lang is ${state.language}`);
    if (state.direction !== directionOf(language)) wrong(`html dir is ${state.direction}`);
    if (!state.theme) wrong("is shown without the theme: is a stylesheet broken?");
    if (state.headings !== 1) wrong(`has ${state.headings} h1`);
    if (!state.title.includes("–") || state.title.trim().startsWith("–")) wrong(`its title does not name it: ${state.title}`);
    if (status === 422 && !state.title.startsWith(person.words("frame-error"))) wrong(`its title does not tell of an error: ${state.title}`);
    if (/\{ ?\$|\{\{|%\}|\bundefined\b/.test(state.text)) wrong("shows markup of a template");
    if (state.wide.length) wrong(`scrolls sideways at ${state.width}: ${state.wide}`);
    const kind = [name, state.template, language, person.screen].join();
    if (this.thorough.has(kind)) return;
    this.thorough.add(kind);
    await this.sideways(person, state.template, wrong);
    const picture = `${person.screen}-${language}-${name.replaceAll(/[^\w-]+/g, "-")}.png`;
    if (isPictured) await page.screenshot({ path: join(shots, picture), fullPage: true });
    // Where no script runs, neither does the checker; the pages are the same.
    if (person.script && !(translations.includes(language) && this.isRuled(person, name, state))) {
      for (const one of await withoutVisibleFocus(page)) wrong(`nothing shows the focus on ${one}`);
      await this.rules(page, wrong);
      for (const one of await fieldsWithoutPurpose(page)) wrong(`a field about oneself has no purpose: ${one}`);
      for (const one of await orderOfFocus(page)) wrong(one);
      const wide = await wideWithLongWords(page, state.template.startsWith("desk/"));
      if (wide) wrong(`scrolls sideways with long words: ${wide}`);
    }
    // The desk speaks the language in which its staff work.
    if (!once && !state.template.startsWith("desk/")) await this.otherLanguage(person, state, wrong);
  }

  // Whether the same state was checked in a language that reads the same way.
  isRuled(person, name, state) {
    return this.thorough.has([name, state.template, "en", person.screen].join());
  }

  async sideways(person, template, wrong) {
    const { page } = person;
    const size = page.viewportSize();
    const chosen = this.sized.has(template) ? tightest : widths;
    this.sized.add(template);
    for (const width of chosen.filter((width) => width !== size.width)) {
      await page.setViewportSize({ width, height: size.height });
      // The menu folds in the frame after.
      if (person.script) await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
      const { wide } = await page.evaluate(stateOfPage);
      if (wide.length) wrong(`scrolls sideways at ${width}: ${wide}`);
    }
    await page.setViewportSize(size);
  }

  async rules(page, wrong) {
    // `evaluate` goes through the debugger and needs no leave from the policy.
    await page.evaluate(axe);
    const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags, rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] }), standards);
    for (const one of found.violations) wrong(`${one.id}: ${one.nodes.slice(0, 5).map((node) => node.html.slice(0, 160)).join(" | ")}`);
  }

  // The link to another language leads to the same page, which fits the smallest screen there as well.
  async otherLanguage(person, state, wrong) {
    const language = person.language === "ar" ? "vi" : "ar";
    const link = state.languages.find((one) => one.language === language);
    if (!link) return wrong(`has no link to ${language}`);
    const cookies = await person.context.cookies();
    const shown = this.translated.has(state.template + language) ? await asked(person, link.href) : await this.opened(person, link.href, state.template + language);
    await person.context.clearCookies();
    await person.context.addCookies(cookies);
    if (shown.template !== state.template || shown.language !== language) wrong(`in ${language} it is ${shown.template} in ${shown.language}, at ${link.href}`);
    if (shown.direction !== directionOf(language)) wrong(`in ${language} its direction is ${shown.direction}`);
    if (shown.wide.length) wrong(`scrolls sideways at 320 in ${language}: ${shown.wide}`);
  }

  async opened(person, href, key) {
    this.translated.add(key);
    const tab = await person.context.newPage();
    await tab.setViewportSize({ width: 320, height: 740 });
    await tab.goto(href, { waitUntil: "load" });
    const state = await tab.evaluate(stateOfPage);
    await tab.close();
    return state;
  }
}

// The same without drawing it.
async function asked(person, href) {
  const html = await (await person.context.request.get(href)).text();
  const of = (pattern) => html.match(pattern)?.[1] ?? "";
  return { template: of(/<body[^>]* data-page="([^"]*)"/), language: of(/<html[^>]* lang="([^"]*)"/), direction: of(/<html[^>]* dir="([^"]*)"/) || "ltr", wide: [] };
}

function stateOfPage() {
  const html = document.documentElement;
  const edge = html.clientWidth;
  const isWide = html.scrollWidth > edge;
  const outside = (one) => {
    const box = one.getBoundingClientRect();
    return box.width > 0 && (box.right > edge + 1 || box.left < -1);
  };
  return {
    template: document.body.dataset.page ?? "",
    language: html.lang,
    direction: html.dir,
    theme: getComputedStyle(html).getPropertyValue("--stoa-band-colour").trim(),
    headings: document.querySelectorAll("h1").length,
    title: document.title,
    text: document.body.innerText,
    width: edge,
    wide: isWide ? [...document.querySelectorAll("main *, header *, footer *")].filter(outside).slice(0, 3).map((one) => one.outerHTML.slice(0, 100)).concat("page") : [],
    languages: [...document.querySelectorAll(".govuk-language-navigation__link")].map((one) => ({ language: one.lang, href: one.href })),
  };
}
