//! When reminders are due, and what can be renewed. Pure.

use catalogue::{Catalogue, Service};
use jiff::civil::Date;

/// A reminder before something expires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reminder {
    SixWeeks,
    OneWeek,
}

impl Reminder {
    const SIX_WEEKS: i32 = 42;
    const ONE_WEEK: i32 = 7;

    pub fn name(self) -> &'static str {
        match self {
            Reminder::SixWeeks => "six-weeks",
            Reminder::OneWeek => "one-week",
        }
    }

    /// The reminder due on a day. If the one at six weeks was missed, because the server was down or the holding is
    /// new, it is sent as soon as possible; there are no reminders of what has expired.
    pub fn due(expires_on: Date, today: Date) -> Option<Reminder> {
        match days_left(expires_on, today) {
            0..=Reminder::ONE_WEEK => Some(Reminder::OneWeek),
            left if (Reminder::ONE_WEEK..=Reminder::SIX_WEEKS).contains(&left) => Some(Reminder::SixWeeks),
            _ => None,
        }
    }

    /// The latest expiry for which any reminder is due today.
    pub fn horizon(today: Date) -> Option<Date> {
        today.checked_add(jiff::Span::new().days(Reminder::SIX_WEEKS)).ok()
    }
}

/// The number of days until something expires; negative if it has expired.
pub fn days_left(expires_on: Date, today: Date) -> i32 {
    today.until(expires_on).map(|span| span.get_days()).unwrap_or(i32::MAX)
}

/// Whether it expires soon enough to act.
pub fn is_soon(expires_on: Date, today: Date) -> bool {
    days_left(expires_on, today) <= Reminder::SIX_WEEKS
}

/// The catalogue's renewal services.
pub fn renewable(catalogue: &Catalogue, today: Date) -> impl Iterator<Item = &Service> {
    let open = move |service: &&Service| !service.advise_only && service.available_on(today);
    catalogue.services.iter().filter(|service| service.id.ends_with("-renewal")).filter(open)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn one_is_reminded_six_weeks_and_one_week_before() {
        let end = date(2026, 8, 31);
        let due = |today| Reminder::due(end, today);
        assert_eq!(due(date(2026, 7, 19)), None);
        assert_eq!(due(date(2026, 7, 20)), Some(Reminder::SixWeeks));
        assert_eq!(due(date(2026, 8, 23)), Some(Reminder::SixWeeks));
        assert_eq!(due(date(2026, 8, 24)), Some(Reminder::OneWeek));
        assert_eq!(due(date(2026, 8, 31)), Some(Reminder::OneWeek));
        assert_eq!(due(date(2026, 9, 1)), None);
    }
}
