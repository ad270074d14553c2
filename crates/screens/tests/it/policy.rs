//! Pages hold under the strictest content security policy: nothing inline, nothing from elsewhere.

use screens::Screens;

use crate::dom::elements;
use crate::frame::frame;
use crate::pages::all;

const ADDRESSES: [&str; 7] = ["action", "data", "formaction", "href", "poster", "src", "srcset"];

#[test]
fn no_page_needs_inline_code_or_another_site() {
    let screens = Screens::strict(None).unwrap();
    for (template, content) in all() {
        for language in ["en", "ar"] {
            let html = screens.render(template, &frame(language), &content).unwrap();
            for (element, attributes) in elements(&html) {
                let value = |wanted: &str| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value);
                assert!(element != "style", "{template}: a style element");
                assert!(element != "script" || value("src").is_some(), "{template}: a script inside the page");
                for (name, value) in &attributes {
                    assert!(name != "style" && !name.starts_with("on"), "{template}: `{name}` on `{element}`");
                    if ADDRESSES.contains(&name.as_str()) {
                        let here = value.starts_with(['#', '/']) && !value.starts_with("//");
                        assert!(here || value.starts_with("tel:"), "{template}: `{element}` goes to `{value}`");
                    }
                }
            }
        }
    }
}

#[test]
fn the_files_that_a_page_links_to_are_all_served() {
    let screens = Screens::strict(None).unwrap();
    let html = screens.render("layout.html", &frame("en"), ()).unwrap();
    let links = elements(&html).into_iter().flat_map(|(_, attributes)| attributes).filter_map(|(name, value)| {
        let file = value.strip_prefix("/assets/").map(String::from);
        file.filter(|_| name == "href" || name == "src")
    });
    let mut served = 0;
    for link in links {
        let (name, version) = link.split_once("?v=").unwrap_or_else(|| panic!("`{link}` carries no version"));
        assert!(screens.asset(name).is_some(), "{name}");
        assert_eq!(version.len(), 8, "{link}");
        served += 1;
    }
    assert_eq!(served, 4);
}
