//! A time limit whose last day is a day of rest, in a rule, in a plan and in a clock: one day for all of them.

use catalogue::DueDate;
use catalogue::Within;
use catalogue::clock::Counting;

use crate::support::{EVENT, SERVICE, day, facts, good};

/// A fine of Wednesday 30 September 2026: its sixtieth day is Sunday 29 November.
const CASES: &str = r"
cases:
  - name: On the Monday after the sixtieth day
    on: 2026-11-30
    facts: { resident: true, moved_in: 2026-09-30 }
    expect: { verdict: yes }
  - name: On the Tuesday
    on: 2026-12-01
    facts: { resident: true, moved_in: 2026-09-30 }
    expect: { verdict: no, because: [in-time] }
  - name: The day of the fine is not known
    on: 2026-12-01
    facts: { resident: true }
    expect: { verdict: open, needs: [moved_in] }
";

const RULE: &str = "rule: today() <= last day(moved_in + @\"P60D\")";

fn fine() -> crate::support::Files {
    let advice = "services/advice-centre/sun-advice/service.yaml";
    let requirement = format!(
        "requirements:\n  - id: in-time\n    {RULE}\n    because: You are in time.\n    cite: Fines Act s 24\n"
    );
    let files = good().replace(advice, "requirements:\n", &requirement);
    files.with("services/advice-centre/sun-advice/cases.yaml", CASES)
}

#[test]
fn the_worked_examples_of_a_sixtieth_day_on_a_sunday_come_out() {
    let catalogue = fine().load();
    assert_eq!(catalogue.problems.lines(&catalogue.files), Vec::<String>::new());
}

#[test]
fn rules_plans_and_clocks_name_the_same_day() {
    let files = good().replace(EVENT, "3 months after moved_in", "60 days after moved_in");
    let catalogue = files.replace(SERVICE, "until: 2026-06-30", "until: 2027-06-30").load();
    let within = Within::parse("60 days").unwrap();
    let calendar = catalogue.calendars.first();
    for (from, last) in [("2026-09-30", "2026-11-30"), ("2026-09-28", "2026-11-27"), ("2025-10-26", "2025-12-26")] {
        let known = facts(&catalogue, &format!("moved_in: {from}"));
        let plan = catalogue.plan(catalogue.event("going-solar"), &known, day("2026-03-01"));
        let due = plan.steps.iter().find(|step| step.judgement.service.id == "solar-grant").unwrap().due.clone();
        assert_eq!(due, Some(DueDate::On(day(last))), "the plan from {from}");
        let counting = Counting { rolls: true, ..Counting::by(calendar) };
        assert_eq!(counting.last_day(within, day(from)).day(), Some(day(last)), "the clock from {from}");
        let rest_days = catalogue.program.rest_days.as_ref().unwrap();
        let plain = within.plain_shift(day(from), false).unwrap();
        assert_eq!(rest_days.last_day(plain), Some(day(last)), "the rule from {from}");
    }
}
