//! How somebody wants to be reached, and by when. Pure.

use catalogue::{Calendar, Channel};
use jiff::civil::{Date, Weekday};

pub use crate::trust::front_agency;

/// How a conversation can be continued: at once, by a call, in writing, or at a counter, where the person reads out the
/// reference.
pub const WAYS: [Channel; 4] = [Channel::Chat, Channel::Phone, Channel::Web, Channel::Counter];

/// The number of working days within which we answer on a channel; at a counter that is up to the person.
fn working_days(channel: Channel) -> Option<u32> {
    match channel {
        Channel::Phone => Some(1),
        Channel::Counter => None,
        Channel::Web
        | Channel::Sms
        | Channel::Push
        | Channel::Email
        | Channel::Chat
        | Channel::Social
        | Channel::Post => Some(2),
    }
}

/// The deadline of the promise.
pub(super) fn answer_by(channel: Channel, calendar: Option<&Calendar>, today: Date) -> Option<Date> {
    let days = working_days(channel)?;
    let known = calendar.and_then(|calendar| calendar.working_days_after(today, days));
    known.or_else(|| weekdays_after(today, days))
}

/// Without a calendar, only weekends are excluded.
fn weekdays_after(from: Date, days: u32) -> Option<Date> {
    let mut day = from;
    let mut left = days;
    while left > 0 {
        day = day.tomorrow().ok()?;
        if !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            left -= 1;
        }
    }
    Some(day)
}

/// Contact details, all optional except the telephone number for a call.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contact {
    pub name: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// One of `TIMES`.
    pub best_time: Option<String>,
}

/// The priority of a conversation in which somebody tells of danger.
pub const URGENT: i64 = 9;

/// Preferred times for a call.
pub const TIMES: [&str; 3] = ["any", "morning", "afternoon"];

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_promise_is_a_working_day_even_beyond_the_calendar() {
        let friday = date(2031, 3, 7);
        assert_eq!(answer_by(Channel::Phone, None, friday), Some(date(2031, 3, 10)));
        assert_eq!(answer_by(Channel::Web, None, friday), Some(date(2031, 3, 11)));
        assert_eq!(answer_by(Channel::Counter, None, friday), None);
    }
}
