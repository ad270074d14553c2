//! ARCHITECTURE.md names every crate and every folder of modules, and nothing that does not exist: no path, no Rust
//! file, no test. A row of a slice, and a path that starts with one (`cases/charter`), names the folder in the domain
//! and that of its pages together. The tests and journeys that docs/reported-faults.md names exist as well.

use std::collections::BTreeSet;

use crate::Repository;

const MAP: &str = "ARCHITECTURE.md";

/// Which test guards what somebody reported.
const FAULTS: &str = "docs/reported-faults.md";

/// Where a slice has folders.
const OF_SLICES: &[&str] = &["crates/domain/src", "crates/pages/src"];

pub fn breaches(repository: &Repository) -> Vec<String> {
    let map = repository.text(MAP);
    let mut breaches = Vec::new();
    let folders = folders(repository);
    let mut named: BTreeSet<String> =
        code_spans(map).filter(|span| span.starts_with("crates/")).map(str::to_string).collect();
    for span in rows(map).chain(code_spans(map).filter(|span| is_below_a_slice(span, &folders))) {
        named.extend(OF_SLICES.iter().map(|source| format!("{source}/{span}")));
    }
    for folder in folders.difference(&named) {
        breaches.push(format!("{MAP}: does not name `{folder}`; add it to the map with what it is for"));
    }
    let code: Vec<(&str, &str)> = repository.ending(".rs").collect();
    let faults = repository.files.get(FAULTS).map_or("", |file| file.text.as_str());
    let spans = code_spans(map).map(|span| (MAP, span)).chain(code_spans(faults).map(|span| (FAULTS, span)));
    for (page, span) in spans.collect::<BTreeSet<_>>() {
        let exists = if let Some(journey) = span.strip_prefix("journey ") {
            let name = format!("name: \"{journey}\"");
            repository.ending(".mjs").any(|(_, text)| text.contains(&name))
        } else if span.starts_with("crates/") {
            let inside = format!("{span}/");
            repository.files.keys().any(|path| path == span || path.starts_with(&inside))
        } else if is_below_a_slice(span, &folders) {
            OF_SLICES.iter().any(|source| folders.contains(&format!("{source}/{span}")))
        } else if span.ends_with(".rs") {
            code.iter().any(|(path, _)| path.rsplit('/').next() == Some(span))
        } else if is_test(span) {
            let function = format!("fn {span}(");
            code.iter().any(|(_, text)| text.contains(&function))
        } else {
            true
        };
        if !exists {
            breaches.push(format!("{page}: names `{span}`, which does not exist; correct the page"));
        }
    }
    breaches
}

/// Names of tests are sentences.
fn is_test(span: &str) -> bool {
    span.matches('_').count() >= 3 && span.chars().all(|c| c.is_ascii_lowercase() || c == '_')
}

/// The names in the first cells of rows.
fn rows(map: &str) -> impl Iterator<Item = &str> {
    map.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next()).flat_map(code_spans)
}

/// A path such as `cases/charter`, whose first folder is a slice's.
fn is_below_a_slice(span: &str, folders: &BTreeSet<String>) -> bool {
    let slice = span.split('/').next().unwrap_or_default();
    span.contains('/')
        && !span.contains(['.', ' '])
        && OF_SLICES.iter().any(|source| folders.contains(&format!("{source}/{slice}")))
}

/// Crates, and the folders below their `src`.
fn folders(repository: &Repository) -> BTreeSet<String> {
    let mut folders: BTreeSet<String> = repository.crates().map(|name| format!("crates/{name}")).collect();
    for (path, _) in repository.ending(".rs").filter(|(path, _)| path.starts_with("crates/")) {
        let parts: Vec<&str> = path.split('/').collect();
        for depth in 4..parts.len() {
            if parts.get(2) == Some(&"src") {
                folders.extend(parts.get(..depth).map(|parts| parts.join("/")));
            }
        }
    }
    folders
}

/// The text between backticks.
fn code_spans(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('`').skip(1).step_by(2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::{here, none};

    #[test]
    fn the_map_is_true() {
        none(breaches(&here()));
    }

    #[test]
    fn what_the_map_leaves_out_and_what_is_gone_are_told() {
        let repository = Repository::of(&[
            (
                MAP,
                "`crates/rules`, `crates/db`, `crates/rules/src/eval.rs`, `eval.rs` `gone.rs` `it_is_so_here` `it_was_so_once`\n\
                 `crates/domain`, `crates/pages`, `people`\n| `cases` | what `cases/charter` and `cases/lost` are |",
            ),
            (FAULTS, "`it_is_so_here`, `it_was_never_so`, `journey long-words`, `journey short-words`"),
            ("tests/browser/front/journeys/oneself.mjs", "{ name: \"long-words\" }"),
            ("crates/rules/Cargo.toml", ""),
            ("crates/rules/src/eval.rs", "fn it_is_so_here() {}"),
            ("crates/rules/src/deep/mod.rs", ""),
            ("crates/domain/Cargo.toml", ""),
            ("crates/domain/src/cases/charter/mod.rs", ""),
            ("crates/domain/src/people/mod.rs", ""),
            ("crates/pages/Cargo.toml", ""),
            ("crates/pages/src/cases/charter/mod.rs", ""),
            ("crates/stoa/Cargo.toml", ""),
        ]);
        let told = breaches(&repository).join("\n");
        for words in [
            "does not name `crates/rules/src/deep`",
            "does not name `crates/stoa`",
            "does not name `crates/domain/src/people`",
            "names `cases/lost`",
            "names `crates/db`",
            "names `gone.rs`",
            "names `it_was_so_once`",
            "names `it_was_never_so`",
            "names `journey short-words`",
        ] {
            assert!(told.contains(words), "{words}: {told}");
        }
        assert_eq!(told.lines().count(), 9, "{told}");
    }
}
