//! The way through an application, derived by replaying answers.

use catalogue::{Answers, Applicant, Catalogue, Halt, JourneyPage, need_name, parse_value};
use rules::{Facts, Need};

use crate::support::{catalogue, day, facts, good};

/// Every page of the way, with answers taken from a person's facts; then what is left to do.
fn walk(catalogue: &Catalogue, held: &str, person: &str) -> Vec<String> {
    let (held, person) = (facts(catalogue, held), facts(catalogue, person));
    let service = catalogue.service("solar-grant").unwrap();
    let mut answers = Answers::default();
    for _ in 0..40 {
        let journey = catalogue.journey(service, &held, &answers, day("2025-02-01"));
        let Some(page) = journey.current else { break };
        match page {
            JourneyPage::Confirm(facts) => answers.confirmed.extend(facts),
            JourneyPage::Questions(needs) => {
                for need in needs {
                    match person.answer(need) {
                        Some(value) => drop(answers.given.insert(need, value)),
                        None => drop(answers.declined.insert(need)),
                    }
                }
            }
            JourneyPage::Evidence(wanted) => answers.evidence.extend(wanted.iter().map(|one| one.fact)),
            JourneyPage::Check | JourneyPage::Declaration(_) => answers.declared = true,
            JourneyPage::Fee(_) => answers.paid = true,
            JourneyPage::Halt(_) => break,
        }
    }
    let journey = catalogue.journey(service, &held, &answers, day("2025-02-01"));
    journey.walked.iter().chain(&journey.current).map(|page| shown(catalogue, page)).collect()
}

fn shown(catalogue: &Catalogue, page: &JourneyPage<'_>) -> String {
    let names = |facts: &mut dyn Iterator<Item = Need>| {
        facts.map(|need| need_name(&catalogue.program, need)).collect::<Vec<_>>().join(", ")
    };
    match page {
        JourneyPage::Confirm(facts) => format!("confirm {}", names(&mut facts.iter().map(|fact| Need::Fact(*fact)))),
        JourneyPage::Questions(needs) => format!("ask {}", names(&mut needs.iter().copied())),
        JourneyPage::Evidence(wanted) => {
            format!("evidence {}", names(&mut wanted.iter().map(|one| Need::Fact(one.fact))))
        }
        JourneyPage::Check => "check".to_string(),
        JourneyPage::Declaration(kind) => format!("declare {kind}"),
        JourneyPage::Fee(fee) => format!("pay {fee}"),
        JourneyPage::Halt(Halt::Stop(stop)) => format!("stop {}", stop.id),
        JourneyPage::Halt(Halt::FeeUnconfirmed) => "stop, for the fee is not confirmed".to_string(),
    }
}

const OWNER: &str = "resident: true
income: 20000
date_of_birth: 1980-05-05
home: owned
storeys: 1
suburb: Hillside
roof_area: 40
notice: P8W
";

#[test]
fn the_way_asks_each_thing_once_and_ends() {
    let catalogue = catalogue();
    let pages = walk(&catalogue, "", OWNER);
    insta::assert_snapshot!(pages.join("\n"), @r"
    ask resident, home
    ask date_of_birth
    ask income
    ask storeys
    ask roof_area, notice
    evidence income, resident, lease
    check
    declare standard
    ");
}

#[test]
fn what_is_held_is_confirmed_and_never_asked() {
    let catalogue = catalogue();
    let pages = walk(&catalogue, "resident: true\nhome: owned\n", OWNER);
    assert_eq!(pages[0], "confirm resident, home");
    assert!(!pages.iter().any(|page| page.starts_with("ask") && page.contains("resident")), "{pages:?}");
}

#[test]
fn a_corrected_fact_counts_from_the_start() {
    let catalogue = catalogue();
    let service = catalogue.service("solar-grant").unwrap();
    let held = facts(&catalogue, "resident: true\n");
    let resident = catalogue.program.vocabulary.fact("resident").unwrap();
    let ty = catalogue.program.vocabulary.fact_type(resident);
    let mut answers = Answers::default();
    answers.given.insert(Need::Fact(resident), parse_value(&catalogue.program, ty, "false").unwrap());
    let journey = catalogue.journey(service, &held, &answers, day("2025-02-01"));
    assert_eq!(journey.facts.get(resident), Some(&rules::Value::Boolean(false)));
    assert_eq!(held.get(resident), Some(&rules::Value::Boolean(true)), "what is held is not changed by it");
}

#[test]
fn an_answer_that_is_off_the_way_is_kept_and_not_on_it() {
    let catalogue = catalogue();
    let service = catalogue.service("solar-grant").unwrap();
    let suburb = catalogue.program.vocabulary.fact("lease").unwrap();
    let mut answers = Answers::default();
    answers.given.insert(Need::Fact(suburb), rules::Value::Months(6));
    let journey = catalogue.journey(service, &Facts::default(), &answers, day("2025-02-01"));
    assert_eq!(journey.facts.get(suburb), None);
    assert!(answers.given.contains_key(&Need::Fact(suburb)));
}

#[test]
fn what_must_be_told_cannot_be_declined() {
    let catalogue = catalogue();
    // The roof is told, the notice is not: its author says neither how to find it out nor that it is optional.
    let pages = walk(&catalogue, "", &OWNER.replace("notice: P8W\n", ""));
    insta::assert_snapshot!(pages.join("\n"), @r"
    ask resident, home
    ask date_of_birth
    ask income
    ask storeys
    ask roof_area, notice
    ask notice
    ");
}

#[test]
fn a_plain_no_needs_no_proof() {
    let catalogue = catalogue();
    let pages = walk(&catalogue, "", &OWNER.replace("resident: true", "resident: false"));
    assert!(pages.contains(&"evidence income, lease".to_owned()), "{pages:?}");
}

const ORGANISATIONS: &str = "facts:
  body_name: { type: text, ask: Its name?, asked_of: organisations, autocomplete: organization }
  body_number: { type: text, ask: Its number?, asked_of: organisations, identifies: true, optional: true, check: abn }
  body_address: { type: text, ask: Its address?, asked_of: organisations }
  first_name: { type: text, ask: Your name?, asked_of: applicants, autocomplete: given-name }
";

/// The facts that an applicant of a kind is asked for, beyond those of the rules.
fn asked_of(files: crate::support::Files, applicant: Applicant) -> Vec<String> {
    let catalogue = files.with("facts/bodies.yaml", ORGANISATIONS).load();
    let service = catalogue.service("solar-grant").unwrap();
    let person = facts(&catalogue, OWNER);
    let mut answers = Answers { applicant, ..Answers::default() };
    let mut asked = Vec::new();
    for _ in 0..40 {
        let journey = catalogue.journey(service, &Facts::default(), &answers, day("2025-02-01"));
        let Some(JourneyPage::Questions(needs)) = journey.current else { break };
        for need in needs {
            let name = need_name(&catalogue.program, need);
            let told = person.answer(need).unwrap_or(rules::Value::Text("x".into()));
            answers.given.insert(need, told);
            if ["body_", "first_"].iter().any(|start| name.starts_with(start)) {
                asked.push(name);
            }
        }
    }
    asked
}

#[test]
fn who_applies_is_asked_what_is_asked_of_their_kind() {
    let path = "services/energy-office/solar-grant/service.yaml";
    let both = || good().replace(path, "\napply:\n", "\napply:\n  applicants: [person, organisation]\n");
    // A number that identifies it was told when it was added.
    assert_eq!(asked_of(both(), Applicant::Organisation), ["body_name", "body_address"]);
    assert_eq!(asked_of(both(), Applicant::Person), ["first_name"]);
    assert_eq!(asked_of(good(), Applicant::Person), ["first_name"], "people apply unless the author says otherwise");
    let problems = both().problems();
    assert!(problems.contains("[no-organisations]"), "no fact has a name for them: {problems}");
}
