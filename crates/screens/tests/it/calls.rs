//! Components inside pages: as functions, around markup, and with mistakes.

use screens::Screens;
use serde_json::json;

use crate::dom::tree;
use crate::support::Folder;

/// Renders `template` as a page of its own, without the layout.
fn page(name: &str, template: &str) -> Result<String, String> {
    let folder = Folder::with(name, &[("page.html", template)]);
    let screens = Screens::strict(Some(folder.path())).unwrap();
    let content = json!({"name": "<Ana>", "nothing": [], "none": null});
    screens.render("page.html", &crate::frame::frame("en"), content).map_err(|error| error.to_string())
}

#[test]
fn a_component_is_a_function_and_its_text_is_escaped() {
    let html = page("function", "{{ govukButton({\"text\": name, \"href\": \"/a?b=1&c=2\"}) }}").unwrap();
    assert!(html.contains("&lt;Ana&gt;"), "{html}");
    assert!(html.contains("href=\"/a?b=1&amp;c=2\""), "{html}");
}

#[test]
fn markup_inside_a_call_reaches_the_component_with_the_variables_of_the_page() {
    let html = page(
        "call",
        "{% call govukInsetText({\"id\": \"x\"}) %}<p>{{ name }}</p>{{ govukTag({\"text\": \"New\"}) }}{% endcall %}",
    )
    .unwrap();
    let wanted =
        "<div class=\"govuk-inset-text\" id=\"x\"><p>&lt;Ana&gt;</p><strong class=\"govuk-tag\">New</strong></div>";
    let squeeze =
        |tree: String| tree.lines().filter(|line| line.trim() != "\" \"").map(String::from).collect::<String>();
    assert_eq!(squeeze(tree(&html)).replace("\\n", "").replace(' ', ""), squeeze(tree(wanted)).replace(' ', ""));
}

#[test]
fn calls_nest() {
    let template = "{% call govukFieldset({\"legend\": {\"text\": \"Where?\"}}) %}\
                    {% call govukDetails({\"summaryText\": \"Why\"}) %}<b>{{ name }}</b>{% endcall %}{% endcall %}";
    let html = page("nested", template).unwrap();
    let (fieldset, details, bold) = (html.find("<fieldset"), html.find("<details"), html.find("<b>&lt;Ana&gt;</b>"));
    assert!(fieldset < details && details < bold && bold.is_some(), "{html}");
}

#[test]
fn an_empty_object_is_true_inside_a_component_and_false_in_a_page() {
    let html = page("truth", "{% if nothing %}wrong{% endif %}{{ govukTag({\"text\": \"x\", \"attributes\": {}}) }}");
    assert_eq!(html.unwrap().trim(), "<strong class=\"govuk-tag\">\n  x\n</strong>");
}

#[test]
fn null_prints_nothing() {
    assert_eq!(page("null", "[{{ none }}]").unwrap(), "[]");
}

#[test]
fn a_variable_that_is_not_there_is_a_mistake_when_strict() {
    let error = page("strict", "\n{{ naem }}").unwrap_err();
    assert!(error.contains("page.html:2"), "{error}");
    assert!(page("strict-if", "{% if naem %}{% endif %}").is_err());
}

#[test]
fn parameters_stand_in_braces_and_anything_else_is_a_mistake() {
    let error = page("keywords", "{{ govukButton(text=\"Go\") }}").unwrap_err();
    assert!(error.contains("text"), "{error}");
}
