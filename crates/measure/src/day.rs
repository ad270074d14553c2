//! A day of the calendar, as a figure says since when it counts. The crate does no arithmetic with days, so it needs no
//! calendar library: the caller converts.

use std::fmt;

/// Year, month and day of the Gregorian calendar. In order of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: i16,
    month: u8,
    day: u8,
}

impl Day {
    /// `None` for a day that no calendar has, such as 30 February.
    pub fn new(year: i16, month: u8, day: u8) -> Option<Day> {
        let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        let most = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        (1..=most).contains(&day).then_some(Day { year, month, day })
    }
}

/// As in ISO 8601: `2026-07-01`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_a_calendar_has() {
        let check = |(year, month, day), expect: Option<&str>| {
            assert_eq!(Day::new(year, month, day).map(|day| day.to_string()).as_deref(), expect);
        };
        check((2026, 7, 1), Some("2026-07-01"));
        check((2028, 2, 29), Some("2028-02-29"));
        check((2100, 2, 29), None);
        check((2026, 4, 31), None);
        check((2026, 13, 1), None);
        check((2026, 1, 0), None);
    }
}
