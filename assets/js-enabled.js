// Runs before the page is drawn, so that what needs JavaScript does not flicker. A file, because the content
// security policy allows no script inside the page.
document.body.classList.add("js-enabled", ...("noModule" in HTMLScriptElement.prototype ? ["govuk-frontend-supported"] : []));
