//! Working days.

use catalogue::Calendar;

use crate::support::{catalogue, day};

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
