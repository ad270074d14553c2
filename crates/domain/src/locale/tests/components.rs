//! Tests that no component shows English on a page in another language.

use std::sync::Arc;

use jiff::tz::TimeZone;
use screens::Screens;
use screens::minijinja::context;

use super::locales;
use crate::locale::add_to;

/// One call of every component that has texts of its own, with only digits as content.
const CALLS: &[&str] = &[
    r#"govukAccordion({"id": "1", "items": [{"heading": {"text": "1"}, "content": {"text": "1"}}]})"#,
    r#"govukBackLink({"href": "/"})"#,
    r#"govukBreadcrumbs({"items": [{"text": "1", "href": "/"}]})"#,
    r#"govukCharacterCount({"name": "1", "label": {"text": "1"}, "maxlength": 10, "errorMessage": {"text": "1"}})"#,
    r#"govukCharacterCount({"name": "1", "label": {"text": "1"}, "maxwords": 10})"#,
    r#"govukCharacterCount({"name": "1", "label": {"text": "1"}, "maxlength": 10, "countType": "words"})"#,
    r#"govukCheckboxes({"name": "1", "items": [{"value": "1", "text": "1"}], "errorMessage": {"text": "1"}})"#,
    r#"govukDateInput({"id": "1", "errorMessage": {"text": "1"}})"#,
    r#"govukDateInput({"id": "1", "items": [{"name": "day"}, {"name": "month"}, {"name": "year"}]})"#,
    r#"govukErrorMessage({"text": "1"})"#,
    r#"govukErrorSummary({"errorList": [{"text": "1", "href": "/"}]})"#,
    r#"govukFileUpload({"name": "1", "label": {"text": "1"}, "javascript": true, "errorMessage": {"text": "1"}})"#,
    r#"govukInput({"name": "1", "label": {"text": "1"}, "errorMessage": {"text": "1"}})"#,
    r#"govukNotificationBanner({"text": "1"})"#,
    r#"govukNotificationBanner({"text": "1", "type": "success"})"#,
    r#"govukPagination({"previous": {"href": "/"}, "next": {"href": "/"}, "items": [{"number": 1, "href": "/"}]})"#,
    r#"govukRadios({"name": "1", "items": [{"value": "1", "text": "1"}], "errorMessage": {"text": "1"}})"#,
    r#"govukSelect({"name": "1", "label": {"text": "1"}, "items": [], "errorMessage": {"text": "1"}})"#,
    r#"govukServiceNavigation({"navigation": [{"text": "1", "href": "/"}]})"#,
    r#"govukSkipLink()"#,
    r#"govukTabs({"items": [{"label": "1", "id": "1", "panel": {"text": "1"}}]})"#,
    r#"govukTextarea({"name": "1", "label": {"text": "1"}, "errorMessage": {"text": "1"}})"#,
    r#"govukWarningText({"text": "1"})"#,
];

fn screens() -> Screens {
    let mut screens = Screens::strict(None).unwrap();
    add_to(screens.pages_mut(), Arc::new(locales()), TimeZone::UTC);
    screens
}

fn rendered(screens: &mut Screens, tag: &str, call: &str) -> String {
    let frame = context! { frame => context! { language => tag } };
    screens.pages_mut().render_str(&format!("{{{{ {call} }}}}"), frame).unwrap()
}

/// What people see or hear: text, labels, and texts for scripts. Placeholders for numbers are removed.
fn words(html: &str) -> String {
    let mut words = String::new();
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        words.push_str(text.trim());
        for attribute in ["aria-label=\"", "data-i18n."] {
            for rest in tag.split(attribute).skip(1) {
                let value = if attribute.ends_with('"') { rest } else { rest.split_once('"').unwrap().1 };
                words.push_str(&format!(" {}", value.split('"').next().unwrap()));
            }
        }
    }
    words.replace("%{count}", "").replace("&#37;{count}", "")
}

#[test]
fn no_component_speaks_english_on_a_page_in_another_language() {
    let mut screens = screens();
    for call in CALLS {
        let words = words(&rendered(&mut screens, "zh-Hans", call));
        assert!(!words.contains(|c: char| c.is_ascii_alphabetic()), "{call}: {words}");
        assert!(words.contains(|c: char| !c.is_ascii()), "{call} has no words of its own: {words}");
    }
}

#[test]
fn components_that_ask_for_plurals_get_all_forms_of_the_language() {
    let html = rendered(
        &mut screens(),
        "ar",
        r#"govukCharacterCount({"name": "a", "label": {"text": "1"}, "maxlength": 10})"#,
    );
    for form in ["zero", "one", "two", "few", "many", "other"] {
        assert!(html.contains(&format!("data-i18n.characters-under-limit.{form}=")), "{form}: {html}");
    }
    assert!(html.contains("الحد الأقصى لعدد الأحرف: 10"), "{html}");
}

#[test]
fn what_a_page_says_itself_stays() {
    let html = rendered(&mut screens(), "ar", r#"govukWarningText({"text": "1", "iconFallbackText": "Mine"})"#);
    assert!(html.contains("Mine"), "{html}");
    let html = rendered(
        &mut screens(),
        "vi",
        r#"govukDateInput({"id": "d", "values": {"day": "31"}, "month": {"name": "m", "label": "M"}})"#,
    );
    assert!(html.contains("value=\"31\"") && html.contains("name=\"m\"") && html.contains("Năm"), "{html}");
}

#[test]
fn markup_between_call_and_endcall_still_arrives() {
    let mut screens = screens();
    let page = "{% call govukInsetText({}) %}<b>{{ t('frame-back') }}</b>{% endcall %}";
    let frame = context! { frame => context! { language => "vi" } };
    assert!(screens.pages_mut().render_str(page, frame).unwrap().contains("<b>Quay lại</b>"));
}

#[test]
fn a_page_without_a_language_is_left_alone() {
    let mut screens = screens();
    let html = screens.pages_mut().render_str("{{ govukBackLink({'href': '/'}) }}", ()).unwrap();
    assert!(html.contains(">Back</a>"), "{html}");
}
