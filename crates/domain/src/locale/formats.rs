//! Dates, numbers and lists as a language writes them, by the data of Unicode's CLDR.
//!
//! Formatters are made once for a language: finding the data of one takes longer than writing a date with it.

use icu::calendar::{Date, Gregorian};
use icu::datetime::fieldsets::{T, YMD, YMDE, YMDT};
use icu::datetime::input::{DateTime, Time};
use icu::datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu::decimal::DecimalFormatter;
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;
use icu::locale::Locale;
use icu::plurals::{PluralCategory, PluralRules};
use jiff::tz::TimeZone;
use rules::Decimal;
use rust_decimal::RoundingStrategy;

/// The formatting conventions of one language.
pub(super) struct Formats {
    locale: Locale,
    long: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    short: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    moment: Option<FixedCalendarDateTimeFormatter<Gregorian, YMDT>>,
    weekday: Option<FixedCalendarDateTimeFormatter<Gregorian, YMDE>>,
    time: Option<NoCalendarFormatter<T>>,
    decimal: Option<DecimalFormatter>,
    list: Option<ListFormatter>,
}

impl Formats {
    /// `None` if the tag is not a language's.
    ///
    /// A language is written as in the country. English without one is that of the world: the day before the month.
    /// Digits are Western in every language, including Arabic: so are the forms, letters and price lists that people
    /// compare pages with.
    pub(super) fn new(tag: &str, region: Option<&str>) -> Option<Self> {
        let mut locale: Locale = format!("{tag}-u-nu-latn").parse().ok()?;
        if locale.id.language.is_unknown() {
            return None;
        }
        if locale.id.region.is_none() {
            let world = (tag == "en").then_some("001");
            locale.id.region = region.or(world).and_then(|region| region.parse().ok());
        }
        // Always the calendar that local offices use, whatever a language may prefer elsewhere.
        let day = |length| FixedCalendarDateTimeFormatter::try_new((&locale).into(), length).ok();
        let moment = FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long().with_time_hm());
        Some(Formats {
            long: day(YMD::long()),
            short: day(YMD::medium()),
            moment: moment.ok(),
            weekday: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMDE::long()).ok(),
            time: NoCalendarFormatter::try_new((&locale).into(), T::hm()).ok(),
            decimal: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            list: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default()).ok(),
            locale,
        })
    }

    pub(super) fn date(&self, day: jiff::civil::Date) -> String {
        self.with_year(written(self.long.as_ref(), day), day)
    }

    /// In Vietnamese a whole date says "năm" before the year, which the data leaves out.
    fn with_year(&self, text: String, day: jiff::civil::Date) -> String {
        let is_vietnamese = self.locale.id.language.as_str() == "vi";
        match text.strip_suffix(&format!(" {}", day.year())).filter(|_| is_vietnamese) {
            Some(before) => format!("{before} năm {}", day.year()),
            None => text,
        }
    }

    pub(super) fn date_short(&self, day: jiff::civil::Date) -> String {
        let short = written(self.short.as_ref(), day);
        // In some languages the short form has only digits, in an ambiguous order.
        if short.chars().any(char::is_alphabetic) { short } else { self.date(day) }
    }

    pub(super) fn weekday(&self, day: jiff::civil::Date) -> String {
        let date = Date::try_new_gregorian(i32::from(day.year()), day.month().unsigned_abs(), day.day().unsigned_abs());
        match (&self.weekday, date) {
            (Some(formatter), Ok(date)) => self.with_year(formatter.format(&date).to_string(), day),
            _ => self.date(day),
        }
    }

    pub(super) fn time(&self, ms_utc: i64, zone: &TimeZone) -> String {
        let Ok(moment) = jiff::Timestamp::from_millisecond(ms_utc) else { return ms_utc.to_string() };
        let here = moment.to_zoned(zone.clone()).time();
        let time = Time::try_new(here.hour().unsigned_abs(), here.minute().unsigned_abs(), 0, 0);
        match (&self.time, time) {
            (Some(formatter), Ok(time)) => formatter.format(&time).to_string(),
            _ => here.to_string(),
        }
    }

    pub(super) fn moment(&self, ms_utc: i64, zone: &TimeZone) -> String {
        let Ok(moment) = jiff::Timestamp::from_millisecond(ms_utc) else { return ms_utc.to_string() };
        let here = moment.to_zoned(zone.clone()).datetime();
        match (&self.moment, date_time(here)) {
            (Some(formatter), Some(moment)) => self.with_year(formatter.format(&moment).to_string(), here.date()),
            _ => here.to_string(),
        }
    }

    pub(super) fn decimal(&self, number: Decimal) -> String {
        let digits = number.to_string();
        match (&self.decimal, digits.parse()) {
            (Some(formatter), Ok(number)) => formatter.format_to_string(&number),
            _ => digits,
        }
    }

    /// What stands before a fraction.
    pub(super) fn decimal_mark(&self) -> char {
        self.decimal(Decimal::new(15, 1)).chars().find(|c| !c.is_ascii_digit()).unwrap_or('.')
    }

    pub(super) fn list<Item: AsRef<str>>(&self, items: &[Item]) -> String {
        let items = items.iter().map(AsRef::as_ref);
        match &self.list {
            Some(formatter) => formatter.format_to_string(items),
            None => items.collect::<Vec<&str>>().join(", "),
        }
    }

    /// The plural categories of the language, each with a number that belongs to it.
    pub(super) fn plurals(&self) -> Vec<(&'static str, i64)> {
        let Ok(rules) = PluralRules::try_new_cardinal((&self.locale).into()) else { return vec![("other", 100)] };
        let sample = |category| (0..=100_u32).find(|number| rules.category_for(*number) == category);
        let named = |category| Some((name(category), sample(category)?.into()));
        PluralCategory::all().filter_map(named).collect()
    }
}

fn written(formatter: Option<&FixedCalendarDateTimeFormatter<Gregorian, YMD>>, day: jiff::civil::Date) -> String {
    match (formatter, gregorian(day)) {
        (Some(formatter), Some(day)) => formatter.format(&day).to_string(),
        _ => day.to_string(),
    }
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// So many decimal places, rounded half away from zero.
pub(super) fn rounded(amount: Decimal, places: u32) -> Decimal {
    let mut rounded = amount.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(places);
    rounded
}

fn gregorian(day: jiff::civil::Date) -> Option<Date<Gregorian>> {
    Date::try_new_gregorian(day.year().into(), day.month().unsigned_abs(), day.day().unsigned_abs()).ok()
}

fn date_time(moment: jiff::civil::DateTime) -> Option<DateTime<Gregorian>> {
    let time = Time::try_new(moment.hour().unsigned_abs(), moment.minute().unsigned_abs(), 0, 0).ok()?;
    Some(DateTime { date: gregorian(moment.date())?, time })
}
