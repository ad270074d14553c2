// Says under the answer how many SMS it takes (3GPP TS 23.038 and 23.040), while a number is chosen as its way.
const body = document.querySelector("#body");
if (body) {
  function count(words, { basic, extended }) {
    const width = (letter) => (basic.includes(letter) ? 1 : extended.includes(letter) ? 2 : 0);
    const letters = [...words];
    const isLatin = letters.every((letter) => width(letter) > 0);
    const [alone, each] = isLatin ? [160, 153] : [70, 67];
    const widths = letters.map((letter) => (isLatin ? width(letter) : letter.length));
    const all = widths.reduce((sum, width) => sum + width, 0);
    if (all <= alone) return [1, alone - all];
    let [messages, used] = [1, 0];
    for (const width of widths) {
      if (used + width > each) [messages, used] = [messages + 1, 0];
      used += width;
    }
    return [messages, each - used];
  }

  // The line may be drawn anew while the page is open.
  function show() {
    const told = document.querySelector("[data-segments]");
    if (!told) return;
    const chosen = document.querySelector("input[name=way]:checked") ?? document.querySelector("[data-sms]");
    told.hidden = !chosen?.dataset.sms;
    told.dataset.resting ??= told.textContent;
    const [messages, left] = count(body.value.replaceAll("\r\n", "\n"), told.dataset);
    told.textContent = body.value ? told.dataset.segments.replace("#", messages).replace("~", left) : told.dataset.resting;
  }

  document.addEventListener("input", show);
  document.addEventListener("change", show);
  show();
}
