//! Every direct dependency has a row in docs/dependencies.md with its reason, and its version is in one place.

use std::collections::BTreeSet;

use crate::Repository;
use crate::cargo_toml::{dependencies, entries};

const PAGE: &str = "docs/dependencies.md";

pub fn breaches(repository: &Repository) -> Vec<String> {
    let mut breaches = Vec::new();
    let ours: BTreeSet<&str> = repository.crates().collect();
    let root = entries(repository.text("Cargo.toml"));
    let shared = root.iter().filter(|entry| entry.section == "workspace.dependencies");
    let shared: BTreeSet<String> = shared.map(|entry| entry.key.split('.').next().unwrap_or("").to_string()).collect();
    let mut used: BTreeSet<String> = BTreeSet::new();
    for (path, text) in repository.ending("Cargo.toml") {
        for dependency in dependencies(text) {
            // A crate may name itself among its dev-dependencies, to enable one of its features.
            let itself = dependency.dev && path == format!("crates/{}/Cargo.toml", dependency.name);
            if path.starts_with("crates/") && !dependency.from_workspace && !itself {
                breaches.push(format!(
                    "{path}: write `{0}.workspace = true`, and the version of `{0}` in the top Cargo.toml",
                    dependency.name
                ));
            }
            used.insert(dependency.name);
        }
    }
    for name in shared.difference(&used) {
        breaches.push(format!("Cargo.toml: no crate uses `{name}`; take it out of [workspace.dependencies]"));
    }
    used.extend(repository.ending("package.json").flat_map(|(_, text)| npm(text)));
    let used: BTreeSet<&str> = used.iter().map(String::as_str).filter(|name| !ours.contains(name)).collect();
    let explained: BTreeSet<&str> = repository.text(PAGE).lines().filter_map(first_cell).collect();
    for name in used.difference(&explained) {
        breaches.push(format!("{PAGE}: add a line for `{name}`: why it, and what else was weighed"));
    }
    for name in explained.difference(&used) {
        breaches.push(format!("{PAGE}: nothing depends on `{name}` any more; take its line out"));
    }
    breaches
}

/// The name in the first cell of a row, in backticks.
fn first_cell(line: &str) -> Option<&str> {
    line.strip_prefix("| `")?.split_once("` |").map(|(name, _)| name)
}

/// The names under `dependencies` and `devDependencies` of a package.json with one per line.
fn npm(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut inside = false;
    for line in text.lines().map(str::trim) {
        if line.ends_with('{') {
            inside = line.starts_with("\"dependencies\"") || line.starts_with("\"devDependencies\"");
        } else if line.starts_with('}') {
            inside = false;
        } else if inside {
            names.extend(line.split('"').nth(1).map(str::to_string));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::{here, none};

    #[test]
    fn every_dependency_is_explained() {
        none(breaches(&here()));
    }

    #[test]
    fn an_unexplained_an_unused_and_a_private_version_are_told() {
        let repository = Repository::of(&[
            (
                "Cargo.toml",
                "[workspace.dependencies]\nclap = { version = \"4\" }\nstrsim = \"1\"\nrules = { path = \"x\" }",
            ),
            ("crates/rules/Cargo.toml", "[dependencies]\nclap.workspace = true\nserde = \"1\"\nrules.workspace = true"),
            ("web/package.json", "{\n  \"dependencies\": {\n    \"feelin\": \"8\"\n  }\n}"),
            (PAGE, "| `clap` | arguments |\n| `tokio` | gone |"),
        ]);
        let told = breaches(&repository).join("\n");
        for words in [
            "crates/rules/Cargo.toml: write `serde.workspace = true`",
            "no crate uses `strsim`",
            "add a line for `feelin`",
            "add a line for `serde`",
            "nothing depends on `tokio`",
        ] {
            assert!(told.contains(words), "{words}: {told}");
        }
        assert_eq!(told.lines().count(), 5, "{told}");
    }
}
