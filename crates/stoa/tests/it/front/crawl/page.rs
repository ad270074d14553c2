//! The links of a page, and the forms that only read.

/// The targets of a page.
#[derive(Debug, Default)]
pub(super) struct Ways {
    /// URLs to open: links, and forms submitted unchanged.
    pub(super) open: Vec<String>,
    /// URLs at which forms change something.
    pub(super) change: Vec<String>,
}

pub(super) fn ways(html: &str) -> Ways {
    let mut ways = Ways::default();
    for attribute in ["href", "src"] {
        for (at, _) in html.match_indices(&format!(" {attribute}=\"")) {
            ways.open.extend(attribute_of(&html[at..], attribute));
        }
    }
    for (at, _) in html.match_indices("<form") {
        let form = html[at..].split("</form>").next().unwrap_or_default();
        let tag = form.split('>').next().unwrap_or_default();
        let action = attribute_of(tag, "action").unwrap_or_default();
        match attribute_of(tag, "method").as_deref() {
            Some("post") => ways.change.push(action),
            _ => ways.open.push(filled_in(form, &action)),
        }
    }
    // Buttons that send their form somewhere else.
    for (at, _) in html.match_indices(" formaction=\"") {
        ways.change.extend(attribute_of(&html[at..], "formaction"));
    }
    ways
}

/// The URL of a form submitted with its current values.
fn filled_in(form: &str, action: &str) -> String {
    let fields = form.match_indices("<input").chain(form.match_indices("<select"));
    let pairs = fields.filter_map(|(at, _)| {
        let field = &form[at..];
        let tag = field.split('>').next().unwrap_or_default();
        let name = attribute_of(tag, "name")?;
        let is_choice = tag.contains("type=\"checkbox\"") || tag.contains("type=\"radio\"");
        let is_left_out = is_choice && !tag.contains(" checked");
        let value = match tag.starts_with("<select") {
            true => chosen(field.split("</select>").next().unwrap_or_default()),
            false => attribute_of(tag, "value").unwrap_or_default(),
        };
        (!is_left_out).then(|| format!("{name}={}", value.replace(' ', "+")))
    });
    format!("{action}?{}", pairs.collect::<Vec<_>>().join("&"))
}

/// The option of a list that is chosen, or its first.
fn chosen(select: &str) -> String {
    let options: Vec<&str> =
        select.match_indices("<option").map(|(at, _)| select[at..].split('>').next().unwrap_or_default()).collect();
    let option = options.iter().find(|tag| tag.contains(" selected")).or(options.first());
    option.and_then(|tag| attribute_of(tag, "value")).unwrap_or_default()
}

fn attribute_of(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(rest.split('"').next()?.replace("&amp;", "&").replace("&#x2f;", "/"))
}

#[test]
fn links_forms_and_what_stands_in_them_are_found() {
    let html = "<a class=\"x\" href=\"/desk/a?b=1&amp;c=2\">a</a>
        <form action=\"/desk/find\" method=\"get\"><input name=\"q\" value=\"one two\">
        <input type=\"checkbox\" name=\"no\" value=\"1\"><select name=\"s\"><option value=\"1\"><option value=\"2\" selected>
        </select></form><form method=\"post\" action=\"/desk/b\"></form>";
    let ways = ways(html);
    assert_eq!(ways.open, ["/desk/a?b=1&c=2", "/desk/find?q=one+two&s=2"]);
    assert_eq!(ways.change, ["/desk/b"]);
}
