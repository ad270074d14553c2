//! Mistakes in promises, steps, hearings, duties and review.

use insta::assert_snapshot;

use crate::support::{SERVICE, good};

fn check(old: &str, new: &str) -> String {
    good().replace(SERVICE, old, new).problems()
}

#[test]
fn a_length_of_time_that_cannot_be_read() {
    assert_snapshot!(check("within: 15 working days", "within: 15 workdays"), @"…/service.yaml:70:13: error: `15 workdays` is not a length of time (write a whole number and hours, days, working days, weeks, months or years: `15 working days`) [bad-duration]");
    assert_snapshot!(check("within: 15 working days", "within: fifteen days"), @"…/service.yaml:70:13: error: `fifteen days` is not a length of time (write a whole number and hours, days, working days, weeks, months or years: `15 working days`) [bad-duration]");
    assert_snapshot!(check("hear_for: 14 days", "hear_for: 14 working hours"), @"…/service.yaml:88:15: error: working hours are counted for what an agency promises, and nowhere else (write hours, days, working days, weeks, months or years) [bad-duration]");
    assert_snapshot!(check("within: 15 working days\n    limit: 40 working days", "within: 15 working hours\n    limit: 40 working days"), @"");
    assert_snapshot!(check("hear_for: 14 days", "hear_for: 14"), @"…/service.yaml:88:15: error: `14` is not a length of time (write a whole number and hours, days, working days, weeks, months or years: `15 working days`) [bad-duration]");
}

#[test]
fn a_limit_that_is_shorter_than_the_promise() {
    assert_snapshot!(check("limit: 40 working days", "limit: 2 weeks"), @"…/service.yaml:71:12: error: the limit of 2 weeks is shorter than the promise of 15 working days (`within` is what is promised, `limit` what the law allows at most) [limit-before-promise]");
}

#[test]
fn a_limit_in_other_units_that_may_be_as_long_is_no_mistake() {
    assert_snapshot!(check("within: 15 working days\n    limit: 40 working days", "within: 1 year\n    limit: 12 months"), @"");
    assert_snapshot!(check("within: 15 working days\n    limit: 40 working days", "within: 31 days\n    limit: 1 month"), @"");
    assert_snapshot!(check("within: 15 working days\n    limit: 40 working days", "within: 20 working days\n    limit: 28 days"), @"");
}

#[test]
fn a_remedy_that_nobody_knows() {
    assert_snapshot!(check("[apologise,", "[apologize,"), @"…/service.yaml:73:17: error: `apologize` is not one of: apologise, refund-fee, give-priority, deemed-refused, deemed-approved (did you mean `apologise`?) [unknown-word]");
    assert_snapshot!(check("{ escalate: team-leader }", "{ escalate: team-leader, tell: { to: person, words: All. } }"), @"…/service.yaml:73:28: error: write one of `escalate: WHO`, `tell: { … }` and `refund_fee: { … }` [unknown-word]");
    assert_snapshot!(check("{ escalate: team-leader }", "{ bribe: team-leader }"), @"…/service.yaml:73:30: error: `bribe` is not a key of a remedy (the keys are escalate, tell, refund_fee) [unknown-key]");
}

#[test]
fn a_step_by_nobody() {
    assert_snapshot!(check("otherwise: officer", "otherwise: oficer"), @"…/service.yaml:78:44: error: there is no agency or actor named `oficer` (did you mean `officer`?) [unknown-agency]");
}

#[test]
fn an_opinion_from_nobody_about_nothing() {
    assert_snapshot!(check("agency: heritage-office", "agency: heritage"), @"…/service.yaml:93:15: error: there is no agency named `heritage` [unknown-agency]");
    assert_snapshot!(check("sees: [suburb]", "sees: [suburbs]"), @"…/service.yaml:93:60: error: there is no fact named `suburbs` (did you mean `suburb`?) [unknown-fact]");
    assert_snapshot!(check("when: heritage_item", "when: suburb"), @"…/service.yaml:93:38: error: expected a yes or no, but this is text [type-mismatch]");
}

#[test]
fn a_duty_that_is_none_of_the_four() {
    assert_snapshot!(check("public_good:", "public_goods:"), @"…/service.yaml:97:3: error: `public_goods` is not a key of the duties (did you mean `public_good`?) [unknown-key]");
}

#[test]
fn a_review_that_is_missing() {
    let both = "  internal: { within: 28 days, by: an officer who did not decide, cite: s 8 }\n  external: { body: hillshire-ombudsman, within: 6 months, cite: s 9 }\n";
    assert_snapshot!(check(both, "  none_because:\n"), @"…/service.yaml:102:15: error: expected text, but this is nothing [wrong-kind]");
    assert_snapshot!(check(&format!("review:\n{both}"), "review: {}\n"), @"…/service.yaml:101:9: error: no way to have a decision reviewed (write `internal` or `external`, or say why not under `none_because`) [missing-review]");
    assert_snapshot!(check(&format!("review:\n{both}"), ""), @"…/service.yaml:1:1: error: `review` is missing here [missing-key]");
    assert_snapshot!(check(both, &format!("{both}  none_because: It is only money.\n")), @"…/service.yaml:104:17: error: a way of review, and words why there is none (keep one of them) [two-rules]");
}

#[test]
fn a_review_that_is_in_error_is_not_called_missing() {
    assert_snapshot!(check("  internal: { within: 28 days, by: an officer who did not decide, cite: s 8 }\n  external: { body: hillshire-ombudsman,", "  external: { body: hillshire-ombudsmen,"), @"…/service.yaml:102:21: error: there is no agency named `hillshire-ombudsmen` (did you mean `hillshire-ombudsman`?) [unknown-agency]");
}

const TELL: &str = "{ to: person, words: We are late. }";

#[test]
fn what_is_told_says_whether_it_is_sent_or_found_out_first() {
    assert_snapshot!(check(TELL, "We are late."), @"…/service.yaml:73:63: error: it does not say whether these words are sent (write `{ to: person, words: … }` for words that are sent as they are, or `{ by: officer, about: … }` for what an officer finds out and tells) [wrong-kind]");
    assert_snapshot!(check(TELL, "{ to: officer, words: We are late. }"), @"
    …/service.yaml:73:63: error: half of what is told is missing (write `{ to: person, words: … }` for words that are sent as they are, or `{ by: officer, about: … }` for what an officer finds out and tells) [unknown-word]
    …/service.yaml:73:69: error: `officer` is not one of: person [unknown-word]
    ");
    assert_snapshot!(check(TELL, "{ to: person, about: what is open }"), @"…/service.yaml:73:63: error: half of what is told is missing (write `{ to: person, words: … }` for words that are sent as they are, or `{ by: officer, about: … }` for what an officer finds out and tells) [unknown-word]");
    assert_snapshot!(check(TELL, "{ by: officer, about: what is open }"), @"");
}

#[test]
fn a_promise_says_what_keeps_it() {
    assert_snapshot!(check("    kept_by: [deciding]\n", ""), @"…/service.yaml:69:5: error: `kept_by` is missing here [missing-key]");
    assert_snapshot!(check("kept_by: [deciding]", "kept_by: [decide-it]"), @"…/service.yaml:72:15: error: `decide-it` is not one of: opening, asking, answering, deciding, check-meter, decide, look-at-roof (did you mean `decide`?) [unknown-word]");
    assert_snapshot!(check("kept_by: [deciding]", "kept_by: []"), @"…/service.yaml:72:14: error: expected what keeps the promise (write a list such as `[deciding]`, or `record` where an officer does it outside) [wrong-kind]");
    assert_snapshot!(check("kept_by: [deciding]", "kept_by: record"), @"");
}

#[test]
fn the_clock_stops_for_an_event_or_for_what_is_recorded() {
    let old = "may_stop_clock: [information-requested]";
    assert_snapshot!(check(old, "may_stop_clock: [information-request]"), @"…/service.yaml:80:20: error: no event is called `information-request`; the clock stops for information-requested, agency-opinion-awaited, adverse-notice (did you mean `information-requested`?) [unknown-word]");
    assert_snapshot!(check(old, "may_stop_clock: [{ outside: Moon Phase }]"), @"…/service.yaml:80:31: error: `Moon Phase` is not a name: use small letters, digits and `-`, beginning with a letter [bad-name]");
    assert_snapshot!(check(old, "may_stop_clock: [{ outside: report-awaited }, information-requested]"), @"");
}

#[test]
fn those_affected_are_found_and_told_in_a_way_that_is_known() {
    assert_snapshot!(check("find: addresses within 20 m", "find: addresses within 20 miles"), @"…/service.yaml:86:11: error: `addresses within 20 miles` is not a way to find those who are affected (write `addresses within 50 m`, `everyone named`, or `{ by_hand: WORDS }` for an officer to look) [unknown-word]");
    assert_snapshot!(check("find: addresses within 20 m", "find: { by_hand: everybody downwind }"), @"");
    assert_snapshot!(check("notify: [letter]", "notify: [letters]"), @"…/service.yaml:87:14: error: `letters` is not one of: letter, sign-on-site (did you mean `letter`?) [unknown-word]");
}

#[test]
fn a_transition_names_an_older_version_and_its_reason() {
    let with = |rule: &str| check("version: 3", &format!("version: 3\ntransition: {rule}"));
    assert_snapshot!(with("{ from_version: 2, running_cases: adopt, because: The court said so., cite: s 7 }"), @"");
    assert_snapshot!(with("{ from_version: 3, running_cases: adopt, because: The court said so., cite: s 7 }"), @"…/service.yaml:3:29: error: a transition from version 3 in a manifest of version 3 (`from_version` is the oldest version whose running cases this rule is about) [transition-from-later]");
    assert_snapshot!(with("{ from_version: 2, running_cases: adapt, because: The court said so. }"), @"
    …/service.yaml:3:15: error: `cite` is missing here [missing-key]
    …/service.yaml:3:47: error: `adapt` is not one of: keep, adopt (did you mean `adopt`?) [unknown-word]
    ");
}

#[test]
fn working_hours_need_a_calendar_that_says_when_the_office_is_open() {
    let files = || good().replace(SERVICE, "within: 15 working days\n", "within: 15 working hours\n");
    assert_snapshot!(files().problems(), @"");
    let closed = files().replace("calendar.yaml", "    hours: { from: \"09:00\", to: \"17:00\" }\n", "");
    assert_snapshot!(closed.problems(), @"…/service.yaml:70:13: error: the calendar says no opening hours (write `hours` of the calendar in calendar.yaml, or promise working days) [missing-hours]");
}
