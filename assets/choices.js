// Counts what is chosen after a search, for the order of the next one. Without it the search is as good.
const list = document.querySelector("[data-choices]");

const count = (event) => {
  const target = event.target.closest("a")?.getAttribute("href");
  if (target) navigator.sendBeacon("/search/choices", new URLSearchParams({ q: list.dataset.choices, target }));
};
list?.addEventListener("click", count);
list?.addEventListener("auxclick", count);
