//! Writes a few example pages as files, in English and in Arabic, to look at and to check in a browser.
//! `cargo run -p screens --example gallery`, then `node tests/browser/gallery.mjs`.

use std::error::Error;
use std::fs;
use std::path::Path;

use screens::{FieldError, Form, Frame, Hidden, Language, Link, Person, Screens, Words};
use serde_json::{Value, json};

/// Each page with its template; the error page is the question once more, with something to correct.
const PAGES: [(&str, &str); 6] = [
    ("home", "home.html"),
    ("question", "question.html"),
    ("error", "question.html"),
    ("check", "check.html"),
    ("plan", "plan.html"),
    ("problem", "problem.html"),
];

/// The files that the pages link to, below `/assets/`.
const ASSETS: [&str; 9] = [
    "stoa.css",
    "stoa.js",
    "js-enabled.js",
    "govuk-frontend.min.js",
    "emblem.svg",
    "colonnade.svg",
    "fonts/public-sans-latin-wght-normal.woff2",
    "fonts/public-sans-latin-ext-wght-normal.woff2",
    "fonts/public-sans-vietnamese-wght-normal.woff2",
];

fn main() -> Result<(), Box<dyn Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let templates = here.join("examples/gallery");
    let gallery = here.join("../../target/gallery");
    let screens = Screens::strict(Some(templates.clone()))?;
    for (language, file) in [("en", "en.json"), ("ar", "ar.json")] {
        let words: Value = serde_json::from_str(&fs::read_to_string(templates.join(file))?)?;
        fs::create_dir_all(gallery.join(language))?;
        for (page, template) in PAGES {
            let frame = frame(language, page, &words);
            let content = content(page, &words);
            fs::write(gallery.join(language).join(format!("{page}.html")), screens.render(template, &frame, content)?)?;
        }
    }
    for name in ASSETS {
        let path = gallery.join("assets").join(name);
        fs::create_dir_all(path.parent().ok_or("an asset without a folder")?)?;
        fs::write(path, screens.asset(name).ok_or(name)?.bytes)?;
    }
    println!("{} pages in target/gallery", PAGES.len() * 2);
    Ok(())
}

fn content(page: &str, words: &Value) -> Value {
    let errors = match page {
        "error" => vec![FieldError { text: text(&words["question"]["error"]), href: "#children".to_owned() }],
        _ => Vec::new(),
    };
    let hidden = vec![Hidden { name: "token".to_owned(), value: "example".to_owned() }];
    let form = Form { action: "check.html".to_owned(), hidden, errors };
    let mut content = json!({
        "form": form, "home": words["home"], "question": words["question"], "check": words["check"],
        "plan": words["plan"],
    });
    if let (Some(all), Some(problem)) = (content.as_object_mut(), words["problem"].as_object()) {
        all.extend(problem.clone());
    }
    content
}

fn frame(language: &str, page: &str, words: &Value) -> Frame {
    let own = &words["frame"];
    let targets = ["home", "plan", "check", "problem"];
    let navigation = texts(&own["navigation"]).into_iter().zip(targets).map(|(text, target)| {
        let link = Link::new(text, format!("{target}.html"));
        if target == page { link.current() } else { link }
    });
    let languages =
        [("en", "English"), ("ar", "العربية"), ("zh-Hans", "简体中文"), ("vi", "Tiếng Việt"), ("el", "Ελληνικά")];
    Frame {
        language: language.to_owned(),
        jurisdiction: text(&own["jurisdiction"]),
        tagline: text(&own["tagline"]),
        home: "home.html".to_owned(),
        title: text(&words["titles"][page]),
        has_errors: page == "error",
        back: matches!(page, "question" | "error" | "check").then(|| "home.html".to_owned()),
        trust: None,
        navigation: navigation.collect(),
        leave: None,
        languages: languages
            .map(|(tag, name)| Language {
                tag: tag.to_owned(),
                name: name.to_owned(),
                href: format!("../{tag}/{page}.html"),
            })
            .to_vec(),
        person: Person {
            href: "problem.html".to_owned(),
            phone: "13 77 88".to_owned(),
            hours: text(&own["hours"]).as_str().into(),
        },
        footer: texts(&own["footer"]).into_iter().map(|text| Link::new(text, "problem.html")).collect(),
        acknowledgement: text(&own["acknowledgement"]).as_str().into(),
        notice: None,
        words: own_words(&own["words"]),
    }
}

fn own_words(given: &Value) -> Words {
    let mut words = Words::default();
    for (name, place) in [
        ("skip", &mut words.skip),
        ("back", &mut words.back),
        ("menu", &mut words.menu),
        ("languages", &mut words.languages),
        ("person", &mut words.person),
        ("person_heading", &mut words.person_heading),
        ("call", &mut words.call),
        ("footer", &mut words.footer),
        ("error", &mut words.error),
        ("problem", &mut words.problem),
        ("go_on", &mut words.go_on),
        ("search", &mut words.search),
    ] {
        if let Some(word) = given[name].as_str() {
            *place = word.to_owned();
        }
    }
    words
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(text).collect()
}
