//! A service is two files: what it is, and worked examples that prove it.

use std::collections::BTreeSet;

use crate::Repository;

pub fn breaches(repository: &Repository) -> Vec<String> {
    let mut folders: BTreeSet<&str> = BTreeSet::new();
    let mut breaches = Vec::new();
    for path in repository.files.keys() {
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["catalogues", _, "services", _, _, file] => {
                folders.extend(path.strip_suffix(file));
            }
            // Texts shared by many services, such as reasons for stopping the clock.
            ["catalogues", _, "services", file] if file.starts_with("words.") && file.ends_with(".ftl") => {}
            ["catalogues", _, "services", ..] => {
                breaches.push(format!("{path}: is in no service's folder; services stand in services/AGENCY/SERVICE/"));
            }
            _ => {}
        }
    }
    for folder in folders {
        for (file, what) in [("service.yaml", "what the service is"), ("cases.yaml", "a yes, a no and an open case")] {
            if !repository.files.contains_key(&format!("{folder}{file}")) {
                breaches.push(format!("{folder}: has no {file}; write {what} there (docs/manifest.md shows how)"));
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
    fn every_service_has_a_manifest_and_worked_examples() {
        none(breaches(&here()));
    }

    #[test]
    fn a_service_without_examples_and_a_stray_file_are_told() {
        let repository = Repository::of(&[
            ("catalogues/nsw/services/council/dog/service.yaml", ""),
            ("catalogues/nsw/services/council/cat/cases.yaml", ""),
            ("catalogues/nsw/services/council/service.yaml", ""),
            ("catalogues/nsw/services/words.ar.ftl", ""),
        ]);
        let told = breaches(&repository).join("\n");
        assert!(told.contains("council/dog/: has no cases.yaml"), "{told}");
        assert!(told.contains("council/cat/: has no service.yaml"), "{told}");
        assert!(told.contains("council/service.yaml: is in no service's folder"), "{told}");
        assert_eq!(told.lines().count(), 3, "{told}");
    }
}
