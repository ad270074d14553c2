//! Whatever scripts, templates and documentation say about the crates exists: paths below `crates/`, and packages in
//! `cargo` commands. (The map and the links have rules of their own.)

use std::collections::BTreeSet;

use crate::Repository;
use crate::repository::NOT_OURS;

/// Folders in which no compiler checks what is named.
const FOLDERS: &[&str] = &["bin/", "bench/", "docs/", "fuzz/", "templates/", "tests/", ".ci/"];
const FILES: &[&str] = &["README.md", "CONTRIBUTING.md"];

pub fn breaches(repository: &Repository) -> Vec<String> {
    let ours: BTreeSet<&str> = repository.crates().collect();
    let looked_at = |path: &str| {
        FOLDERS.iter().any(|folder| path.starts_with(folder)) || FILES.contains(&path) || path.ends_with(".rs")
    };
    let mut breaches = Vec::new();
    for (path, file) in repository.files.iter().filter(|(path, _)| looked_at(path)) {
        // This crate names made-up ones.
        if path.starts_with("crates/tidy/") {
            continue;
        }
        for (n, line) in file.text.lines().enumerate() {
            for place in line.match_indices("crates/").filter_map(|(start, _)| line.get(start..)).map(place) {
                let inside = format!("{place}/");
                let is_ours = !place.split('/').any(|part| NOT_OURS.contains(&part));
                if is_ours && !repository.files.keys().any(|known| known == place || known.starts_with(&inside)) {
                    breaches.push(format!("{path}:{}: there is no `{place}`; name where it is now", n + 1));
                }
            }
            for package in packages(line).filter(|package| !ours.contains(package)) {
                breaches.push(format!("{path}:{}: there is no crate `{package}`; name the one that has it now", n + 1));
            }
        }
    }
    breaches
}

/// A path from its start, without a full stop after it.
fn place(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && !"/_.-".contains(c)).unwrap_or(text.len());
    text[..end].trim_end_matches(['.', '/'])
}

/// What follows `-p` or `--package` in a `cargo` command.
fn packages(line: &str) -> impl Iterator<Item = &str> {
    let cargo = line.split_once("cargo ").map_or("", |(_, rest)| rest).split(" -- ").next().unwrap_or_default();
    let words = cargo.split_whitespace().zip(cargo.split_whitespace().skip(1));
    let named = words.filter(|(option, _)| ["-p", "--package"].contains(option));
    named.map(|(_, name)| name.trim_matches(|c: char| !c.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::{here, none};

    #[test]
    fn what_is_named_outside_the_code_exists() {
        none(breaches(&here()));
    }

    #[test]
    fn a_path_and_a_package_that_are_gone_are_told() {
        let told = breaches(&Repository::of(&[
            ("crates/rules/Cargo.toml", ""),
            ("crates/rules/src/why.rs", "//! `cargo bench -p gone --bench speed`"),
            ("templates/case.html", "{#- Made in crates/rules/src/why.rs. See crates/rules/src/show.rs. -#}"),
            ("bin/test", "cargo test -p rules && cargo run --package server -- -p x\nmkdir -p work"),
            ("CHANGELOG.md", "crates/server"),
        ]));
        let told = told.join("\n");
        for words in [
            "crates/rules/src/why.rs:1: there is no crate `gone`",
            "templates/case.html:1: there is no `crates/rules/src/show.rs`",
            "bin/test:1: there is no crate `server`",
        ] {
            assert!(told.contains(words), "{words}: {told}");
        }
        assert_eq!(told.lines().count(), 3, "{told}");
    }
}
