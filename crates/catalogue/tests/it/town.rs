//! A town of made-up people: what is read, and what is wrong with it.

use insta::assert_snapshot;

use crate::support::{Files, day, good};

const CASES: &str = "cases:
  - of: ana-silva
    service: solar-grant
    days_ago: 9
    facts: { moved_in: today - 20 days, resident: true }
    then:
      - { days_ago: 8, take_up: peter-lund }
      - { days_ago: 6, ask: Please send the bill., by: peter-lund, until: today + 3 days }
";

fn town() -> Files {
    good()
        .with("town/town.yaml", "town: hill-end\n")
        .with(
            "town/officers.yaml",
            "officers:\n  - { officer: peter-lund, name: Peter Lund, agency: energy-office, team: Grants, roles: [assessor] }\n",
        )
        .with("town/residents.yaml", "residents:\n  - { resident: ana-silva, name: Ana Silva, story: Moves house }\n")
        .with("town/words.de.ftl", "ana-silva-story = Zieht um\n")
        .with("town/cases.yaml", CASES)
}

fn check(old: &str, new: &str) -> String {
    town().replace("town/cases.yaml", old, new).problems()
}

#[test]
fn days_of_a_town_are_counted_from_the_day_on_which_it_is_made() {
    let catalogue = town().load();
    assert_eq!(catalogue.problems.lines(&catalogue.files), Vec::<String>::new());
    let made = catalogue.town.as_ref().unwrap();
    assert_eq!((made.id.as_str(), made.officers.len(), made.residents.len()), ("hill-end", 1, 1));
    let case = made.cases.first().unwrap();
    let moved_in = catalogue.program.vocabulary.fact("moved_in").unwrap();
    let on = |today: &str| case.facts.on(&catalogue.program, day(today)).unwrap().get(moved_in).cloned();
    assert_eq!(on("2026-07-21"), Some(rules::Value::Date(day("2026-07-01"))));
    assert_eq!(on("2027-01-21"), Some(rules::Value::Date(day("2027-01-01"))));
    let resident = made.residents.first().unwrap();
    assert_eq!(catalogue.in_language("de").resident_story(resident).unwrap().to_string(), "Zieht um");
    assert!(good().load().town.is_none());
}

#[test]
fn whom_and_what_a_town_does_not_know() {
    assert_snapshot!(check("of: ana-silva", "of: anna-silva"), @"town/cases.yaml:2:9: error: there is no resident of the town named `anna-silva` (did you mean `ana-silva`?) [unknown-resident]");
    assert_snapshot!(check("take_up: peter-lund", "take_up: peter-lunt"), @"town/cases.yaml:7:33: error: there is no officer of the town named `peter-lunt` (did you mean `peter-lund`?) [unknown-officer]");
    assert_snapshot!(check("service: solar-grant", "service: solar-grand"), @"town/cases.yaml:3:14: error: there is no service named `solar-grand` (did you mean `solar-grant`?) [unknown-service]");
    assert_snapshot!(check("resident: true", "residant: true"), @"town/cases.yaml:5:41: error: there is no fact named `residant` (did you mean `resident`?) [unknown-fact]");
    assert_snapshot!(check("today - 20 days", "last month"), @"town/cases.yaml:5:24: error: expected a date such as 2019-02-01, but this is `last month` [bad-value]");
    assert_snapshot!(check("until: today + 3 days", "until: 2026-07-01"), @"town/cases.yaml:8:75: error: `2026-07-01` is not a day counted from today (write `today`, `today + 20 days` or `today - 3 days`) [bad-date]");
    assert_snapshot!(check("take_up: peter-lund", "took_up: peter-lund"), @"town/cases.yaml:7:24: error: `took_up` is not a key of what happened to a case (the keys are days_ago, take_up, write, ask, give, wait, decide, review, withdraw) [unknown-key]");
    assert_snapshot!(check(", take_up: peter-lund", ""), @"town/cases.yaml:7:9: error: nothing happens here (write one of take_up, write, ask, give, wait, decide, review, withdraw) [missing-key]");
    assert_snapshot!(check("take_up: peter-lund", "decide: grand, by: peter-lund, summary: x, otherwise: y"), @"town/cases.yaml:7:32: error: there is no outcome of its case named `grand` (did you mean `grant`?) [unknown-outcome]");
    assert_snapshot!(town().without("town/town.yaml").problems(), @"town/cases.yaml:1:1: error: the town has no town.yaml beside this file (write `town: NAME` into it) [missing-file]");
    assert_snapshot!(town().with("town/people.yaml", "people: []\n").problems(), @"town/people.yaml:1:1: error: this file has no place here, so nothing reads it (see the layout of a catalogue in docs/manifest.md) [unknown-file]");
    let twice = "residents:\n  - { resident: ana-silva, name: Ana }\n  - { resident: ana-silva, name: Ana }\n";
    assert_snapshot!(town().without("town/words.de.ftl").with("town/residents.yaml", twice).problems(), @"town/residents.yaml:3:17: error: the resident `ana-silva` is described twice (keep one of them) [duplicate-id]");
}
