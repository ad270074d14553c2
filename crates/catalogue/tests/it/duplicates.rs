//! What has two names is said twice; what has one name twice is a mistake.

use insta::assert_snapshot;

use crate::support::{EVENT, HOME, PERSON, POPULATION, RATE, SERVICE, good};

fn check(path: &str, old: &str, new: &str) -> String {
    good().replace(path, old, new).problems()
}

#[test]
fn two_agencies() {
    assert_snapshot!(check("agencies.yaml", "agencies:\n", "agencies:\n  - { id: hill-council, name: Hill, kind: council }\n"), @"agencies.yaml:6:5: error: the agency `hill-council` is described twice (keep one of them) [duplicate-id]");
}

#[test]
fn two_services() {
    let files = good();
    let text = files.text("services/advice-centre/sun-advice/service.yaml");
    let cases = files.text("services/advice-centre/sun-advice/cases.yaml");
    let files = files.with("services/hill-council/sun-advice/service.yaml", &text);
    assert_snapshot!(files.with("services/hill-council/sun-advice/cases.yaml", &cases).problems(), @"services/hill-council/sun-advice/service.yaml:1:10: error: the service `sun-advice` is described in …/sun-advice/service.yaml already (keep one of them, or give this one its own id) [duplicate-id]");
}

#[test]
fn two_events() {
    let files = good();
    let text = files.text(EVENT);
    assert_snapshot!(files.with("events/other.yaml", &text).problems(), @"
    events/other.yaml:1:8: error: this is `going-solar`, but its file is named `other` (give both the same name) [wrong-file]
    events/other.yaml:1:8: error: the life event `going-solar` is described in events/going-solar.yaml already (keep one of them, or give this one its own id) [duplicate-id]
    ");
}

#[test]
fn two_facts_in_two_files() {
    assert_snapshot!(check(PERSON, "facts:\n", "facts:\n  suburb: { type: text, ask: Where? }\n"), @"facts/person.yaml:2:3: error: the fact `suburb` is described in facts/home.yaml already (keep one of them, or give this one its own id) [duplicate-id]");
}

#[test]
fn two_groups_and_two_records() {
    assert_snapshot!(check(HOME, "groups:\n", "groups:\n  - { id: home, title: Home }\n"), @"facts/home.yaml:3:5: error: the group `home` is described twice (keep one of them) [duplicate-id]");
    assert_snapshot!(check(HOME, "facts:\n", "records:\n  child: { fields: { born: { type: date, ask: When? } } }\nfacts:\n"), @"facts/person.yaml:9:3: error: the record `child` is described in facts/home.yaml already (keep one of them, or give this one its own id) [duplicate-id]");
}

#[test]
fn two_figures() {
    let files = good();
    let text = files.text(RATE);
    assert_snapshot!(files.with("rates/other.yaml", &text).problems(), @"
    rates/other.yaml:1:7: error: this is `solar_grant`, but its file is named `other` (give both the same name) [wrong-file]
    rates/solar_grant.yaml:4:3: error: the figure `solar_grant.amount` is described in rates/other.yaml already (keep one of them, or give this one its own id) [duplicate-id]
    rates/solar_grant.yaml:13:3: error: the figure `solar_grant.income_limit` is described in rates/other.yaml already (keep one of them, or give this one its own id) [duplicate-id]
    ");
}

#[test]
fn two_calendars_and_two_holidays() {
    assert_snapshot!(check("calendar.yaml", "  - id: seven-days", "  - { id: hillshire, name: Again, time_zone: Australia/Sydney, weekend: [], holidays: [], covers: { from: 2025-01-01, to: 2025-12-31 } }\n  - id: seven-days"), @"calendar.yaml:15:5: error: the calendar `hillshire` is described twice (keep one of them) [duplicate-id]");
    assert_snapshot!(check("calendar.yaml", "on: 2025-04-21", "on: 2025-04-18"), @"calendar.yaml:10:9: error: 2025-04-18 is a holiday already: Good Friday (keep one of them) [duplicate-id]");
}

#[test]
fn two_ventures() {
    assert_snapshot!(check("ventures.yaml", "ventures:\n", "ventures:\n  - { venture: counter-for-energy, kind: venture, instrument: Act, parties: [], from: 2020-01-01, mandates: [] }\n"), @"ventures.yaml:3:5: error: the venture `counter-for-energy` is described twice (keep one of them) [duplicate-id]");
}

#[test]
fn two_crosswalks() {
    let files = good();
    let text = files.text("crosswalks/theirs.yaml");
    assert_snapshot!(files.with("crosswalks/others.yaml", &text).problems(), @"
    crosswalks/others.yaml:1:12: error: this is `theirs`, but its file is named `others` (give both the same name) [wrong-file]
    crosswalks/theirs.yaml:1:12: error: the crosswalk `theirs` is described in crosswalks/others.yaml already (keep one of them, or give this one its own id) [duplicate-id]
    ");
}

#[test]
fn two_requirements_definitions_and_outcomes() {
    assert_snapshot!(check(SERVICE, "requirements:\n", "requirements:\n  - { id: of-age, rule: resident, because: So., cite: Act }\n"), @"…/service.yaml:41:9: error: the requirement `of-age` is there twice (give each its own id) [duplicate-id]");
    assert_snapshot!(check(SERVICE, "definitions:\n", "definitions:\n  - { name: points, rule: storeys }\n"), @"…/service.yaml:19:11: error: the definition `points` is there twice (give each its own name) [duplicate-id]");
    assert_snapshot!(check(SERVICE, "outcomes:\n", "outcomes:\n  - { name: band, title: Band, type: boolean, rule: resident }\n"), @"…/service.yaml:53:11: error: the outcome `band` is there twice (give each its own name) [duplicate-id]");
}

#[test]
fn two_promises_steps_and_questions() {
    assert_snapshot!(check(SERVICE, "promise: acknowledge", "promise: decide"), @"…/service.yaml:69:14: error: the promise `decide` is there twice (give each its own id) [duplicate-id]");
    assert_snapshot!(check(SERVICE, "step: look-at-roof", "step: check-meter"), @"…/service.yaml:79:15: error: the step `check-meter` is there twice (give each its own id) [duplicate-id]");
    assert_snapshot!(check(SERVICE, "id: grid", "id: hardship"), @"…/service.yaml:98:13: error: the question `hardship` is there twice (give each its own id) [duplicate-id]");
}

#[test]
fn two_steps_of_an_event() {
    assert_snapshot!(check(EVENT, "  - { service: sun-advice,", "  - { service: sun-advice }\n  - { service: sun-advice,"), @"events/going-solar.yaml:8:5: error: the service `sun-advice` has two steps here (keep one of them) [duplicate-id]");
}

#[test]
fn two_entries_of_the_population() {
    assert_snapshot!(check(POPULATION, "fact: storeys, values", "fact: home, values: [owned] }\n  - { fact: storeys, values"), @"population/people.yaml:7:13: error: the population says twice how common `home` is (keep one of them) [duplicate-id]");
}
