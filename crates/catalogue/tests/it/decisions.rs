//! What a manifest says of decisions: outcomes against the person, a second officer, a notice first.

use catalogue::service::Occasion;
use insta::assert_snapshot;

use crate::support::{SERVICE, catalogue, good};

const ENDS: &str = "outcomes: [grant, { outcome: refuse, against: true }]";
const SECOND: &str = "second_officer: { words: when the officer recommends refusal, asked: [{ when: refusal }] }";

fn check(old: &str, new: &str) -> String {
    good().replace(SERVICE, old, new).problems()
}

fn second(asked: &str) -> String {
    check(SECOND, &format!("second_officer: {asked}"))
}

#[test]
fn an_outcome_says_whether_it_goes_against_the_person() {
    let catalogue = catalogue();
    let service = catalogue.service("solar-grant").expect("there");
    assert_eq!(service.case.outcomes, ["grant", "refuse"]);
    assert!(service.goes_against("refuse") && !service.goes_against("grant") && !service.goes_against("maybe"));
    assert_snapshot!(check(ENDS, "outcomes: [grant, refuse]"), @"…/service.yaml:82:21: error: `refuse` does not say that it goes against the person (write `{ outcome: refuse, against: true }`) [unmarked-refusal]");
    assert_snapshot!(check(ENDS, "outcomes: [grant, { outcome: deny, against: perhaps }]"), @"…/service.yaml:82:47: error: expected true or false, but this is `perhaps` [wrong-kind]");
    assert_snapshot!(check(ENDS, "outcomes: [grant, { outcome: deny }]"), @"…/service.yaml:82:23: error: `against` is missing here [missing-key]");
    assert_snapshot!(check(ENDS, "outcomes: [grant, { outcome: deny, for: true }]"), @"…/service.yaml:82:23: error: `against` is missing here [missing-key]
…/service.yaml:82:38: error: `for` is not a key of an outcome of a case (the keys are outcome, against, weighed) [unknown-key]");
}

#[test]
fn a_second_officer_is_asked_for_by_a_list_by_words_or_both() {
    let occasions = |second: &str| {
        let text = good().replace(SERVICE, SECOND, &format!("second_officer: {second}")).load();
        let service = text.service("solar-grant").expect("there").second_officer.clone().expect("asked for");
        let asked: Vec<(Occasion, bool)> =
            service.asked.iter().map(|when| (when.occasion.clone(), when.and.is_some())).collect();
        (service.words, asked)
    };
    assert_eq!(occasions("when in doubt"), (Some("when in doubt".to_string()), vec![(Occasion::Always, false)]));
    assert_eq!(occasions("[always]"), (None, vec![(Occasion::Always, false)]));
    let all = "{ words: often, asked: [{ when: refusal, and: heritage_item }, { when: objections, at_least: 5 }, { when: outcome, is: [grant] }, { when: departure }] }";
    let expected = vec![
        (Occasion::Refusal, true),
        (Occasion::Objections(5), false),
        (Occasion::Outcome(vec!["grant".to_string()]), false),
        (Occasion::Departure, false),
    ];
    assert_eq!(occasions(all), (Some("often".to_string()), expected));
}

#[test]
fn an_occasion_that_cannot_be_checked() {
    assert_snapshot!(second("[sometimes]"), @"…/service.yaml:99:18: error: `sometimes` is not what can stand here (write `always`, or `{ when: refusal }`, `{ when: objections, at_least: 5 }` and the like) [unknown-word]");
    assert_snapshot!(second("[{ when: refused }]"), @"…/service.yaml:99:26: error: `refused` is not one of: refusal, outcome, departure, objections (did you mean `refusal`?) [unknown-word]");
    assert_snapshot!(second("[{ when: objections }]"), @"…/service.yaml:99:20: error: `at_least` is missing here [missing-key]");
    assert_snapshot!(second("[{ when: objections, at_least: some }]"), @"…/service.yaml:99:48: error: expected a whole number, but this is `some` [wrong-kind]");
    assert_snapshot!(second("[{ when: outcome, is: [granted] }]"), @"…/service.yaml:99:40: error: there is no outcome named `granted` (did you mean `grant`?) [unknown-outcome]");
    assert_snapshot!(second("[{ when: refusal, and: suburb }]"), @"…/service.yaml:99:40: error: expected a yes or no, but this is text [type-mismatch]");
    assert_snapshot!(second("{ words: often }"), @"…/service.yaml:99:19: error: `asked` is missing here [missing-key]");
}

#[test]
fn a_notice_before_an_adverse_decision_has_a_time() {
    let with = |notice: &str| check(SECOND, &format!("{SECOND}\nadverse_notice: {notice}"));
    assert_snapshot!(with("{ wait: 21 days, cite: s 7 }"), @"");
    assert_snapshot!(with("{ wait: a while }"), @"…/service.yaml:100:25: error: `a while` is not a length of time (write a whole number and hours, days, working days, weeks, months or years: `15 working days`) [bad-duration]");
    assert_snapshot!(with("{ cite: s 7 }"), @"…/service.yaml:100:19: error: `wait` is missing here [missing-key]");
}
