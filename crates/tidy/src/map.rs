//! ARCHITECTURE.md names every crate and every folder of modules, and nothing that does not exist: no path,
//! no Rust file, no test.

use std::collections::BTreeSet;

use crate::Repository;

const MAP: &str = "ARCHITECTURE.md";

pub fn breaches(repository: &Repository) -> Vec<String> {
    let map = repository.text(MAP);
    let mut breaches = Vec::new();
    let named: BTreeSet<&str> = code_spans(map).filter(|span| span.starts_with("crates/")).collect();
    let folders = folders(repository);
    for folder in folders.iter().filter(|folder| !named.contains(folder.as_str())) {
        breaches.push(format!("{MAP}: does not name `{folder}`; add it to the map with what it is for"));
    }
    let code: Vec<(&str, &str)> = repository.ending(".rs").collect();
    for span in code_spans(map).collect::<BTreeSet<_>>() {
        let exists = if span.starts_with("crates/") {
            let inside = format!("{span}/");
            repository.files.keys().any(|path| path == span || path.starts_with(&inside))
        } else if span.ends_with(".rs") {
            code.iter().any(|(path, _)| path.rsplit('/').next() == Some(span))
        } else if is_test(span) {
            let function = format!("fn {span}(");
            code.iter().any(|(_, text)| text.contains(&function))
        } else {
            true
        };
        if !exists {
            breaches.push(format!("{MAP}: names `{span}`, which does not exist; correct the map"));
        }
    }
    breaches
}

/// Names of tests are sentences.
fn is_test(span: &str) -> bool {
    span.matches('_').count() >= 3 && span.chars().all(|c| c.is_ascii_lowercase() || c == '_')
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

/// What stands between backticks.
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
                "`crates/rules`, `crates/db`, `crates/rules/src/eval.rs`, `eval.rs` `gone.rs` `it_is_so_here` `it_was_so_once`",
            ),
            ("crates/rules/Cargo.toml", ""),
            ("crates/rules/src/eval.rs", "fn it_is_so_here() {}"),
            ("crates/rules/src/deep/mod.rs", ""),
            ("crates/server/Cargo.toml", ""),
        ]);
        let told = breaches(&repository).join("\n");
        for words in [
            "does not name `crates/rules/src/deep`",
            "does not name `crates/server`",
            "names `crates/db`",
            "names `gone.rs`",
            "names `it_was_so_once`",
        ] {
            assert!(told.contains(words), "{words}: {told}");
        }
        assert_eq!(told.lines().count(), 5, "{told}");
    }
}
