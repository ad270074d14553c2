// Which pages there are, so that none is left without a look.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

// The names of pages as they stand in data-page: what builds on the layout and is not only built on.
export function pages() {
  const folder = join(root, "templates");
  const files = readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith(".html"));
  const parents = new Map();
  for (const file of files) {
    const parent = readFileSync(join(folder, file), "utf8").match(/\{%-? *extends +"([^"]+)"/);
    if (parent) parents.set(file, parent[1]);
  }
  const frames = new Set(parents.values());
  return [...parents.keys()].filter((file) => !frames.has(file)).map((file) => file.replace(/\.html$/, "")).sort();
}

export function unseen(seen) {
  return pages().filter((page) => !seen.has(page));
}
