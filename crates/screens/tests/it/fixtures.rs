//! The design system ships examples of every component with the markup that they must give. All of them hold here.

use std::path::{Path, PathBuf};

use screens::Screens;
use serde_json::Value;

use crate::dom::tree;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../node_modules/govuk-frontend/dist/govuk/components")
}

#[test]
fn every_official_example_gives_the_official_markup() {
    let screens = Screens::new(None).unwrap();
    let (mut equal, mut different) = (0, Vec::new());
    for file in std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path().join("fixtures.json")) {
        let Ok(text) = std::fs::read_to_string(file) else { continue };
        let file: Value = serde_json::from_str(&text).unwrap();
        let component = file["component"].as_str().unwrap();
        for fixture in file["fixtures"].as_array().unwrap() {
            let wanted = tree(fixture["html"].as_str().unwrap());
            let name = &fixture["name"];
            match screens.component(component, &fixture["options"]) {
                Ok(html) if tree(&html) == wanted => equal += 1,
                Ok(html) => different.push(format!("{component}, {name}\n{wanted}\n--- but got\n{}", tree(&html))),
                Err(error) => different.push(format!("{component}, {name}: {error}")),
            }
        }
    }
    assert!(different.is_empty(), "{} of {}:\n{}", different.len(), equal + different.len(), different.join("\n"));
    assert_eq!(equal, 725);
}
