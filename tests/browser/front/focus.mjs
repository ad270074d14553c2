// Every element that can have the focus looks different with it.

export async function withoutVisibleFocus(page) {
  // The browser shows the focus of a script only if the last key was one of the keyboard.
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const shown = (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility !== "hidden";
    const looks = (one) => {
      const label = one.labels?.[0];
      const parts = [[one], [one, "::before"], [one.parentElement], ...(label ? [[label], [label, "::before"]] : [])];
      return parts.map(([which, part]) => {
        const style = getComputedStyle(which, part);
        return [style.outline, style.boxShadow, style.backgroundColor, style.border, style.textDecoration].join();
      }).join(";");
    };
    const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")].filter(shown);
    const wrong = [];
    for (const one of all) {
      document.activeElement.blur();
      const before = looks(one);
      one.focus();
      if (document.activeElement === one && looks(one) === before) wrong.push(one.outerHTML.slice(0, 100));
    }
    document.activeElement.blur();
    scrollTo(0, 0);
    return wrong;
  });
}
