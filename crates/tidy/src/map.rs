//! ARCHITECTURE.md names every crate and every folder of modules that exists, and no other.

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
    for name in named {
        let inside = format!("{name}/");
        if !repository.files.keys().any(|path| path == name || path.starts_with(&inside)) {
            breaches.push(format!("{MAP}: names `{name}`, which does not exist; correct the map"));
        }
    }
    breaches
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
    fn a_missing_crate_a_missing_folder_and_one_that_is_gone_are_told() {
        let repository = Repository::of(&[
            (MAP, "`crates/rules`, `crates/db`, `crates/rules/src/eval.rs`"),
            ("crates/rules/Cargo.toml", ""),
            ("crates/rules/src/eval.rs", ""),
            ("crates/rules/src/deep/mod.rs", ""),
            ("crates/server/Cargo.toml", ""),
        ]);
        let told = breaches(&repository).join("\n");
        for words in ["does not name `crates/rules/src/deep`", "does not name `crates/server`", "names `crates/db`"] {
            assert!(told.contains(words), "{words}: {told}");
        }
        assert_eq!(told.lines().count(), 3, "{told}");
    }
}
