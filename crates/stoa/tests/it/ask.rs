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
    let out = ask(&["--event", "having-a-baby", "--json"], &["none", ""]);
    let asked = asked(&out);
    assert_eq!(asked.first().map(String::as_str), Some("new_baby"), "{asked:?}");
    assert!(asked.len() <= 3, "{asked:?}");
}

#[test]
fn a_wrong_answer_says_what_to_write_and_loses_nothing() {
    let out = ask(&["--event", "having-a-baby"], &["maybe", "3", "perhaps", "2026-06-01", "plan"]);
    assert!(out.contains("`maybe` is not in the list: write a number or a word from the list"), "{out}");
    assert!(out.contains("`perhaps` is not a date: write a date such as 1987-05-31"), "{out}");
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

#[test]
fn whoever_is_in_danger_is_told_whom_to_call_and_then_led_on() {
    let out = ask(&["--json"], &["my dad died last night at home", "someone-died", "plan"]);
    let lines: Vec<serde_json::Value> = out.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let crisis = lines.iter().position(|line| line["crisis"] == "death-at-home").expect("a crisis");
    assert!(lines[crisis]["numbers"][0]["phone"].is_string(), "{out}");
    let choices = lines[crisis + 1]["choices"].as_array().expect("what is nearest");
    assert_eq!(choices.first().and_then(|id| id.as_str()), Some("someone-died"));
    assert!(choices.len() < 5, "not every life event: {choices:?}");
    assert!(lines.iter().any(|line| line["plan"].is_object()), "{out}");
}

#[test]
fn no_raffle_for_whoever_is_hit_or_has_no_bed() {
    for words in ["my husband hits me", "homeless tonight"] {
        let out = ask(&["--json"], &[words, ""]);
        let last = out.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok()).next_back();
        let choices = last.expect(words)["choices"].to_string();
        assert!(!choices.contains("raffle") && !choices.contains("having-a-baby"), "{words}: {choices}");
    }
}
