// What a checker of rules cannot see of the fields of a page: that those about oneself say their purpose (WCAG 1.3.5),
// and that the keyboard comes to the way past the menu first, and then goes in the order of the page.

export function fieldsWithoutPurpose(page) {
  return page.evaluate(() => {
    const isOneself = (field) => ["email", "tel"].includes(field.type) || /(^|_)(name|family_name|given_names|date_of_birth|phone|email)(-day)?$/.test(field.id);
    const fields = [...document.querySelectorAll("main input, main textarea")].filter((field) => !["hidden", "radio", "checkbox", "file"].includes(field.type));
    return fields.filter((field) => isOneself(field) && !field.getAttribute("autocomplete")).map((field) => field.outerHTML.slice(0, 120));
  });
}

export function orderOfFocus(page) {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex='-1'])")];
    const wrong = all.filter((one) => one.tabIndex > 0).map((one) => `out of order: ${one.outerHTML.slice(0, 100)}`);
    if (!all[0]?.matches(".govuk-skip-link")) wrong.push(`before the way past the menu: ${all[0]?.outerHTML.slice(0, 100)}`);
    const target = document.querySelector(all[0]?.getAttribute("href") || "#none");
    if (!target) wrong.push("the way past the menu leads nowhere");
    return wrong;
  });
}
