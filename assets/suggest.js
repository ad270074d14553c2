// Suggests while one types: an ARIA combobox with a list. Without it the field is a plain search.
const WAIT = 120;

for (const row of document.querySelectorAll("[data-suggestions]")) start(row, row.querySelector("input"));

function start(row, input) {
  const list = document.createElement("ul");
  list.id = `${input.id}-list`;
  list.className = "stoa-suggest";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", row.dataset.found);
  list.hidden = true;
  row.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  let chosen = -1, timer, wanted;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (place) => {
    const options = [...list.children];
    chosen = (place + options.length) % options.length;
    options.forEach((option, n) => option.setAttribute("aria-selected", String(n === chosen)));
    options[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[chosen].id);
  };
  const show = (suggestions) => {
    close();
    list.replaceChildren(...suggestions.map((suggestion, n) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${n}`;
      option.className = `stoa-suggest__option${suggestion.is_event ? " stoa-suggest__option--event" : ""}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.textContent = suggestion.text;
      option.dir = "auto";
      if (suggestion.language) option.lang = suggestion.language;
      option.dataset.href = suggestion.href;
      return option;
    }));
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  };
  const ask = async () => {
    const words = input.value.trim();
    wanted = words;
    if (words.length < 2) return close();
    try {
      const answer = await fetch(`${row.dataset.suggestions}?q=${encodeURIComponent(words)}`, { headers: { accept: "application/json" } });
      const { suggestions } = await answer.json();
      // An answer to words that were changed meanwhile is not shown.
      if (wanted === words && document.activeElement === input) show(suggestions);
    } catch {
      close();
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) {
      if (event.key === "ArrowDown" && list.children.length) {
        list.hidden = false;
        input.setAttribute("aria-expanded", "true");
        choose(0);
        event.preventDefault();
      }
      return;
    }
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? -1 : chosen - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0) location.assign(list.children[chosen].dataset.href);
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.href);
  });
  input.addEventListener("blur", close);
}
