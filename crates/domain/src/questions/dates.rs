//! A date from three fields, as people write one, or which of the fields is wrong and why.

use rules::Date;

use super::read::plain_digits;
use crate::locale::Locale;

/// A field of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePart {
    Day,
    Month,
    Year,
}

impl DatePart {
    pub const ALL: [DatePart; 3] = [DatePart::Day, DatePart::Month, DatePart::Year];

    /// As field names end.
    pub fn name(self) -> &'static str {
        match self {
            DatePart::Day => "day",
            DatePart::Month => "month",
            DatePart::Year => "year",
        }
    }
}

/// Why three fields are no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateSlip {
    /// One field is empty.
    Lacks(DatePart),
    /// Two fields are empty.
    LacksMost,
    /// What stands in a field is none of what may stand there.
    Unfit(DatePart),
    /// The month has no such day.
    NoSuchDay,
}

impl DateSlip {
    /// The end of its message key, behind `answer-`.
    pub fn key(&self) -> &'static str {
        match self {
            DateSlip::Lacks(DatePart::Day) => "date-lacks-day",
            DateSlip::Lacks(DatePart::Month) => "date-lacks-month",
            DateSlip::Lacks(DatePart::Year) => "date-lacks-year",
            DateSlip::LacksMost => "unfit-date",
            DateSlip::Unfit(DatePart::Day) => "date-day",
            DateSlip::Unfit(DatePart::Month) => "date-month",
            DateSlip::Unfit(DatePart::Year) => "date-year",
            DateSlip::NoSuchDay => "date-no-such-day",
        }
    }

    /// The fields to mend.
    pub fn parts(&self) -> &'static [DatePart] {
        match self {
            DateSlip::Lacks(DatePart::Day) | DateSlip::Unfit(DatePart::Day) | DateSlip::NoSuchDay => &[DatePart::Day],
            DateSlip::Lacks(DatePart::Month) | DateSlip::Unfit(DatePart::Month) => &[DatePart::Month],
            DateSlip::Lacks(DatePart::Year) | DateSlip::Unfit(DatePart::Year) => &[DatePart::Year],
            DateSlip::LacksMost => &DatePart::ALL,
        }
    }
}

/// Reads a date. Months may be names of the page's language or of English; a whole date in the first field is taken
/// apart. `None` if nothing is written.
pub fn read_parts(locale: &Locale, [day, month, year]: [&str; 3]) -> Option<Result<Date, DateSlip>> {
    let [day, month, year] = [day, month, year].map(plain_digits);
    if day.is_empty() && month.is_empty() && year.is_empty() {
        return None;
    }
    if let (Some([day, month, year]), true, true) = (whole(&day), month.is_empty(), year.is_empty()) {
        return Some(date(locale, [&day, &month, &year]));
    }
    let empty: Vec<DatePart> = DatePart::ALL
        .into_iter()
        .zip([&day, &month, &year])
        .filter(|(_, text)| text.is_empty())
        .map(|(part, _)| part)
        .collect();
    Some(match empty.as_slice() {
        [] => date(locale, [&day, &month, &year]),
        [one] => Err(DateSlip::Lacks(*one)),
        _ => Err(DateSlip::LacksMost),
    })
}

fn date(locale: &Locale, [day, month, year]: [&str; 3]) -> Result<Date, DateSlip> {
    let day = ordinal(day).filter(|day| (1..=31).contains(day)).ok_or(DateSlip::Unfit(DatePart::Day))?;
    let month = month_number(locale, month).ok_or(DateSlip::Unfit(DatePart::Month))?;
    let has_century = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let year = year.parse::<i16>().ok().filter(|_| has_century).ok_or(DateSlip::Unfit(DatePart::Year))?;
    Date::new(year, month, day).map_err(|_| DateSlip::NoSuchDay)
}

/// A date that was copied into one field: day, month and year, or the year first.
fn whole(text: &str) -> Option<[String; 3]> {
    let parts: Vec<&str> = text.split(|c: char| "/.- ".contains(c)).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let parts = if first.len() == 4 { [third, second, first] } else { [first, second, third] };
    Some(parts.map(|part| (*part).to_owned()))
}

/// A day as a number, also with the end that English gives it, or a stop.
fn ordinal(text: &str) -> Option<i8> {
    let text = text.to_lowercase();
    let text = text.trim_end_matches('.').trim_end_matches('日');
    let number = ["st", "nd", "rd", "th"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    number.trim().parse().ok()
}

/// A month as a number: of digits, by its whole name or its first three letters in English, or by its name in the
/// page's language.
fn month_number(locale: &Locale, text: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let text = text.to_lowercase();
    let text = text.trim_end_matches('.');
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let is_number = !digits.is_empty() && text.replace(&digits, "").trim().chars().all(|c| "月tháng".contains(c));
    if is_number {
        return digits.parse().ok().filter(|month| (1..=12).contains(month));
    }
    let english = MONTHS.iter().position(|month| *month == text || month.get(..3) == Some(text));
    let place = english.or_else(|| (1..=12).position(|month| named(locale, month).as_deref() == Some(text)))?;
    i8::try_from(place + 1).ok()
}

/// The name of a month in a language: the word of a whole date that is neither a number nor in every month.
fn named(locale: &Locale, month: i8) -> Option<String> {
    let words = |month: i8| -> Vec<String> {
        let text = Date::new(2026, month, 15).map(|day| locale.date(day)).unwrap_or_default().to_lowercase();
        let words = text.split(|c: char| !c.is_alphabetic() && c != '\'');
        words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let others = words(if month == 1 { 2 } else { 1 });
    words(month).into_iter().find(|word| !others.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::tests::locales;

    fn check(language: &str, day: &str, month: &str, year: &str) -> String {
        match read_parts(locales().of(language), [day, month, year]) {
            None => "nothing".to_owned(),
            Some(Ok(day)) => day.to_string(),
            Some(Err(slip)) => slip.key().to_owned(),
        }
    }

    #[test]
    fn each_mistake_is_told_apart() {
        for (day, month, year, told) in [
            ("", "", "", "nothing"),
            ("27", "", "1987", "date-lacks-month"),
            ("", "3", "1987", "date-lacks-day"),
            ("27", "3", "", "date-lacks-year"),
            ("27", "", "", "unfit-date"),
            ("32", "3", "1987", "date-day"),
            ("27", "27", "1987", "date-month"),
            ("27", "novembre", "1987", "date-month"),
            ("27", "marble", "1987", "date-month"),
            ("27", "3", "87", "date-year"),
            ("31", "6", "1987", "date-no-such-day"),
            ("29", "2", "2023", "date-no-such-day"),
        ] {
            assert_eq!(check("en", day, month, year), told, "{day} {month} {year}");
        }
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for (language, day, month, year) in [
            ("en", "27", "3", "1987"),
            ("en", "27th", "Mar", "1987"),
            ("en", "27.", "March", "1987"),
            ("en", "27/3/1987", "", ""),
            ("en", "1987-03-27", "", ""),
            ("en", "\u{200e}27", "3", "1987"),
            ("ar", "٢٧", "٣", "١٩٨٧"),
            ("ar", "27", "مارس", "1987"),
            ("vi", "27", "tháng 3", "1987"),
            ("zh-Hans", "27日", "3月", "1987"),
        ] {
            assert_eq!(check(language, day, month, year), "1987-03-27", "{language} {day} {month} {year}");
        }
    }
}
