// What a screen reader says of a page, line by line: Chromium's accessibility tree as text. And what reads badly in it
// whatever the page is about.

const LANDMARKS = { banner: "banner", navigation: "navigation", main: "main", complementary: "complementary", contentinfo: "content information", region: "region", search: "search", form: "form" };
const GROUPS = ["group", "radiogroup", "list", "listitem", "table", "row", "dialog", "alertdialog", "alert", "figure", "DescriptionList"];
const CONTROLS = ["link", "button", "textbox", "searchbox", "radio", "checkbox", "combobox", "spinbutton", "DisclosureTriangle"];
const SILENT = ["none", "generic", "ignored", "InlineTextBox", "ListMarker", "LineBreak", "LabelText", "paragraph", "strong", "emphasis", "Section", "RootWebArea", "sectionheader", "rowgroup", "Abbr", "code", "time", "mark", "superscript", "Legend"];

// Signs that are read aloud by their names, and mean nothing then.
const SIGNS = /[✓✗✔✘→←↑↓»«▸▾►•·|★☆]/;

export async function spoken(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const said = [];
  const of = (node, name) => node.properties?.find((one) => one.name === name)?.value?.value;
  const visit = (node, depth) => {
    if (!node) return;
    const role = node.role?.value ?? "none";
    const name = (node.name?.value ?? "").replaceAll(/\s+/g, " ").trim();
    const description = (node.description?.value ?? "").replaceAll(/\s+/g, " ").trim();
    const children = (node.childIds ?? []).map((id) => byId.get(id));
    const say = (text, kind) => said.push({ role: kind ?? role, name, text: `${"  ".repeat(depth)}${text}${description && !name.includes(description) ? ` (${description})` : ""}` });
    if (node.ignored || SILENT.includes(role)) return children.forEach((child) => visit(child, depth));
    if (role === "StaticText") {
      if (name) say(name);
      return;
    }
    if (role === "heading") {
      const isLink = children.some((child) => child?.role?.value === "link");
      return say(`heading ${of(node, "level")}${isLink ? ", link" : ""}: ${name}`);
    }
    if (role === "image" || role === "img") return say(`picture: ${name}`, "image");
    if (CONTROLS.includes(role)) {
      const state = [of(node, "checked") === "true" && "chosen", of(node, "expanded") === true && "open", of(node, "expanded") === false && "closed", of(node, "invalid") === "true" && "wrong", node.value?.value && `holds "${node.value.value}"`].filter(Boolean);
      say(`${role}: ${name}${state.length ? `, ${state.join(", ")}` : ""}`);
      return;
    }
    const kind = LANDMARKS[role] ?? role;
    const isNamed = name && !["listitem", "row", "cell", "gridcell"].includes(role);
    const many = role === "list" ? ` of ${children.filter((child) => !child?.ignored).length}` : "";
    if (role in LANDMARKS || GROUPS.includes(role)) {
      if (role !== "listitem" && role !== "row") say(`${kind}${many}${isNamed ? `: ${name}` : ""}`);
      return children.forEach((child) => visit(child, depth + 1));
    }
    say(`${role}${name ? `: ${name}` : ""}`);
    if (!["cell", "columnheader", "rowheader", "gridcell", "term", "option"].includes(role) || !name) children.forEach((child) => visit(child, depth + 1));
  };
  visit(nodes.find((node) => node.role?.value === "RootWebArea"), 0);
  return said;
}

// What nobody should have to hear.
export function readsBadly(said) {
  const wrong = [];
  // A form without a name is none.
  const landmarks = said.filter(({ role, name }) => role in LANDMARKS && (role !== "form" || name));
  for (const role of Object.keys(LANDMARKS)) {
    const names = landmarks.filter((one) => one.role === role).map(({ name }) => name);
    if (names.length > 1 && new Set(names).size < names.length) wrong.push(`${names.length} landmarks "${role}" with the names ${JSON.stringify(names)}`);
  }
  for (const { role, name, text } of said) {
    if (CONTROLS.includes(role) && !name) wrong.push(`a ${role} without a name`);
    if (SIGNS.test(name)) wrong.push(`a sign is read aloud: ${text.trim()}`);
  }
  for (const [place, one] of said.entries()) {
    const next = said[place + 1];
    // A part is called by its heading, and a field by its label.
    const isCalled = one.role in LANDMARKS || GROUPS.includes(one.role) ? next?.role === "heading" || next?.role === "StaticText" : one.role === "StaticText" && CONTROLS.includes(next?.role);
    if (next && one.name && one.name === next.name && one.name.length > 3 && !isCalled) wrong.push(`said twice: ${one.text.trim()} / ${next.text.trim()}`);
  }
  return wrong;
}
