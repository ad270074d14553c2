//! Days of casework: the deadline for submissions, and the due date of a task.

use catalogue::clock::Counting;
use catalogue::{Calendar, Catalogue, Service, Unit, Within};
use jiff::civil::Date;

/// The last day for a submission by somebody who was notified on a given day. Days of an office closure do not count,
/// and a deadline on a non-working day moves to the next working day. `None` beyond the end of the calendar.
pub(super) fn hear_until(calendar: Option<&Calendar>, within: Within, from: Date) -> Option<Date> {
    let has_days = calendar.is_some();
    match within.unit {
        Unit::WorkingDays => due_by(calendar, within, from),
        // Whole days, because the hour at which a letter arrives is unknown.
        Unit::Hours | Unit::WorkingHours => {
            hear_until(calendar, Within { amount: within.amount.div_ceil(24), unit: Unit::Days }, from)
        }
        _ => Counting { calendar, skips_closures: has_days, rolls: has_days }.last_day(within, from).day(),
    }
}

/// The end of a period after a given day, by the working calendar of a service.
pub(super) fn due(catalogue: &Catalogue, service: &Service, within: Within, from: Date) -> Option<Date> {
    due_by(catalogue.calendar_of(service), within, from)
}

fn due_by(calendar: Option<&Calendar>, within: Within, from: Date) -> Option<Date> {
    match within.unit {
        Unit::Hours | Unit::WorkingHours => {
            Within { amount: within.amount.div_ceil(24), unit: Unit::Days }.plain_shift(from, false)
        }
        _ => Counting::by(calendar).last_day(within, from).day(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use rules::RestDays;

    fn calendar() -> Calendar {
        Calendar {
            id: "council".to_owned(),
            name: "Council".to_owned(),
            time_zone: "Australia/Sydney".to_owned(),
            hours: Vec::new(),
            rest_days: RestDays {
                weekend: [5, 6].into(),
                holidays: [date(2027, 1, 26)].into(),
                covers: (date(2026, 1, 1), date(2027, 12, 31)),
                stays: false,
            },
            cite: None,
            closures: vec![(date(2026, 12, 20), date(2027, 1, 10), "Summer break".to_owned())],
        }
    }

    fn until(within: &str, from: Date) -> Option<Date> {
        hear_until(Some(&calendar()), Within::parse(within)?, from)
    }

    #[test]
    fn days_are_counted_from_the_day_after() {
        // Monday 6 July and 14 days: Monday 20 July.
        assert_eq!(until("14 days", date(2026, 7, 6)), Some(date(2026, 7, 20)));
        assert_eq!(until("2 weeks", date(2026, 7, 6)), Some(date(2026, 7, 20)));
    }

    #[test]
    fn an_end_on_a_weekend_or_a_holiday_moves_on() {
        // Saturday 18 July moves to Monday 20 July; Tuesday 26 January is Australia Day.
        assert_eq!(until("14 days", date(2026, 7, 4)), Some(date(2026, 7, 20)));
        assert_eq!(until("14 days", date(2027, 1, 12)), Some(date(2027, 1, 27)));
    }

    #[test]
    fn the_closure_does_not_count() {
        // From Monday 14 December five days run to the 19th, nine more from 11 January: the 19th.
        assert_eq!(until("14 days", date(2026, 12, 14)), Some(date(2027, 1, 19)));
        // If notified during the closure, the period starts after it.
        assert_eq!(until("14 days", date(2026, 12, 28)), Some(date(2027, 1, 25)));
        // The closure stretches a month by its 22 days as well: 14 January becomes 5 February.
        assert_eq!(until("1 month", date(2026, 12, 14)), Some(date(2027, 2, 5)));
    }

    #[test]
    fn a_calendar_without_that_year_gives_no_day() {
        assert_eq!(until("14 days", date(2027, 12, 20)), None);
        assert_eq!(until("10 working days", date(2027, 12, 24)), None);
        assert_eq!(
            hear_until(None, Within { amount: 14, unit: Unit::Days }, date(2027, 12, 20)),
            Some(date(2028, 1, 3))
        );
        assert_eq!(hear_until(None, Within { amount: 14, unit: Unit::WorkingDays }, date(2027, 12, 20)), None);
    }
}
