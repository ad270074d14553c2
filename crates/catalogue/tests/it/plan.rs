//! Plans: order, due dates and what is still needed.

use catalogue::{DueDate, need_name};
use insta::assert_snapshot;

use crate::support::{EVENT, Files, SERVICE, day, facts, good};

fn plan(files: Files, told: &str) -> String {
    let catalogue = files.load();
    assert_eq!(catalogue.problems.lines(&catalogue.files), Vec::<String>::new());
    let plan = catalogue.plan(catalogue.event("going-solar"), &facts(&catalogue, told), day("2025-03-01"));
    let line = |step: &catalogue::PlanStep<'_>| {
        let due = match &step.due {
            Some(DueDate::On(day)) => format!(", due on {day}"),
            Some(DueDate::Words(words)) => format!(", due {words}"),
            None => String::new(),
        };
        let after = if step.after.is_empty() { String::new() } else { format!(", after {}", step.after.join(" and ")) };
        let advice = if step.advise_only { ", advice only" } else { "" };
        let needs: Vec<String> = step.needs().into_iter().map(|need| need_name(&catalogue.program, need)).collect();
        let needs = if needs.is_empty() { String::new() } else { format!(", needs {}", needs.join(", ")) };
        format!("{}: {}{after}{due}{advice}{needs}", step.judgement.service.id, step.judgement.verdict.name())
    };
    let besides = plan.also.steps.iter().map(|step| format!("besides {}", line(step)));
    plan.steps.iter().map(line).chain(besides).collect::<Vec<_>>().join("\n")
}

fn check(told: &str) -> String {
    plan(good(), told)
}

/// The due date of the grant, counted in another way.
fn due(words: &str, told: &str) -> String {
    let files = good().replace(EVENT, "3 months after moved_in", words);
    let plan = plan(files, told);
    let line = plan.lines().find(|line| line.starts_with("solar-grant")).unwrap_or_default();
    line.split(", due ").nth(1).and_then(|rest| rest.split(", needs").next()).unwrap_or_default().to_string()
}

#[test]
fn steps_come_after_those_they_wait_for() {
    assert_snapshot!(check("resident: true"), @"
    sun-advice: yes, due 10 working days before your 18th birthday, advice only
    solar-grant: open, after sun-advice, due 3 months after moved in, needs home, income, children, date_of_birth
    ");
}

#[test]
fn a_step_that_does_not_matter_holds_nobody_up() {
    assert_snapshot!(check("home: none"), @"sun-advice: open, due 10 working days before your 18th birthday, advice only, needs resident");
}

#[test]
fn a_service_without_a_step_is_offered_besides() {
    let step = "  - { service: solar-grant, after: [sun-advice], due: 3 months after moved_in, when: home != \"none\", why: It is paid once. }\n";
    assert_snapshot!(plan(good().replace(EVENT, step, "").without("events/words.de.ftl"), ""), @r#"
sun-advice: open, due 10 working days before your 18th birthday, advice only, needs resident
besides solar-grant: open, needs resident, income, children, date_of_birth, home
"#);
}

#[test]
fn a_service_that_does_not_exist_on_the_day_is_left_out() {
    assert_snapshot!(plan(good().replace(SERVICE, "from: 2024-07-01, until: 2026-06-30", "from: 2025-02-01, until: 2025-02-28").with("services/energy-office/solar-grant/cases.yaml", &late_cases()), "resident: true"), @"sun-advice: yes, due 10 working days before your 18th birthday, advice only");
}

fn late_cases() -> String {
    let text = good().text("services/energy-office/solar-grant/cases.yaml");
    let text = text.replace("2025-03-01", "2025-02-10").replace("2025-07-01", "2025-02-10");
    text.replace("grant: 600.50", "grant: 500")
}

#[test]
fn due_dates_in_days_weeks_months_and_years() {
    assert_snapshot!(due("60 days after moved_in", "moved_in: 2025-01-31"), @"on 2025-04-01");
    assert_snapshot!(due("2 weeks before moved_in", "moved_in: 2025-01-31"), @"on 2025-01-17");
    assert_snapshot!(due("1 month after moved_in", "moved_in: 2025-01-31"), @"on 2025-02-28");
    assert_snapshot!(due("1 year before moved_in", "moved_in: 2025-01-31"), @"on 2024-01-31");
}

#[test]
fn due_dates_in_working_days_use_the_calendar_of_the_service() {
    assert_snapshot!(due("2 working days after moved_in", "moved_in: 2025-04-17"), @"on 2025-04-23");
    assert_snapshot!(due("2 working days before moved_in", "moved_in: 2025-04-22"), @"on 2025-04-16");
    let files = good().replace(SERVICE, "calendar: hillshire", "calendar: seven-days");
    let files = files.replace(EVENT, "3 months after moved_in", "2 working days after moved_in");
    assert_snapshot!(plan(files, "moved_in: 2025-04-17"), @"
    sun-advice: open, due 10 working days before your 18th birthday, advice only, needs resident
    solar-grant: open, after sun-advice, due on 2025-04-19, needs home, resident, income, children, date_of_birth
    ");
}

#[test]
fn a_due_date_that_is_not_known_is_said_in_words() {
    assert_snapshot!(due("60 days after moved_in", ""), @"60 days after moved in");
    assert_snapshot!(due("2 working days after moved_in", "moved_in: 2031-01-01"), @"2 working days after moved in");
}

#[test]
fn a_due_date_may_be_counted_from_a_derived_date() {
    assert_snapshot!(due("1 month after grown_up_on", "date_of_birth: 2007-05-05"), @"on 2025-06-05");
    assert_snapshot!(due("1 month after grown_up_on", ""), @"1 month after your 18th birthday");
}

#[test]
fn everything_there_is_without_an_event() {
    let catalogue = good().load();
    let plan = catalogue.plan(None, &facts(&catalogue, ""), day("2025-03-01"));
    assert_eq!(plan.steps.len(), catalogue.services.len());
}

#[test]
fn an_event_of_many_steps_that_all_wait_for_each_other_is_ordered_at_once() {
    // Each of these depends on all before it: there are more paths than anybody could walk.
    let mut files = good();
    let mut steps = String::new();
    for n in 0..40 {
        let before: Vec<String> = (0..n).map(|n| format!("s{n}")).collect();
        steps.push_str(&format!("  - {{ service: s{n}, after: [{}] }}\n", before.join(", ")));
        for file in ["service.yaml", "cases.yaml"] {
            let text = good().text(&format!("services/advice-centre/sun-advice/{file}"));
            let text = text.replace("service: sun-advice", &format!("service: s{n}"));
            files = files.with(&format!("services/advice-centre/s{n}/{file}"), &text);
        }
    }
    let catalogue = files.with("events/many.yaml", &format!("event: many\nname: Many\nsteps:\n{steps}")).load();
    assert_eq!(catalogue.problems.lines(&catalogue.files), Vec::<String>::new());
    let plan = catalogue.plan(catalogue.event("many"), &facts(&catalogue, ""), day("2025-03-01"));
    assert_eq!(plan.steps.last().map(|step| step.judgement.service.id.as_str()), Some("s39"));
}
