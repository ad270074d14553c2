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
    assert_snapshot!(check("{ escalate: team-leader }", "{ escalate: team-leader, tell: All. }"), @"…/service.yaml:73:28: error: write one of `escalate: WHO` and `tell: WORDS` [unknown-word]");
    assert_snapshot!(check("{ escalate: team-leader }", "{ bribe: team-leader }"), @"…/service.yaml:73:30: error: `bribe` is not a key of a remedy (the keys are escalate, tell) [unknown-key]");
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
