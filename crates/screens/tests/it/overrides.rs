//! What an agency can change without a compiler.

use screens::{Error, Screens};
use serde_json::json;

use crate::frame::frame;
use crate::support::Folder;

#[test]
fn a_component_can_be_replaced_and_the_others_stay() {
    let folder = Folder::with(
        "component",
        &[(
            "components/tag/template.njk",
            "<em class=\"agency{%- if params.classes === 'x' %} x{% endif %}\">{{ params.text }}</em>",
        )],
    );
    let screens = Screens::new(Some(folder.path())).unwrap();
    assert_eq!(
        screens.component("tag", json!({"text": "<New>", "classes": "x"})).unwrap(),
        "<em class=\"agency x\">&lt;New&gt;</em>"
    );
    // A component that uses the replaced one shows the replacement.
    let items = json!({"items": [{"title": {"text": "a"}, "status": {"tag": {"text": "b"}}}]});
    assert!(screens.component("task-list", items).unwrap().contains("<em class=\"agency\">b</em>"));
    assert!(screens.component("button", json!({"text": "c"})).unwrap().contains("govuk-button"));
}

#[test]
fn a_page_can_be_replaced_and_still_build_on_ours() {
    let folder = Folder::with(
        "page",
        &[("layout.html", "{% extends \"built-in/layout.html\" %}{% block before %}<p>Agency</p>{% endblock %}")],
    );
    let screens = Screens::strict(Some(folder.path())).unwrap();
    let html = screens
        .render("problem.html", &frame("en"), json!({"heading": "Gone", "paragraphs": [], "reference": null}))
        .unwrap();
    assert!(html.contains("<p>Agency</p>") && html.contains("Gone") && html.contains("stoa-footer"), "{html}");
}

#[test]
fn a_part_such_as_the_emblem_can_be_replaced() {
    let folder = Folder::with("emblem", &[("parts/emblem.html", "<svg id=\"arms\"></svg>")]);
    let screens = Screens::strict(Some(folder.path())).unwrap();
    let html = screens.render("layout.html", &frame("en"), json!({})).unwrap();
    assert!(html.contains("<svg id=\"arms\">") && !html.contains("stoa-emblem"), "{html}");
}

#[test]
fn a_theme_comes_last_so_that_it_wins() {
    let folder = Folder::with("theme", &[("theme.css", ":root{--stoa-band-colour:#600}")]);
    let css = |overrides| {
        let screens = Screens::new(overrides).unwrap();
        String::from_utf8(screens.asset("stoa.css").unwrap().bytes.into_owned()).unwrap()
    };
    let (ours, theirs) = (css(None), css(Some(folder.path())));
    assert!(!ours.contains("--stoa-band-colour:#600"));
    assert!(theirs.trim_end().ends_with(":root{--stoa-band-colour:#600}"));
}

#[test]
fn a_changed_theme_has_a_new_address() {
    let folder = Folder::with("address", &[("theme.css", "a{}")]);
    let address = || {
        let screens = Screens::strict(Some(folder.path())).unwrap();
        let html = screens.render("layout.html", &frame("en"), json!({})).unwrap();
        let from = html.find("/assets/stoa.css?v=").unwrap();
        html[from..from + 27].to_owned()
    };
    let before = address();
    assert_eq!(before, address());
    folder.write("theme.css", "b{}");
    assert_ne!(before, address());
}

#[test]
fn files_can_be_added_and_replaced_but_none_is_read_outside_the_folder() {
    let folder =
        Folder::with("files", &[("assets/logo.png", "logo"), ("assets/emblem.svg", "<svg/>"), ("secret", "x")]);
    let screens = Screens::new(Some(folder.path())).unwrap();
    let logo = screens.asset("logo.png").unwrap();
    assert_eq!((&*logo.bytes, logo.content_type), (&b"logo"[..], "image/png"));
    assert_eq!(&*screens.asset("emblem.svg").unwrap().bytes, b"<svg/>");
    for name in ["../secret", "/etc/hostname", "a/../../secret", ".hidden", "", "components/tag/template.njk"] {
        assert_eq!(screens.asset(name), None, "{name}");
    }
}

#[test]
fn a_folder_that_is_not_there_is_refused_at_the_start() {
    let error = Screens::new(Some("/no/such/folder".into())).err().unwrap();
    assert!(matches!(&error, Error::NoFolder(_)), "{error}");
}
