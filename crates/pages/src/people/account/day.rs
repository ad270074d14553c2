//! Reads a day out of the three fields of a form.

use domain::questions::plain_digits;
use jiff::civil::Date;

use crate::web::Posted;

/// The day in the fields `NAME-day`, `NAME-month` and `NAME-year`; `None` when there is no such day.
pub(super) fn read(posted: &Posted, name: &str) -> Option<Date> {
    let part = |part: &str| plain_digits(posted.get(&format!("{name}-{part}")));
    let year: i16 = part("year").parse().ok().filter(|year| *year >= 1000)?;
    Date::new(year, part("month").parse().ok()?, part("day").parse().ok()?).ok()
}

/// What was typed, to be shown again.
pub(super) fn typed(posted: &Posted, name: &str) -> [String; 3] {
    ["day", "month", "year"].map(|part| posted.get(&format!("{name}-{part}")).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_days_are_read() {
        let read = |day: &str, month: &str, year: &str| {
            let field = |name: &str, value: &str| (format!("until-{name}"), value.to_owned());
            super::read(&Posted::of([field("day", day), field("month", month), field("year", year)]), "until")
        };
        assert_eq!(read("29", "2", "2028"), Some(Date::constant(2028, 2, 29)));
        assert_eq!(read("٢٩", "٢", "٢٠٢٨"), Some(Date::constant(2028, 2, 29)));
        for (day, month, year) in [("29", "2", "2027"), ("1", "13", "2027"), ("1", "1", "27"), ("", "", "")] {
            assert_eq!(read(day, month, year), None, "{day} {month} {year}");
        }
    }
}
