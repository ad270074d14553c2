// One press of Tab, and what must be true after it: the focus shows, is on the screen, and goes on in order.

// From the top of the page again, unless the focus is in the page already.
export async function start(page) {
  await page.evaluate(() => document.activeElement === document.body || document.activeElement.scrollIntoView({ block: "nearest" }));
}

export async function step(page, wrong) {
  const before = await page.evaluate(placeOfFocus);
  await page.keyboard.press("Tab");
  const now = await page.evaluate(placeOfFocus);
  // After the last link the focus goes to the browser's own bar, and then begins anew.
  if (!now.tag) return;
  if (!now.shows) wrong(`the focus does not show on ${now.html}`);
  if (now.away) wrong(`the focus is off the screen on ${now.html}`);
  if (now.covered) wrong(`the focus is covered on ${now.html} by ${now.covered}`);
  if (before.tag && before.number > now.number && now.number > 0) wrong(`Tab goes back from ${before.html} to ${now.html}`);
}

function placeOfFocus() {
  const one = document.activeElement;
  if (!one || one === document.body) return {};
  const box = one.getBoundingClientRect();
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
  const label = one.labels?.[0];
  const styles = [[one], [one, "::before"], ...(label ? [[label, "::before"]] : []), [one.parentElement]].map(([which, part]) => getComputedStyle(which, part));
  const drawn = (style) => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none" || parseFloat(style.borderTopWidth) >= 3;
  const x = Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.y + box.height / 2, 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const isOwn = !top || one.contains(top) || top.contains(one) || label?.contains(top) || top.labels?.length;
  // The button that opens the calendar is inside the field, out of reach of styles that a page can ask for; the field itself
  // does not match :focus then, and desk.css draws the focus on the button.
  const isOnCalendar = one.matches("input[type=date]:not(:focus), input[type=datetime-local]:not(:focus)");
  return {
    tag: one.tagName,
    number: all.indexOf(one),
    html: one.outerHTML.slice(0, 100),
    shows: isOnCalendar || one.matches(":focus-visible") && styles.some(drawn),
    away: box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth,
    covered: isOwn ? "" : top.outerHTML.slice(0, 100),
  };
}
