//! Personas test events: what they miss is told at its place, and who contradicts themselves is refused.

use std::fmt::Write as _;

use catalogue::Catalogue;
use insta::assert_snapshot;

use crate::support::{CASES, EVENT, good};

const PERSONAS: &str = "events/going-solar.cases.yaml";

/// One persona as written, and nine who want nothing.
fn people(first: &str) -> String {
    let mut text = format!("cases:\n  - {first}\n");
    for n in 2..=10 {
        writeln!(text, "  - {{ name: Person {n}, says: [solar panels], on: 2026-06-01, facts: {{ resident: true }}, expect: {{}} }}").unwrap();
    }
    text
}

/// What `stoa check` says of a catalogue once its personas have come. It has no crisis file, which is said besides.
fn problems(mut catalogue: Catalogue) -> String {
    catalogue.check_personas();
    let lines = catalogue.problems.lines(&catalogue.files);
    lines.into_iter().filter(|line| !line.contains("[missing-crisis]")).collect::<Vec<_>>().join("\n")
}

/// What it says of a catalogue with this persona.
fn check(first: &str) -> String {
    problems(good().with(PERSONAS, &people(first)).load())
}

/// An owner, with what is expected of the plan.
fn owner(expect: &str) -> String {
    check(&format!(
        "{{ name: Ana, says: [solar panels], on: 2026-06-01, facts: {{ resident: true, home: owned }}, expect: {{ {expect} }} }}"
    ))
}

#[test]
fn who_gets_what_is_expected_passes_and_is_counted() {
    let first = "{ name: Ana, says: [solar panels, power bill], on: 2026-06-01, facts: { resident: true, home: owned }, expect: { first: [solar-grant], has: [sun-advice], asks_not: [suburb] } }";
    let mut catalogue = good().with(PERSONAS, &people(first)).load();
    let report = catalogue.check_personas();
    assert_eq!(problems(catalogue), "");
    assert_eq!((report.personas, report.phrases), (10, 11));
    assert!(report.mean_questions() > 1.0 && report.mean_questions() <= 8.0, "{report:?}");
}

#[test]
fn an_event_that_nobody_tries() {
    assert_snapshot!(problems(good().load()), @"events/going-solar.yaml:1:1: error: nobody tries the life event `going-solar` (write events/going-solar.cases.yaml with the people who come for it) [missing-case]");
}

#[test]
fn a_catalogue_that_tells_nobody_whom_to_call() {
    let mut catalogue = good()
        .with(PERSONAS, &people("{ name: Ana, says: [solar panels], on: 2026-06-01, facts: {}, expect: {} }"))
        .load();
    catalogue.check_personas();
    assert_snapshot!(catalogue.problems.lines(&catalogue.files).join("\n"), @"catalogue.yaml:1:1: warning: nobody in danger is told whom to call (write crisis.yaml: docs/crisis.md says how) [missing-crisis]");
}

#[test]
fn a_step_that_is_missing_late_or_unwanted() {
    assert_snapshot!(owner("lacks: [sun-advice]"), @"events/going-solar.cases.yaml:2:114: error: Ana: `sun-advice` is in the plan (give its step a `when`, or put it under `also`) [case-failed]");
    assert_snapshot!(owner("first: [sun-advise]"), @"events/going-solar.cases.yaml:2:114: error: there is no step of this event named `sun-advise` (did you mean `sun-advice`?) [unknown-step]");
    let rented = "{ name: Bo, says: [solar panels], on: 2026-06-01, facts: { resident: true, home: none }, expect: { first: [solar-grant] } }";
    assert_snapshot!(check(rented), @"events/going-solar.cases.yaml:2:112: error: Bo: `solar-grant` is not among the first three steps (the first steps are sun-advice) [case-failed]");
}

#[test]
fn too_many_questions_and_one_that_must_not_be_asked() {
    assert_snapshot!(owner("questions: 1"), @"events/going-solar.cases.yaml:2:13: error: Ana: 5 questions are asked, and 1 are the most (they are resident, date_of_birth, home, income, children) [case-failed]");
    assert_snapshot!(owner("asks_not: [resident]"), @"events/going-solar.cases.yaml:2:117: error: Ana: `resident` is asked [case-failed]");
    assert_snapshot!(owner("asks_not: [residents]"), @"events/going-solar.cases.yaml:2:117: error: there is no fact named `residents` (did you mean `resident`?) [unknown-fact]");
}

#[test]
fn words_that_lead_elsewhere() {
    let says = |words: &str| {
        check(&format!("{{ name: Ana, says: [{words}], on: 2026-06-01, facts: {{ resident: true }}, expect: {{}} }}"))
    };
    assert_snapshot!(says("zebra crossing"), @"events/going-solar.cases.yaml:2:25: error: Ana: `zebra crossing` leads to no life event (add what people say to `people_also_say` of this event) [case-failed]");
}

/// A persona who says that they rent, and does not.
#[test]
fn words_that_are_heard_as_something_else() {
    let heard = "shared: { en: {} }\ngrammar: { en: {} }\nheard:\n  - { tells: { home: rented }, words: { en: [solar panels] } }\n";
    let says = |home: &str| {
        let first = format!(
            "{{ name: Ana, says: [solar panels], on: 2026-06-01, facts: {{ resident: true, home: {home} }}, expect: {{}} }}"
        );
        problems(good().with("heard.yaml", heard).with(PERSONAS, &people(&first)).load())
    };
    assert_snapshot!(says("rented"), @"");
    assert_snapshot!(says("none"), @"events/going-solar.cases.yaml:2:25: error: Ana: `solar panels` is heard as home = rented, which is none (mend the words in heard.yaml) [case-failed]");
}

#[test]
fn a_plan_with_nothing_to_do() {
    let first =
        "{ name: Ana, says: [solar panels], on: 2026-06-01, facts: { resident: false, home: none }, expect: {} }";
    let catalogue = good()
        .replace(EVENT, "advise_only: true }", "advise_only: true, when: resident }")
        .with(PERSONAS, &people(first))
        .load();
    assert_snapshot!(problems(catalogue), @"events/going-solar.cases.yaml:2:13: error: Ana: the plan is empty (nobody leaves with nothing to do) [case-failed]");
}

#[test]
fn who_contradicts_themselves_or_tells_what_cannot_be() {
    let told = |facts: &str, new: &str| {
        let first =
            format!("{{ name: Ana, says: [solar panels], on: 2026-06-01, facts: {{ {facts} }}, expect: {{}} }}");
        let files = good().replace(
            "facts/home.yaml",
            "storeys: { type: whole number,",
            &format!("storeys: {{ type: whole number, {new},"),
        );
        files.with(PERSONAS, &people(&first)).problems()
    };
    let implied = "implied: [{ when: 'home = \"none\"', is: 0, because: Who has no home has no storeys. }]";
    assert_snapshot!(told("home: none, storeys: 2", implied), @"events/going-solar.cases.yaml:2:86: error: `storeys` contradicts what follows from the other facts (Who has no home has no storeys.) [contradiction]");
    assert_snapshot!(told("home: owned, storeys: 2", implied), @"");
    assert_snapshot!(told("storeys: 200", "most: 120"), @"events/going-solar.cases.yaml:2:74: error: this is more than 120 [out-of-bounds]");
    assert_snapshot!(told("storeys: -1", "most: 120"), @"events/going-solar.cases.yaml:2:74: error: this is less than 0 [out-of-bounds]");
}

#[test]
fn a_file_of_personas_that_is_not_whole() {
    assert_snapshot!(good().with(PERSONAS, "cases: []\n").problems(), @"events/going-solar.cases.yaml:1:1: error: 0 people try this event; at least 10 are wanted (add people who differ) [missing-case]");
    assert_snapshot!(good().with("events/going-lunar.cases.yaml", "cases: []\n").problems(), @"events/going-lunar.cases.yaml:1:1: error: there is no life event `going-lunar` (did you mean `going-solar`?) [unknown-event]");
    let twice = people("{ name: Person 2, says: [solar panels], on: 2026-06-01, facts: {}, expect: {} }");
    assert_snapshot!(good().with(PERSONAS, &twice).problems(), @"events/going-solar.cases.yaml:3:13: error: another persona is called `Person 2` already (give each their own name) [duplicate-id]");
    let nobody = people("{ name: Ana, on: 2026-06-01, facts: {}, expect: {} }");
    assert_snapshot!(good().with(PERSONAS, &nobody).problems(), @"events/going-solar.cases.yaml:2:7: error: `says` is missing here [missing-key]");
    assert!(good().text(CASES).contains("cases:"));
}
