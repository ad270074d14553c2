//! `stoa ask`: whole conversations.

use crate::support::stoa_with;

fn ask(arguments: &[&str], lines: &[&str]) -> String {
    let arguments = [&["ask", "--on", "2026-07-01"], arguments].concat();
    stoa_with(&arguments, &(lines.join("\n") + "\n")).out
}

/// The facts asked for, in order, of a conversation in JSON.
fn asked(out: &str) -> Vec<String> {
    let lines = out.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    lines.filter_map(|line| line["fact"].as_str().map(str::to_string)).collect()
}

#[test]
fn a_purpose_in_ones_own_words_leads_to_a_life_event() {
    let out = ask(&[], &["my wife is pregnent", "plan"]);
    assert!(out.contains("That sounds like: We are having a baby"), "{out}");
}

#[test]
fn an_unclear_purpose_is_said_to_be_unclear() {
    let out = ask(&[], &["xylophone", ""]);
    assert!(out.contains("I am not sure what you mean."), "{out}");
    assert!(out.contains("`person`"), "{out}");
}

#[test]
fn no_question_is_asked_twice_and_all_end_in_a_plan() {
    let answers = vec![""; 200];
    let out = ask(&["--event", "struggling-with-bills", "--json"], &answers);
    let asked = asked(&out);
    let mut once = asked.clone();
    once.sort();
    once.dedup();
    assert_eq!(asked.len(), once.len(), "{asked:?}");
    assert!(out.lines().last().is_some_and(|line| line.contains("\"plan\"")), "{out}");
}

#[test]
fn one_answer_can_settle_several_services() {
    let out = ask(&["--event", "running-a-fundraiser", "--json"], &["none", ""]);
    let asked = asked(&out);
    assert_eq!(asked.first().map(String::as_str), Some("gaming_activity"), "{asked:?}");
    assert!(asked.len() <= 2, "{asked:?}");
}

#[test]
fn a_wrong_answer_says_what_to_write_and_loses_nothing() {
    let out = ask(&["--event", "having-a-baby"], &["maybe", "3", "perhaps", "yes", "plan"]);
    assert!(out.contains("`maybe` is not in the list: write a number or a word from the list"), "{out}");
    assert!(out.contains("`perhaps` is neither yes nor no: write yes or no"), "{out}");
    assert!(out.contains("Register a birth"), "{out}");
}

#[test]
fn back_returns_to_the_page_before_with_its_answer_taken_back() {
    let out = ask(&["--event", "having-a-baby", "--json"], &["born", "back", "none", "plan"]);
    let asked = asked(&out);
    assert_eq!(asked.first(), asked.get(2), "the first question is asked again after `back`: {asked:?}");
}

#[test]
fn a_person_gets_what_was_told_so_far() {
    let out = ask(&["--event", "having-a-baby"], &["3", "yes", "person", "plan"]);
    assert!(out.contains("Call 13 77 88"), "{out}");
    assert!(out.contains("New baby: Yes, the baby is here"), "{out}");
}

#[test]
fn why_names_the_services_that_wait() {
    let out = ask(&["--event", "having-a-baby"], &["why", "plan"]);
    assert!(out.contains("It matters for:"), "{out}");
    assert!(out.contains("Register a birth"), "{out}");
}
