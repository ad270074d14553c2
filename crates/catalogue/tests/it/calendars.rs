//! Working days.

use catalogue::{Calendar, OpenHours};
use insta::assert_snapshot;

use crate::support::{catalogue, day, good};

fn check(calendar: &str, from: &str, days: i64) -> String {
    let catalogue = catalogue();
    let calendar: &Calendar = catalogue.calendars.iter().find(|known| known.id == calendar).unwrap();
    let amount = u32::try_from(days.abs()).unwrap();
    let found = match days < 0 {
        true => calendar.working_days_before(day(from), amount),
        false => calendar.working_days_after(day(from), amount),
    };
    found.map_or("not known".into(), |day| day.to_string())
}

#[test]
fn weekends_do_not_count() {
    assert_eq!(check("hillshire", "2025-03-07", 1), "2025-03-10");
    assert_eq!(check("hillshire", "2025-03-07", 5), "2025-03-14");
    assert_eq!(check("hillshire", "2025-03-08", 1), "2025-03-10", "from a Saturday");
    assert_eq!(check("hillshire", "2025-03-10", -1), "2025-03-07");
    assert_eq!(check("seven-days", "2025-03-07", 1), "2025-03-08");
}

#[test]
fn over_easter() {
    assert_eq!(check("hillshire", "2025-04-17", 1), "2025-04-22");
    assert_eq!(check("hillshire", "2025-04-22", -1), "2025-04-17");
    assert_eq!(check("hillshire", "2025-04-16", 3), "2025-04-23");
}

#[test]
fn over_the_christmas_closure() {
    assert_eq!(check("hillshire", "2025-12-23", 1), "2026-01-05");
    assert_eq!(check("hillshire", "2026-01-05", -1), "2025-12-23");
    assert_eq!(check("hillshire", "2025-12-22", 3), "2026-01-06");
}

#[test]
fn outside_the_years_it_covers_nothing_is_guessed() {
    assert_eq!(check("hillshire", "2026-12-30", 1), "2026-12-31");
    assert_eq!(check("hillshire", "2026-12-31", 1), "not known");
    assert_eq!(check("hillshire", "2025-01-02", -1), "not known");
    assert_eq!(check("hillshire", "2031-06-01", 3), "not known");
    assert_eq!(check("hillshire", "2025-06-02", 4_000_000), "not known");
}

#[test]
fn nothing_after_a_day_is_the_day_itself() {
    assert_eq!(check("hillshire", "2025-03-08", 0), "2025-03-08");
}

#[test]
fn single_days() {
    let catalogue = catalogue();
    let worked = |text: &str| catalogue.calendars[0].is_working_day(day(text));
    assert_eq!(worked("2025-04-17"), Some(true));
    assert_eq!(worked("2025-04-18"), Some(false), "Good Friday");
    assert_eq!(worked("2025-04-19"), Some(false), "a Saturday");
    assert_eq!(worked("2025-12-31"), Some(false), "in the closure");
    assert_eq!(worked("2024-12-31"), None, "before what it covers");
}

/// The good calendars and one more, of which only some lines are given.
fn with(lines: &str) -> String {
    let text = good().text("calendar.yaml");
    let files = good().with("calendar.yaml", &format!("{text}  - id: north\n    name: The north\n{lines}"));
    let catalogue = files.load();
    let problems = catalogue.problems.lines(&catalogue.files).join("\n");
    let Some(north) = catalogue.calendars.iter().find(|one| one.id == "north") else { return problems };
    let days = ["2025-04-20", "2025-06-01", "2025-06-03"].map(|text| north.last_day(day(text)).unwrap().to_string());
    format!("{problems}{} {}", north.time_zone, days.join(" "))
}

#[test]
fn a_region_extends_the_calendar_of_the_state() {
    let lines = "    extends: hillshire\n    holidays: [{ on: 2025-06-03, name: Show Day }]\n";
    // Easter Sunday moves past Easter Monday; 1 June is a Sunday; 3 June is the holiday of the region alone.
    assert_snapshot!(with(lines), @"Australia/Sydney 2025-04-22 2025-06-02 2025-06-04");
    assert_snapshot!(with("    extends: hillshire\n    last_day: stays\n    cite: s 3\n"), @"Australia/Sydney 2025-04-20 2025-06-01 2025-06-03");
    assert_snapshot!(with("    extends: hilshire\n"), @"calendar.yaml:23:14: error: there is no calendar above this one named `hilshire` (did you mean `hillshire`?) [unknown-calendar]");
    assert_snapshot!(with("    extends: hillshire\n    last_day: tomorrow\n"), @"calendar.yaml:24:15: error: `tomorrow` is not one of: next-working-day, stays [unknown-word]Australia/Sydney 2025-04-22 2025-06-02 2025-06-03");
}

fn hours(written: &str) -> String {
    let files = good().replace("calendar.yaml", "{ from: \"09:00\", to: \"17:00\" }", written);
    let catalogue = files.load();
    let mut lines = catalogue.problems.lines(&catalogue.files);
    let spans = catalogue.calendars.first().map_or(&[][..], |calendar| calendar.hours.as_slice());
    lines.extend(spans.iter().map(|OpenHours { weekday, from, to }| format!("{weekday} {from}-{to}")));
    lines.join("\n")
}

#[test]
fn hours_are_one_span_or_differ_by_the_day() {
    assert_eq!(hours("{ from: \"08:00\", to: \"17:00\" }").lines().next(), Some("0 08:00-17:00"));
    assert_eq!(hours("{ from: \"08:00\", to: \"17:00\" }").lines().count(), 5, "not on the weekend");
    let differs = hours("{ monday: [\"09:00-12:30\", \"13:30-17:00\"], saturday: [\"10:00-12:00\"] }");
    assert_eq!(differs.lines().collect::<Vec<_>>(), ["0 09:00-12:30", "0 13:30-17:00", "5 10:00-12:00"]);
    assert_snapshot!(hours("{ monday: [\"09:00-12:30\", \"12:00-17:00\"] }"), @r#"
    calendar.yaml:6:38: error: 12:00 is not later than 12:30 (write the spans of a day in order, each from its beginning to its end) [bad-period]
    0 09:00-12:30
    "#);
    assert_snapshot!(hours("{ monday: [9 to 5], moonday: [\"09:00-12:30\"] }"), @r#"
    calendar.yaml:6:23: error: `9 to 5` is not a span of a day (write it like "09:00-12:30", in quotes) [bad-time]
    calendar.yaml:6:32: error: `moonday` is not a key of the hours (did you mean `monday`?) [unknown-key]
    "#);
}
