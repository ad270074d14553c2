// What the pages say, read from locales/LANGUAGE/*.ftl, so that no test knows a language by heart.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

const languages = readdirSync(join(root, "locales"));
const messages = new Map(languages.map((language) => [language, read(language)]));

function read(language) {
  const folder = join(root, "locales", language);
  const found = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
    let key;
    for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
      const start = line.match(/^([a-z][a-zA-Z0-9-]*) *= *(.*)$/);
      if (start) {
        key = start[1];
        found.set(key, start[2]);
      } else if (key && /^\s+\S/.test(line)) {
        found.set(key, `${found.get(key)} ${line.trim()}`);
      } else if (line.trim()) {
        key = undefined;
      }
    }
  }
  return found;
}

// The words of one language. As on the pages, English stands in for what is not translated.
export function wordsOf(language) {
  const own = messages.get(language);
  if (!own) throw new Error(`there is no folder locales/${language}`);
  return (key, given = {}) => {
    const pattern = own.get(key) ?? messages.get("en").get(key);
    if (pattern === undefined) throw new Error(`no words for ${key} in locales/en`);
    return pattern.trim().replaceAll(/\{ *\$([a-z_]+) *\}/g, (whole, name) => given[name] ?? whole);
  };
}

// A pattern that fits the words whatever their variables are.
export function fits(words) {
  const parts = words.split(/\{[^{}]*\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(parts.join("[\\s\\S]*?"));
}

export const names = languages;
