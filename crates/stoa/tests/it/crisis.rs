//! The crisis file of New South Wales: how people say that they are in danger, and what sounds alike and is ordinary.

use std::collections::BTreeMap;

use catalogue::Catalogue;
use serde_json::Value;

const CATALOGUE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogues/nsw");

/// Ways to say it in each language, each with the crisis that must be found, or `none`.
const SAID: &str = include_str!("../data/crisis.jsonl");

fn catalogue() -> Catalogue {
    stoa::files::load_checked(CATALOGUE.as_ref()).unwrap()
}

#[test]
fn what_people_say_in_danger_finds_help_and_ordinary_words_find_none() {
    let catalogue = catalogue();
    let (mut wrong, mut counts) = (Vec::new(), BTreeMap::<(String, bool), u32>::new());
    for line in SAID.lines() {
        let said: Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| said[name].as_str().unwrap();
        let found: Vec<&str> =
            catalogue.crisis.find(text("words"), text("language")).into_iter().map(|crisis| &*crisis.id).collect();
        let is_ordinary = text("expect") == "none";
        *counts.entry((text("language").to_owned(), is_ordinary)).or_default() += 1;
        let is_right = if is_ordinary { found.is_empty() } else { found.contains(&text("expect")) };
        if !is_right {
            wrong.push(format!(
                "{}: {:?} found {found:?} instead of {}",
                text("language"),
                text("words"),
                text("expect")
            ));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    let of = |language: &str, is_ordinary| counts.get(&(language.to_owned(), is_ordinary)).copied().unwrap_or_default();
    for language in ["en", "ar", "vi", "zh-Hans"] {
        assert!(of(language, false) >= 200, "{language}: {counts:?}");
    }
    assert!(
        ["en", "ar", "vi", "zh-Hans"].into_iter().map(|language| of(language, true)).sum::<u32>() >= 300,
        "{counts:?}"
    );
}

#[test]
fn every_crisis_is_whole() {
    let catalogue = catalogue();
    assert!(catalogue.crisis.crises.len() >= 8);
    for crisis in &catalogue.crisis.crises {
        assert!(!crisis.numbers.is_empty(), "{}: nobody to call", crisis.id);
        for language in ["ar", "vi", "zh-Hans"] {
            assert_ne!(crisis.said(language), crisis.said("en"), "{} in {language}", crisis.id);
        }
        assert!(crisis.hidden_events.iter().all(|id| catalogue.event(id).is_some()), "{}", crisis.id);
        assert!(crisis.hidden_services.iter().all(|id| catalogue.service(id).is_some()), "{}", crisis.id);
    }
}
