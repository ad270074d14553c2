//! Every package has the licence and is not published, and the lock file stays within its budget.

use crate::Repository;
use crate::cargo_toml::{entries, value};

const LICENCE: &str = "Apache-2.0";
/// The maximum number of packages in Cargo.lock; each is built on two cores.
const BUDGET: usize = 780;

pub fn breaches(repository: &Repository) -> Vec<String> {
    let mut breaches = Vec::new();
    let root = entries(repository.text("Cargo.toml"));
    let shared = |key: &str| value(&root, "workspace.package", key);
    for (path, text) in repository.ending("Cargo.toml") {
        let entries = entries(text);
        if !entries.iter().any(|entry| entry.section == "package") {
            continue;
        }
        for (key, wanted) in [("license", LICENCE), ("publish", "false")] {
            let inherits = value(&entries, "package", &format!("{key}.workspace")) == Some("true");
            let found = if inherits { shared(key) } else { value(&entries, "package", key) };
            if found != Some(wanted) {
                let found = found.unwrap_or("nothing");
                breaches.push(format!(
                    "{path}: `{key}` is {found}, not {wanted}; write `{key}.workspace = true` under [package]"
                ));
            }
        }
    }
    for (path, text) in repository.ending("package.json") {
        if !text.contains("\"private\": true") {
            breaches.push(format!("{path}: write `\"private\": true`, so that nobody publishes it by mistake"));
        }
    }
    if !repository.text("LICENSE").contains("Apache License") {
        breaches.push(format!("LICENSE: is not the text of {LICENCE}"));
    }
    let packages = repository.text("Cargo.lock").matches("[[package]]").count();
    if packages > BUDGET {
        breaches.push(format!(
            "Cargo.lock: {packages} packages are more than {BUDGET}; see with `cargo tree -d` what can go"
        ));
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::{here, none};

    #[test]
    fn packages_carry_the_licence_and_are_few() {
        none(breaches(&here()));
    }

    #[test]
    fn a_missing_licence_a_package_to_publish_and_a_full_lock_file_are_told() {
        let lock = "[[package]]\n".repeat(781);
        let repository = Repository::of(&[
            ("Cargo.toml", "[workspace.package]\nlicense = \"MIT\"\npublish = false"),
            ("Cargo.lock", &lock),
            ("crates/a/Cargo.toml", "[package]\nname = \"a\"\npublish.workspace = true"),
            ("crates/b/Cargo.toml", "[package]\nname = \"b\"\nlicense.workspace = true\npublish = true"),
            ("web/package.json", "{}"),
        ]);
        let told = breaches(&repository).join("\n");
        for words in [
            "crates/a/Cargo.toml: `license` is nothing",
            "crates/b/Cargo.toml: `license` is MIT",
            "crates/b/Cargo.toml: `publish` is true",
            "web/package.json: write",
            "LICENSE: is not",
            "Cargo.lock: 781",
        ] {
            assert!(told.contains(words), "{words}: {told}");
        }
        assert_eq!(told.lines().count(), 6, "{told}");
    }
}
