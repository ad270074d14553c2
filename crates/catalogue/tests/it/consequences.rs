//! One mistake is one problem: what only fails because of it is not reported.

use insta::assert_snapshot;

use crate::support::{EVENT, HOME, PERSON, RATE, SERVICE, good};

fn check(path: &str, old: &str, new: &str) -> String {
    good().replace(path, old, new).problems()
}

#[test]
fn a_file_that_cannot_be_read_at_all() {
    assert_snapshot!(check(HOME, "groups:\n", "groups: [\n"), @"facts/home.yaml:2:3: error: a bracket before this is not closed (close the `[` or `{`) [yaml]");
    assert_snapshot!(check(RATE, "figures:\n", "figures: \"\n"), @"rates/solar_grant.yaml:3:10: error: this quote is never closed (end the text with the same quote) [yaml]");
    assert_snapshot!(check("agencies.yaml", "agencies:\n", "agencies: {\n"), @"agencies.yaml:2:3: error: a bracket before this is not closed (close the `[` or `{`) [yaml]");
    assert_snapshot!(check(SERVICE, "version: 3\n", "version: 3\n bad: indent\n"), @"…/service.yaml:3:5: error: a `:` where no key can stand (put text that holds `: ` in quotes, or mend the indentation) [yaml]");
    assert_snapshot!(check("catalogue.yaml", "languages: [en, de]", "languages: [en, de"), @"catalogue.yaml:6:6: error: a bracket before this is not closed (close the `[` or `{`) [yaml]");
    assert_snapshot!(check("calendar.yaml", "calendars:\n", "calendars: [\n"), @"calendar.yaml:2:3: error: a bracket before this is not closed (close the `[` or `{`) [yaml]");
    assert_snapshot!(check(EVENT, "steps:\n", "steps: {\n"), @"events/going-solar.yaml:6:3: error: a bracket before this is not closed (close the `[` or `{`) [yaml]");
}

#[test]
fn a_service_that_lacks_a_key_is_still_a_service_for_others() {
    assert_snapshot!(check(SERVICE, "version: 3\n", ""), @"…/service.yaml:1:1: error: `version` is missing here [missing-key]");
}

#[test]
fn an_event_a_calendar_and_a_group_that_lack_a_key() {
    assert_snapshot!(check(EVENT, "name: We want to make our own power\n", ""), @"events/going-solar.yaml:1:1: error: `name` is missing here [missing-key]");
    assert_snapshot!(check("calendar.yaml", "    name: Hillshire public service\n", ""), @"calendar.yaml:2:5: error: `name` is missing here [missing-key]");
    assert_snapshot!(check(HOME, "{ id: home, title: Your home }", "{ id: home }"), @"facts/home.yaml:2:7: error: `title` is missing here [missing-key]");
}

#[test]
fn a_field_of_no_type() {
    assert_snapshot!(check(PERSON, "born: { type: date,", "born: { type: day,"), @"facts/person.yaml:12:21: error: `day` is not a type that can stand here (did you mean `days`?) [wrong-type]");
}

#[test]
fn a_figure_in_error() {
    assert_snapshot!(check(RATE, "    cite: Solar Grant Rules, item 2\n", ""), @"rates/solar_grant.yaml:13:3: error: the figure `solar_grant.income_limit` has no citation (say where the law has it under `cite:`) [missing-citation]");
}

#[test]
fn a_definition_in_error_is_not_an_unknown_name() {
    assert_snapshot!(check(SERVICE, "rule: income <= rate", "rule: incme <= rate"), @"…/service.yaml:17:11: error: there is no fact named `incme` (did you mean `income`?) [unknown-fact]");
    assert_snapshot!(check(SERVICE, "inputs: [storeys, home]", "inputs: [storeys, hose]"), @"…/service.yaml:21:25: error: there is no fact named `hose` (did you mean `home`?) [unknown-fact]");
}

#[test]
fn a_requirement_in_error_does_not_turn_the_verdicts_of_examples() {
    assert_snapshot!(check(SERVICE, "rule: resident\n", "rule: resident or\n"), @"…/service.yaml:29:22: error: expected a fact, a value or a condition, but found the end [syntax]");
}

#[test]
fn other_mistakes_are_told_beside_it() {
    let files = good().replace(HOME, "resident: { type: boolean,", "resident: { type: bool,");
    assert_snapshot!(files.replace(SERVICE, "rule: resident\n", "rule: resident and residnt and storeys\n").problems(), @"
    facts/home.yaml:4:21: error: `bool` is not a type that can stand here (the types are boolean, whole number, decimal, money, date, months, days, text, choice, list of RECORD) [wrong-type]
    …/service.yaml:29:24: error: there is no fact named `residnt` [unknown-fact]
    …/service.yaml:29:36: error: expected a yes or no, but this is a whole number [type-mismatch]
    ");
}
