//! Verdicts with more words: the reason of the part that failed, the day from which, what is meant instead, and figures of
//! law after their time.

use catalogue::{Answers, Fees, Halt, JourneyPage, Judgement, Verdict};
use insta::assert_snapshot;
use rules::{Decimal, Need, Value};

use crate::support::{Files, RATE, SERVICE, day, facts, good};

const OLD: &str = "    rule: \"age >= 18 and home != \\\"none\\\"\"\n    because: You are an adult with a home.\n";

/// The third requirement with a list of reasons.
fn with(otherwise: &str) -> Files {
    good().replace(SERVICE, OLD, &format!("{OLD}    otherwise:\n{otherwise}"))
}

const REASONS: &str = "      - { when: age < 18, say: You are not 18 yet., not_yet: grown_up_on }\n      - { say: You have no home here., instead: sun-advice }\n";

#[test]
fn the_part_that_fails_says_why_when_and_what_instead() {
    let catalogue = with(REASONS).load();
    assert_eq!(catalogue.problems.lines(&catalogue.files), Vec::<String>::new());
    let service = catalogue.service("solar-grant").unwrap();
    let judge = |told: &str| {
        let facts = facts(&catalogue, told);
        let judged = Judgement::new(&catalogue.program, service, &facts, day("2026-06-01"));
        assert_eq!(judged.verdict, Verdict::No);
        let clause = judged.clauses.into_iter().find(|clause| clause.requirement.id == "of-age").unwrap();
        let reason = &clause.requirement.otherwise[clause.fails_as.unwrap()];
        (reason.say.clone(), clause.not_yet, reason.instead.clone())
    };
    let young = judge("{ date_of_birth: 2010-03-05, home: owned }");
    assert_eq!(young, ("You are not 18 yet.".to_string(), Some(day("2028-03-05")), None));
    let nowhere = judge("{ date_of_birth: 1980-03-05, home: none }");
    assert_eq!(nowhere, ("You have no home here.".to_string(), None, Some("sun-advice".to_string())));
}

#[test]
fn reasons_that_cannot_be_told() {
    let unreachable = "      - { say: You have no home here. }\n      - { when: age < 18, say: You are not 18 yet. }\n";
    assert_snapshot!(with(unreachable).problems(), @"…/service.yaml:45:9: error: no way to fail is left for this reason (put the reason without `when` last) [unreachable]");
    assert_snapshot!(with(&REASONS.replace("sun-advice", "sun-advise")).problems(), @"…/service.yaml:45:49: error: there is no service, signpost or life event named `sun-advise` (did you mean `sun-advice`?) [unknown-service]");
    assert_snapshot!(with(&REASONS.replace("not_yet: grown_up_on", "not_yet: age")).problems(), @"…/service.yaml:44:62: error: expected a date, but this is a whole number [type-mismatch]");
    let or = good().replace(SERVICE, OLD, &format!("{OLD}    otherwise: You are a child or have no home.\n"));
    assert_snapshot!(or.problems(), @r#"…/service.yaml:43:16: warning: this reason says "or", so it does not tell the person which part of the rule failed (write a list under `otherwise`, with `when` and `say` for each way to fail) [reason-with-or]"#);
}

/// The grant's fee of 20 dollars as a figure that rises every July.
fn with_fee(figure: &str) -> Files {
    good()
        .replace(
            SERVICE,
            "fee: { rule: if storeys > 2 then 20 else 0,",
            "fee: { rule: if storeys > 2 then rate(solar_grant.fee) else 0,",
        )
        .replace(
            RATE,
            "  income_limit:\n",
            &format!("  fee:\n    title: Fee\n    type: money\n    cite: Fees Order\n{figure}  income_limit:\n"),
        )
        .replace(SERVICE, "until: 2026-06-30 }", "until: 2030-06-30 }")
}

#[test]
fn a_figure_that_rises_each_year_is_charged_only_while_it_is_known() {
    let catalogue = with_fee("    indexed: 1 July\n    periods: [{ from: 2025-07-01, value: 20 }]\n").load();
    assert_eq!(catalogue.problems.lines(&catalogue.files), Vec::<String>::new());
    let service = catalogue.service("solar-grant").unwrap();
    let fee = |told: &str, on: &str| catalogue.fee(service, &facts(&catalogue, told), day(on));
    assert_eq!(fee("storeys: 3", "2026-06-30"), Fees::Owed(Decimal::from(20)));
    assert_eq!(fee("storeys: 3", "2026-07-01"), Fees::Unconfirmed);
    assert_eq!(fee("storeys: 1", "2026-07-01"), Fees::None);
}

#[test]
fn figures_that_do_not_say_how_long() {
    assert_snapshot!(with_fee("    periods: [{ from: 2025-07-01, value: 20 }]\n").problems(), @"rates/solar_grant.yaml:13:3: warning: it is not said how long the last value of `solar_grant.fee` holds (write `indexed: 1 July`, `fixed: true`, or `until:` in its last period) [figure-without-end]");
    assert_snapshot!(with_fee("    indexed: 31 June\n    periods: [{ from: 2025-07-01, value: 20 }]\n").problems(), @r#"
rates/solar_grant.yaml:13:3: warning: it is not said how long the last value of `solar_grant.fee` holds (write `indexed: 1 July`, `fixed: true`, or `until:` in its last period) [figure-without-end]
rates/solar_grant.yaml:17:14: error: `31 June` is no day of the year (write it like `1 July`) [bad-date]
"#);
    assert_snapshot!(with_fee("    indexed: 1 July\n    fixed: true\n    periods: [{ from: 2025-07-01, value: 20 }]\n").problems(), @"rates/solar_grant.yaml:17:14: error: a figure that is fixed is not indexed [two-rules]");
}

#[test]
fn an_answer_that_ends_the_form_comes_before_everything_else() {
    let stop = "stop:\n  - { id: in-danger, when: heritage_item, say: We call you., opens: { agency: advice-centre, within: 1 day } }\n";
    let catalogue = good().with(SERVICE, &format!("{}{stop}", good().text(SERVICE))).load();
    assert_eq!(catalogue.problems.lines(&catalogue.files), Vec::<String>::new());
    let service = catalogue.service("solar-grant").unwrap();
    let fact = catalogue.program.vocabulary.fact("heritage_item").unwrap();
    let stopped = |heritage: bool| {
        let given = [(Need::Fact(fact), Value::Boolean(heritage))].into();
        let answers = Answers { given, ..Answers::default() };
        let way = catalogue.journey(service, &facts(&catalogue, "{}"), &answers, day("2026-06-01"));
        let mut pages = way.walked.iter().chain(&way.current);
        let is_asked = pages
            .any(|page| matches!(page, JourneyPage::Questions(needs) if needs.iter().any(|need| need.fact() != fact)));
        let ends = matches!(way.current, Some(JourneyPage::Halt(Halt::Stop(stop))) if stop.id == "in-danger");
        (ends, is_asked)
    };
    assert_eq!(stopped(false), (false, true));
    assert_eq!(stopped(true), (true, false));
    let wrong = |old: &str, new: &str| {
        good().with(SERVICE, &format!("{}{}", good().text(SERVICE), stop.replace(old, new))).problems()
    };
    assert_snapshot!(wrong("when: heritage_item", "when: storeys"), @"…/service.yaml:111:28: error: expected a yes or no, but this is a whole number [type-mismatch]");
    assert_snapshot!(wrong("advice-centre", "advice-center"), @"…/service.yaml:111:79: error: there is no agency named `advice-center` (did you mean `advice-centre`?) [unknown-agency]");
    assert_snapshot!(wrong("say: We call you., ", ""), @"…/service.yaml:111:7: error: `say` is missing here [missing-key]");
    assert_snapshot!(wrong("opens:", "asks: [suburbs], opens:"), @"…/service.yaml:111:69: error: there is no fact named `suburbs` (did you mean `suburb`?) [unknown-fact]");
    assert_snapshot!(wrong("opens:", "crisis: no-such-crisis, opens:"), @"…/service.yaml:111:70: error: there is no crisis in crisis.yaml named `no-such-crisis` [unknown-crisis]");
}
