//! Our own pages: what stands on each of them, in both directions of writing.

use screens::{FieldError, Form, Hidden, Screens};
use serde_json::{Value, json};

use crate::dom::elements;
use crate::frame::frame;

/// Every page that we ship, with what it needs.
pub(crate) fn all() -> Vec<(&'static str, Value)> {
    let form = Form {
        action: "/next".to_owned(),
        hidden: vec![Hidden { name: "token".to_owned(), value: "a\"b".to_owned() }],
        errors: vec![FieldError { text: "Say when".to_owned(), href: "#when".to_owned() }],
    };
    vec![
        ("layout.html", json!({})),
        ("form.html", json!({ "form": form })),
        ("problem.html", json!({"heading": "Gone", "paragraphs": ["Look again."], "reference": "K7M2"})),
    ]
}

fn render(template: &str, language: &str) -> String {
    let content = all().into_iter().find(|(name, _)| *name == template).unwrap().1;
    Screens::strict(None).unwrap().render(template, &frame(language), content).unwrap()
}

#[test]
fn a_person_is_one_link_away_on_every_page() {
    for (template, _) in all() {
        let html = render(template, "en");
        let links = elements(&html).into_iter().filter(|(name, attributes)| {
            name == "a" && attributes.contains(&("href".to_owned(), "/person".to_owned()))
        });
        assert_eq!(links.count(), 2, "{template}: in the header and before the footer");
        assert!(html.contains("href=\"tel:137788\""), "{template}");
    }
}

#[test]
fn every_page_has_the_landmarks_and_a_way_past_the_menu() {
    for (template, _) in all() {
        let html = render(template, "en");
        let names: Vec<String> = elements(&html).into_iter().map(|(name, _)| name).collect();
        for landmark in ["header", "main", "footer"] {
            assert_eq!(names.iter().filter(|name| *name == landmark).count(), 1, "{template}: {landmark}");
        }
        assert!(html.find("href=\"#main-content\"") < html.find("<header"), "{template}");
        assert!(html.contains("<main id=\"main-content\""), "{template}");
    }
}

#[test]
fn the_direction_follows_the_language_of_the_page_and_of_each_link() {
    let html = render("layout.html", "ar");
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\""), "{html}");
    assert!(html.contains("hreflang=\"en\" lang=\"en\" dir=\"ltr\">English</a>"), "{html}");
    assert!(html.contains("aria-current=\"true\" lang=\"ar\" dir=\"rtl\">العربية</span>"), "{html}");
    assert!(render("layout.html", "en").contains("<html lang=\"en\" dir=\"ltr\""));
}

#[test]
fn one_language_needs_no_switch() {
    let mut frame = frame("en");
    frame.languages.truncate(1);
    let html = Screens::strict(None).unwrap().render("layout.html", &frame, json!({})).unwrap();
    assert!(!html.contains("stoa-languages"), "{html}");
}

#[test]
fn a_page_with_errors_says_so_in_its_title_and_lists_them_first() {
    let mut frame = frame("en");
    frame.has_errors = true;
    let content = all().remove(1).1;
    let html = Screens::strict(None).unwrap().render("form.html", &frame, content).unwrap();
    assert!(html.contains("<title>Error: A page – Arcadia</title>"), "{html}");
    assert!(html.find("href=\"#when\"") < html.find("<form"), "{html}");
}

#[test]
fn screens_are_built_once_and_shared_between_threads() {
    fn shared<T: Send + Sync + 'static>() {}
    shared::<Screens>();
}

#[test]
fn hidden_fields_are_escaped() {
    assert!(render("form.html", "en").contains("value=\"a&quot;b\""));
}

#[test]
fn the_current_place_is_marked_in_the_menu() {
    assert!(render("layout.html", "en").contains("href=\"/\" aria-current=\"page\""));
}
