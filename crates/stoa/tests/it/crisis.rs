//! The crisis files: how people say that they are in danger, and what sounds alike and is ordinary.

use std::collections::BTreeMap;

use catalogue::Catalogue;
use serde_json::Value;

/// Ways to say it in each language, each with the crisis that must be found, or `none`.
const SAID: &str = include_str!("../data/crisis.jsonl");
const SAID_IN_NEW_ZEALAND: &str = include_str!("../data/crisis-nz.jsonl");

fn catalogue(name: &str) -> Catalogue {
    let folder = format!("{}/../../catalogues/{name}", env!("CARGO_MANIFEST_DIR"));
    stoa::files::load_checked(folder.as_ref()).unwrap()
}

/// How many ways to say it there are by language, those that are ordinary apart; all of them right.
fn all_found(catalogue: &Catalogue, all: &str) -> BTreeMap<(String, bool), u32> {
    let (mut wrong, mut counts) = (Vec::new(), BTreeMap::<(String, bool), u32>::new());
    for line in all.lines() {
        let said: Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| said[name].as_str().unwrap();
        let found: Vec<&str> =
            catalogue.crisis.find(text("words"), text("language")).into_iter().map(|crisis| &*crisis.id).collect();
        let is_ordinary = text("expect") == "none";
        *counts.entry((text("language").to_owned(), is_ordinary)).or_default() += 1;
        let is_right = if is_ordinary { found.is_empty() } else { found.contains(&text("expect")) };
        if !is_right {
            let (language, words, expect) = (text("language"), text("words"), text("expect"));
            wrong.push(format!("{language}: {words:?} found {found:?} instead of {expect}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    counts
}

#[test]
fn what_people_say_in_danger_finds_help_and_ordinary_words_find_none() {
    let counts = all_found(&catalogue("nsw"), SAID);
    let of = |language: &str, is_ordinary| counts.get(&(language.to_owned(), is_ordinary)).copied().unwrap_or_default();
    for language in ["en", "ar", "vi", "zh-Hans"] {
        assert!(of(language, false) >= 200, "{language}: {counts:?}");
    }
    let ordinary: u32 = ["en", "ar", "vi", "zh-Hans"].into_iter().map(|language| of(language, true)).sum();
    assert!(ordinary >= 300, "{counts:?}");
}

#[test]
fn what_people_say_in_danger_in_new_zealand_finds_help_there() {
    let counts = all_found(&catalogue("nz"), SAID_IN_NEW_ZEALAND);
    assert!(counts.get(&("en".to_owned(), false)).is_some_and(|n| *n >= 200), "{counts:?}");
    assert!(counts.get(&("mi".to_owned(), false)).is_some_and(|n| *n > 0), "{counts:?}");
}

#[test]
fn every_crisis_is_whole() {
    for (name, languages) in [("nsw", &["ar", "vi", "zh-Hans"][..]), ("nz", &["mi"])] {
        let catalogue = catalogue(name);
        assert!(catalogue.crisis.crises.len() >= 8, "{name}");
        for crisis in &catalogue.crisis.crises {
            assert!(!crisis.numbers.is_empty(), "{}: nobody to call", crisis.id);
            for language in languages {
                assert_ne!(crisis.said(language), crisis.said("en"), "{} in {language}", crisis.id);
            }
            assert!(crisis.hidden_events.iter().all(|id| catalogue.event(id).is_some()), "{}", crisis.id);
            assert!(crisis.hidden_services.iter().all(|id| catalogue.service(id).is_some()), "{}", crisis.id);
        }
    }
}
