// Leaves the site at once, and puts nothing of this page into the browser's history. Without script it is a plain link.
for (const link of document.querySelectorAll("[data-exit]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.title = "";
    document.body.hidden = true;
    location.replace(link.href);
  });
}
