// A button for the sites of agencies, which opens a chat in a window of its own: `<script src=".../chat/embed.js"
// async></script>`. It sets no cookie and loads nothing else; `data-from` names a page of ours that it is about. The
// words of the button are put in by the server.
(() => {
  const words = "{words}";
  const script = document.currentScript;
  const language = document.documentElement.lang;
  const tag = [language, language.split("-")[0], "en"].find((one) => one in words);
  const address = new URL("/person", script.src);
  address.search = new URLSearchParams({ way: "chat", lang: tag, from: script.dataset.from ?? "" });
  const button = document.createElement("button");
  button.type = "button";
  button.className = "stoa-chat";
  button.lang = tag;
  button.textContent = words[tag];
  button.addEventListener("click", () => open(address, "stoa-chat", "popup,width=480,height=760") ?? location.assign(address));
  script.after(button);
})();
