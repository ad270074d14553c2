//! Dependencies point down: `stoa -> pages -> domain -> catalogue -> rules`; the pure crates use only what is listed
//! here, and each package that touches the outside world is used only by the crates meant for it.

use crate::Repository;
use crate::cargo_toml::dependencies;

/// All that a pure crate may depend on. A new name here is a decision: the pure crates know no async, no SQL, no HTTP,
/// no clock and no randomness.
const PURE: &[(&str, &[&str])] = &[
    ("rules", &["jiff", "rust_decimal", "strsim"]),
    ("catalogue", &["fluent-syntax", "granit-parser", "jiff", "rayon", "regex", "rules", "search", "serde_json"]),
    ("measure", &[]),
    ("search", &["rust-stemmers", "unicode-normalization"]),
    ("screens", &["minijinja", "rust-embed", "serde"]),
    ("tidy", &[]),
];

/// Our crates from the top down; a crate may use those below it.
const ORDER: &[&str] = &[
    "tidy",
    "stoa",
    "pages",
    "domain",
    "db",
    "channels",
    "letters",
    "screens",
    "catalogue",
    "search",
    "rules",
    "measure",
];

/// Crates that nothing may depend on.
const NEVER_USED: &[&str] = &["stoa", "tidy"];

/// Packages that few crates may use, because the others know nothing of HTTP, of a driver or of a command line. Tests
/// may use anything.
const FOR: &[(&str, &[&str])] = &[
    ("axum", &["pages", "stoa"]),
    ("clap", &["stoa"]),
    ("hyper", &["pages"]),
    ("hyper-util", &["pages"]),
    ("lettre", &["channels"]),
    ("minijinja", &["screens"]),
    ("object_store", &["channels"]),
    ("reqwest", &["channels"]),
    ("rusqlite", &["db"]),
    ("sqlx", &["db"]),
    ("tower", &["pages", "stoa"]),
    ("tower-http", &["pages", "stoa"]),
    ("typst", &["letters"]),
    ("utoipa", &["pages"]),
    ("utoipa-axum", &["pages"]),
];

pub fn breaches(repository: &Repository) -> Vec<String> {
    let mut breaches = Vec::new();
    for name in repository.crates() {
        let path = format!("crates/{name}/Cargo.toml");
        let Some(place) = ORDER.iter().position(|known| *known == name) else {
            breaches.push(format!("{path}: `{name}` has no place among the crates; give it one in tidy/src/arrows.rs"));
            continue;
        };
        for used in dependencies(repository.text(&path)).into_iter().filter(|used| !(used.dev && used.name == name)) {
            if let Some(theirs) = ORDER.iter().position(|known| *known == used.name)
                && (theirs <= place || NEVER_USED.contains(&used.name.as_str()))
            {
                breaches.push(format!(
                    "{path}: `{name}` may not depend on `{}`: arrows point down ({}); move what is shared to the lower crate",
                    used.name,
                    ORDER.join(" -> "),
                ));
            }
            let few = FOR.iter().find(|(package, _)| *package == used.name);
            if let Some((_, crates)) = few
                && !used.dev
                && !crates.contains(&name)
            {
                breaches.push(format!(
                    "{path}: `{name}` may not depend on `{}`, which is for `{}`; call what that crate gives",
                    used.name,
                    crates.join("` and `"),
                ));
            }
            let pure = PURE.iter().find(|(pure, _)| *pure == name);
            if let Some((_, allowed)) = pure
                && !used.dev
                && !allowed.contains(&used.name.as_str())
            {
                breaches.push(format!(
                    "{path}: `{name}` is pure and may not depend on `{}`; pass in what it gives, or list it in tidy/src/arrows.rs with an ADR",
                    used.name
                ));
            }
        }
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::{here, none};

    #[test]
    fn arrows_point_down() {
        none(breaches(&here()));
    }

    #[test]
    fn a_pure_crate_with_tokio_an_arrow_up_and_a_crate_without_a_place_are_told() {
        let repository = Repository::of(&[
            ("crates/rules/Cargo.toml", "[dependencies]\ntokio.workspace = true\n[dev-dependencies]\ninsta = \"1\""),
            ("crates/catalogue/Cargo.toml", "[target.'cfg(unix)'.dependencies]\nstoa = { path = \"../stoa\" }"),
            ("crates/domain/Cargo.toml", "[dependencies]\npages.workspace = true\naxum.workspace = true"),
            ("crates/pages/Cargo.toml", "[dependencies]\nsqlx.workspace = true\n[dev-dependencies]\nclap = \"4\""),
            ("crates/tickets/Cargo.toml", ""),
        ]);
        let told = breaches(&repository).join("\n");
        assert!(told.contains("`rules` is pure and may not depend on `tokio`"), "{told}");
        assert!(told.contains("`catalogue` may not depend on `stoa`"), "{told}");
        assert!(told.contains("`domain` may not depend on `pages`"), "{told}");
        assert!(told.contains("`domain` may not depend on `axum`, which is for `pages` and `stoa`"), "{told}");
        assert!(told.contains("`pages` may not depend on `sqlx`, which is for `db`"), "{told}");
        assert!(told.contains("`tickets` has no place"), "{told}");
        assert!(!told.contains("insta") && !told.contains("clap"), "{told}");
    }
}
