//! Guidance steps and signposts: what is read, what the plan makes of it, and an author's slips.

use catalogue::Timing;
use insta::assert_snapshot;

use crate::support::{EVENT, facts, good};

const SIGNPOSTS: &str = "signposts/federal.yaml";
const POINTER: &str = "  - signpost: power-line\n    timing: this week\n";

const STEP: &str = "  - call: ring-first\n    title: Ring the advice line\n    timing: today\n    by: advice-centre\n    source: Charter, part 2\n    checked: 2026-11-01\n";
const SIGNPOST: &str = "signposts:\n  - signpost: power-line\n    name: The power line\n    summary: Help with a bill.\n    by: { name: The Federation }\n    phone: \"1800 000 000\"\n";

fn event(more: &str) -> String {
    good().text(EVENT).replace("summary:", &format!("{more}summary:"))
}

/// Problems of an event with one more step.
fn check(step: &str) -> String {
    good().with(EVENT, &event(step)).with(SIGNPOSTS, SIGNPOST).problems()
}

#[test]
fn a_step_of_five_lines_is_in_the_plan_before_anything_is_asked() {
    let catalogue = good().with(EVENT, &event(&format!("{STEP}{POINTER}"))).with(SIGNPOSTS, SIGNPOST).load();
    assert_eq!(catalogue.problems.lines(&catalogue.files), Vec::<String>::new());
    let nothing = facts(&catalogue, "{}");
    let plan = catalogue.plan(catalogue.event("going-solar"), &nothing, rules::parse_date("2026-06-01").unwrap());
    let to_do = plan.to_do();
    let told: Vec<(&str, Timing)> = to_do.iter().map(|to_do| (to_do.id(), to_do.place().timing)).collect();
    assert_eq!(told.first(), Some(&("ring-first", Timing::Today)));
    assert!(told.contains(&("power-line", Timing::ThisWeek)), "{told:?}");
}

#[test]
fn a_step_that_is_not_whole() {
    assert_snapshot!(check(&STEP.replace("    title: Ring the advice line\n", "")), @"events/going-solar.yaml:8:5: error: `title` is missing here [missing-key]");
    assert_snapshot!(check(&STEP.replace("call: ring-first", "ring: ring-first")), @r#"
events/going-solar.yaml:8:5: error: it is not said what this step is (write one of service, signpost, do, know, call, go, apply, wait) [missing-key]
events/going-solar.yaml:8:5: error: `ring` is not a key of a step of a life event (the keys are service, signpost, do, know, call, go, apply, wait, after, timing, due, when, only_if, why, advise_only, asks) [unknown-key]
events/going-solar.yaml:9:5: error: `title` is not a key of a step of a life event (the keys are service, signpost, do, know, call, go, apply, wait, after, timing, due, when, only_if, why, advise_only, asks) [unknown-key]
events/going-solar.yaml:11:5: error: `by` is not a key of a step of a life event (the keys are service, signpost, do, know, call, go, apply, wait, after, timing, due, when, only_if, why, advise_only, asks) [unknown-key]
events/going-solar.yaml:12:5: error: `source` is not a key of a step of a life event (the keys are service, signpost, do, know, call, go, apply, wait, after, timing, due, when, only_if, why, advise_only, asks) [unknown-key]
events/going-solar.yaml:13:5: error: `checked` is not a key of a step of a life event (the keys are service, signpost, do, know, call, go, apply, wait, after, timing, due, when, only_if, why, advise_only, asks) [unknown-key]
"#);
    assert_snapshot!(check(&STEP.replace("today", "soonish")), @"events/going-solar.yaml:10:13: error: `soonish` is not one of: today, this week, this month, later [unknown-word]");
    assert_snapshot!(check(&STEP.replace("advice-centre", "advice-center")), @"events/going-solar.yaml:11:9: error: there is no agency named `advice-center` (did you mean `advice-centre`?) [unknown-agency]");
    assert_snapshot!(check(&STEP.replace("2026-11-01", "yesterday")), @"events/going-solar.yaml:13:14: error: expected a date such as 2019-02-01, but this is `yesterday` [bad-date]");
    assert_snapshot!(check(&format!("{STEP}    link: law.example\n")), @"events/going-solar.yaml:14:11: error: `law.example` is not the address of a page (write it whole, beginning with https://) [bad-link]");
    assert_snapshot!(check(&STEP.replace("ring-first", "sun-advice")), @"events/going-solar.yaml:8:5: error: two steps here are called `sun-advice` (keep one of them) [duplicate-id]");
}

#[test]
fn hours_and_papers_are_translated_once_for_every_place() {
    let step = format!("{STEP}    hours: Day and night\n    papers: [A bill, Photos]\n");
    let words = |more: &str| {
        let files = good().with(EVENT, &event(&step));
        let own = files.text("catalogue.de.ftl");
        files.with("catalogue.de.ftl", &format!("{own}phrase-day-and-night = Tag und Nacht\n{more}"))
    };
    let catalogue = words("").load();
    assert_eq!(catalogue.problems.lines(&catalogue.files), Vec::<String>::new());
    let german = catalogue.in_language("de");
    assert_eq!(german.phrase("day and night.").to_string(), "Tag und Nacht");
    assert_eq!(german.phrase("A bill").language, "en");
    assert_snapshot!(words("phrase-a-bil = Rechnung\n").problems(), @"catalogue.de.ftl:3:1: error: the catalogue has no words named `phrase-a-bil` (did you mean `phrase-a-bill`?) [unknown-key]");
}

#[test]
fn signposts_that_lead_nowhere_or_twice() {
    assert_snapshot!(check(&POINTER.replace("power-line", "power-lane")), @"events/going-solar.yaml:8:15: error: there is no signpost named `power-lane` (did you mean `power-line`?) [unknown-signpost]");
    let twice = format!("{SIGNPOST}{}", SIGNPOST.replace("signposts:\n", ""));
    assert_snapshot!(good().with(SIGNPOSTS, &twice).with(EVENT, &event(POINTER)).problems(), @"signposts/federal.yaml:7:5: error: the signpost `power-line` is described twice (keep one of them) [duplicate-id]");
    let nobody = SIGNPOST.replace("    by: { name: The Federation }\n", "");
    assert_snapshot!(good().with(SIGNPOSTS, &nobody).with(EVENT, &event(POINTER)).problems(), @"signposts/federal.yaml:2:5: error: it is not said who delivers it (name the agency under `by:`, or write `by: { name: WORDS }`) [missing-key]");
}

#[test]
fn what_needs_care_is_asked_only_where_the_event_says_so() {
    let delicate = |more: &str| {
        let files = good().replace(
            "facts/home.yaml",
            "heritage_item: { type: boolean,",
            "heritage_item: { type: boolean, delicate: health,",
        );
        let step = STEP.replace("    by: advice-centre\n", "    by: advice-centre\n    when: heritage_item\n");
        let text = event(&step).replace("asks_first:", &format!("{more}asks_first:"));
        let catalogue = files.with(EVENT, &text).load();
        let event = catalogue.event("going-solar").unwrap();
        let on = rules::parse_date("2026-06-01").unwrap();
        let goals = catalogue.event_goals(event, false, on).into_iter().map(|goal| goal.goal).collect();
        let planner = catalogue.event_planner(event, goals, Vec::new(), on);
        let fact = catalogue.program.vocabulary.fact("heritage_item").unwrap();
        let interview = planner.interview(facts(&catalogue, "{ resident: true, home: owned }"));
        interview.open().any(|(need, _)| need.fact() == fact)
    };
    assert!(!delicate(""));
    assert!(delicate("may_ask: [health]\n"));
}

#[test]
fn topics_that_nobody_knows() {
    let event = good().text(EVENT).replace("asks_first:", "may_ask: [weather]\nasks_first:");
    assert_snapshot!(good().with(EVENT, &event).problems(), @"events/going-solar.yaml:4:11: error: `weather` is not one of: health, violence, guardianship, immigration, money [unknown-word]");
}
