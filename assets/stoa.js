// Switches on the design system's components. Everything works without it.
import { initAll } from "./govuk-frontend.min.js";

initAll();

// What is typed stays when the language is changed half-way: in this tab, and only until the page is there again.
const TYPED = "stoa-typed";
const typing = document.querySelector("main form[method=post]");
const fields = () => [...(typing?.elements ?? [])].filter((field) => field.id && !["hidden", "submit", "button", "file", "password"].includes(field.type));
const isTicked = (field) => ["radio", "checkbox"].includes(field.type);

const before = sessionStorage.getItem(TYPED);
sessionStorage.removeItem(TYPED);
if (before) {
  const { path, values } = JSON.parse(before);
  for (const field of path === location.pathname ? fields() : []) {
    if (!(field.id in values)) continue;
    if (isTicked(field)) field.checked = values[field.id];
    else field.value = values[field.id];
  }
}
document.querySelector(".stoa-languages")?.addEventListener("click", (event) => {
  if (!event.target.closest("a")) return;
  const values = Object.fromEntries(fields().map((field) => [field.id, isTicked(field) ? field.checked : field.value]));
  sessionStorage.setItem(TYPED, JSON.stringify({ path: location.pathname, values }));
});

// A page that was asked for to be printed opens the dialogue; without script, the browser's own way to print does it.
if (new URLSearchParams(location.search).get("print") === "yes") addEventListener("load", () => window.print());
