// Whatever somebody typed may be one long word. Every text of the page is made one, and the page may not be wider than
// the screen: a small phone, or the screen of a desk.

const sizes = { people: { width: 360, height: 740 }, desk: { width: 1366, height: 768 } };

// What is ours and never typed: words of buttons and menus, codes and numbers, which are as long as we write them.
const OWN = "button, .govuk-button, script, style, option, summary, .govuk-visually-hidden, .stoa-emblem, dialog, .stoa-languages, nav, .stoa-code, .stoa-contact__phone";

export async function wideWithLongWords(page, isDesk) {
  const before = page.viewportSize();
  await page.setViewportSize(isDesk ? sizes.desk : sizes.people);
  const wide = await page.evaluate((own) => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest(own)) texts.push(walker.currentNode);
    const were = texts.map((text) => text.data);
    texts.forEach((text) => (text.data = "Wagga".repeat(60)));
    const { scrollWidth, clientWidth } = document.documentElement;
    const edge = clientWidth;
    const isOut = (one) => one.getBoundingClientRect().right > edge + 1 || one.getBoundingClientRect().left < -1;
    const out = scrollWidth > clientWidth ? [...document.querySelectorAll("main *")].filter(isOut).slice(0, 3).map((one) => `<${one.tagName.toLowerCase()} class="${one.className}">`) : [];
    const found = scrollWidth > clientWidth ? `${scrollWidth} of ${clientWidth} pixels: ${out}` : "";
    texts.forEach((text, place) => (text.data = were[place]));
    return found;
  }, OWN);
  await page.setViewportSize(before);
  return wide;
}
