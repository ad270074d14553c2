//! Limits that depend on the case, and what promises and ventures rest on.

use catalogue::service::{CountedFrom, FirstOf, ReviewTime};
use catalogue::{Catalogue, Status};
use insta::assert_snapshot;

use crate::support::{Files, SERVICE, day, facts, good};

const LIMIT: &str = "    limit: 40 working days\n";
const EXTERNAL: &str = "  external: { body: hillshire-ombudsman, within: 6 months, cite: s 9 }\n";

fn with_limits(limits: &str) -> Files {
    good().replace(SERVICE, LIMIT, limits)
}

/// The limit of the second promise for somebody with these facts.
fn limit(catalogue: &Catalogue, told: &str) -> String {
    let service = catalogue.service("solar-grant").unwrap();
    let known = facts(catalogue, told);
    let evaluation = catalogue.program.evaluate(&known, day("2025-03-01"));
    match service.charter[1].limit(&evaluation) {
        Ok(Some(within)) => within.to_string(),
        Ok(None) => "none".to_owned(),
        Err(limits) => limits.iter().map(|limit| limit.is.to_string()).collect::<Vec<_>>().join(" or "),
    }
}

#[test]
fn the_first_limit_that_holds_is_the_limit_and_an_unknown_one_is_none() {
    let list =
        "    limit: [{ when: heritage_item, is: 60 working days, cite: s 5 }, { is: 40 working days, cite: s 4 }]\n";
    let catalogue = with_limits(list).load();
    assert_eq!(catalogue.problems.lines(&catalogue.files), Vec::<String>::new());
    assert_eq!(limit(&catalogue, "heritage_item: true"), "60 working days");
    assert_eq!(limit(&catalogue, "heritage_item: false"), "40 working days");
    assert_eq!(limit(&catalogue, ""), "60 working days or 40 working days");
    let catalogue = with_limits("    limit: [{ when: heritage_item, is: 60 working days }]\n").load();
    assert_eq!(limit(&catalogue, "heritage_item: false"), "none");
    assert_eq!(limit(&catalogue, ""), "60 working days");
}

#[test]
fn what_is_wrong_with_a_limit_is_said_at_its_place() {
    let problems = |limits: &str| with_limits(limits).problems();
    assert_snapshot!(problems("    limit: [{ is: 3 working days }]\n"), @"…/service.yaml:71:19: error: the limit of 3 working days is shorter than the promise of 15 working days (`within` is what is promised, `limit` what the law allows at most) [limit-before-promise]");
    assert_snapshot!(problems("    limit: [{ is: 40 working days }, { when: heritage_item, is: 60 working days }]\n"), @"…/service.yaml:71:38: error: the entry above always holds, so this never applies (put the one without `when` last) [unreachable]");
    assert_snapshot!(problems("    limit: [{ when: heritage, is: 60 working days }]\n"), @"…/service.yaml:71:21: error: there is no fact named `heritage` [unknown-fact]");
}

#[test]
fn a_promise_says_what_it_rests_on() {
    let catalogue = good().load();
    let service = catalogue.service("solar-grant").unwrap();
    assert_eq!(service.charter[0].status, Status::Proposed, "where nothing is said");
    let promise = |status: &str| good().replace(SERVICE, "cite: s 4.1 }", status).problems();
    assert_snapshot!(promise("status: statutory }"), @"…/service.yaml:68:7: error: a promise by statute has no citation (say where the law has it under `cite:`) [missing-citation]");
    assert_snapshot!(promise("status: published }"), @"…/service.yaml:68:7: error: a published promise has no source (say under `source:` where it was published, or let it be `proposed`) [missing-source]");
    assert_snapshot!(promise("status: likely }"), @"…/service.yaml:68:80: error: `likely` is not one of: statutory, published, proposed [unknown-word]");
    assert_eq!(promise("status: published, source: https://energy.example/charter }"), "");
}

fn review(limits: &str) -> Files {
    good().replace(SERVICE, EXTERNAL, &format!("  external:\n    body: hillshire-ombudsman\n    cite: s 9\n{limits}"))
}

#[test]
fn a_review_is_counted_from_what_the_law_says() {
    let limits = "    limits:
      - { when: heritage_item, within: 60 days, from: moved_in, cite: s 10 }
      - { no_limit: Waiting longer is no bar., cite: s 11 }
  further: { body: heritage-office, within: 28 days, cite: s 12 }
";
    let catalogue = review(limits).load();
    assert_eq!(catalogue.problems.lines(&catalogue.files), Vec::<String>::new());
    let service = catalogue.service("solar-grant").unwrap();
    let external = service.review.external.as_ref().unwrap();
    assert_eq!(external.within(), None, "it is not counted from the decision");
    let times = |told: &str| {
        let known = facts(&catalogue, told);
        let evaluation = catalogue.program.evaluate(&known, day("2025-03-01"));
        match external.limit(&evaluation) {
            FirstOf::One(limit) => match &limit.time {
                ReviewTime::Within(within, from) => {
                    let from = from.day(&evaluation, day("2025-03-01"), None);
                    format!("{within} from {}", from.map_or("an unknown day".to_owned(), |day| day.to_string()))
                }
                ReviewTime::NoLimit(words) => words.clone(),
            },
            FirstOf::Depends(limits) => format!("one of {}", limits.len()),
            FirstOf::None => "none".to_owned(),
        }
    };
    assert_eq!(times("heritage_item: true\nmoved_in: 2025-02-01"), "60 days from 2025-02-01");
    assert_eq!(times("heritage_item: true"), "60 days from an unknown day");
    assert_eq!(times("heritage_item: false"), "Waiting longer is no bar.");
    assert_eq!(times("moved_in: 2025-02-01"), "one of 2");
    assert_eq!(service.review.further.as_ref().map(|route| route.by.as_str()), Some("heritage-office"));
    let internal = service.review.internal.as_ref().unwrap();
    assert_eq!(internal.within().map(|within| within.to_string()).as_deref(), Some("28 days"));
    assert_eq!(internal.limits[0].time, ReviewTime::Within(internal.within().unwrap(), CountedFrom::Told));
}

#[test]
fn what_is_wrong_with_a_review_is_said_at_its_place() {
    let problems = |limits: &str| review(limits).problems();
    assert_snapshot!(problems("    limits: [{ within: 60 days, from: home }]\n"), @"…/service.yaml:106:39: error: `home` is no date (name a fact of `type: date`, or write `decided` or `told`) [type]");
    assert_snapshot!(problems("    limits: [{ within: 60 days, no_limit: None. }]\n"), @"…/service.yaml:106:14: error: a limit is either a time or words that there is none (write `within:` and `from:`, or `no_limit:` with what the law has in its place) [bad-limit]");
    assert_snapshot!(problems("    within: 60 days\n    limits: [{ no_limit: None. }]\n"), @"…/service.yaml:107:13: error: both `within` and `limits` (keep one of them) [two-rules]");
    assert_snapshot!(problems("    limits: [{ no_limit: None. }, { within: 60 days }]\n"), @"…/service.yaml:106:35: error: the entry above always holds, so this never applies (put the one without `when` last) [unreachable]");
}

#[test]
fn a_part_of_the_fee_goes_back_for_each_day() {
    let remedy = |written: &str| {
        good().replace(SERVICE, "if_missed: [apologise,", &format!("if_missed: [{written},")).problems()
    };
    assert_eq!(remedy("{ refund_fee: { percent: 1, per: working day, most: 50 } }"), "");
    assert_snapshot!(remedy("{ refund_fee: { percent: 0, per: week, most: 101 } }"), @"
    …/service.yaml:73:42: error: 0 is no percent of a fee (write a number above 0 and at most 100) [out-of-range]
    …/service.yaml:73:50: error: `week` is not one of: working day, day [unknown-word]
    …/service.yaml:73:62: error: 101 is no percent of a fee (write a number above 0 and at most 100) [out-of-range]
    ");
}

#[test]
fn what_remains_to_do_belongs_to_an_outcome() {
    let after = |written: &str| {
        good().replace(SERVICE, "calendar: hillshire\n", &format!("calendar: hillshire\n{written}")).problems()
    };
    assert_eq!(
        after(
            "after_decision: [{ outcome: refuse, say: Pay the bill., link: https://pay.example, call: '13 00 02' }]\n"
        ),
        ""
    );
    assert_snapshot!(after("after_decision: [{ outcome: refused, say: Pay., link: pay.example }]\n"), @"
    …/service.yaml:75:29: error: there is no outcome named `refused` (did you mean `refuse`?) [unknown-outcome]
    …/service.yaml:75:55: error: `pay.example` is no address of a page (begin it with https://) [bad-address]
    ");
}
