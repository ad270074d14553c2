//! Messages and formats inside templates.
//!
//! `{{ t("key", name = value) }}` is a message in the language of the page, which is `frame.language`. The result is
//! text and is escaped like any other. The filters `date`, `date_short`, `moment`, `money` and `number` take ISO days,
//! milliseconds and numbers, also as text. `around_money()` is what stands before and after an amount that is typed;
//! `base_language` is the language of the catalogue, in which laws are cited.

use std::sync::Arc;

use jiff::tz::TimeZone;
use rules::Decimal;
use screens::minijinja::value::{Kwargs, ValueKind};
use screens::minijinja::{Environment, Error, ErrorKind, State, Value};

use super::{Arg, Locale, Locales, components};

/// Adds messages and formats to the templates of `environment`, and localises its components; call it when those have
/// been added. `zone` is the jurisdiction's time zone, in which moments are shown.
pub fn add_to(environment: &mut Environment<'static>, locales: Arc<Locales>, zone: TimeZone) {
    components::add_to(environment, &locales);
    let shared = Arc::clone(&locales);
    environment.add_function("t", move |state: &mut State, key: &str, values: Kwargs| {
        let locale = language(state, &shared)?;
        let mut args = Vec::new();
        for name in values.args() {
            args.push((name, arg(key, name, &values.get::<Value>(name)?)?));
        }
        Ok::<String, Error>(locale.say(key, &args))
    });
    let shared = Arc::clone(&locales);
    environment.add_function("around_money", move |state: &mut State| {
        let (before, after) = language(state, &shared)?.around_money();
        Ok::<Value, Error>(Value::from(vec![before.to_owned(), after.to_owned()]))
    });
    environment.add_global("base_language", locales.base().tag().to_owned());
    filter(environment, "date", &locales, |locale, value| Some(locale.date(day(value)?)));
    filter(environment, "date_short", &locales, |locale, value| Some(locale.date_short(day(value)?)));
    filter(environment, "money", &locales, |locale, value| Some(locale.money(decimal(value)?)));
    filter(environment, "number", &locales, |locale, value| Some(locale.decimal(decimal(value)?)));
    filter(environment, "moment", &locales, move |locale, value| Some(locale.moment(moment(value)?, &zone)));
}

fn filter(
    environment: &mut Environment<'static>,
    name: &'static str,
    locales: &Arc<Locales>,
    format: impl Fn(&Locale, &Value) -> Option<String> + Send + Sync + 'static,
) {
    let locales = Arc::clone(locales);
    environment.add_filter(name, move |state: &mut State, value: &Value| {
        // An absent value renders as an empty string, so that a page need not check first.
        if value.is_undefined() || value.is_none() {
            return Ok(String::new());
        }
        let unfit = || Error::new(ErrorKind::InvalidOperation, format!("the filter `{name}` cannot read `{value}`"));
        format(language(state, &locales)?, value).ok_or_else(unfit)
    });
}

/// The language of the page that is being rendered.
pub(super) fn language<'a>(state: &State, locales: &'a Locales) -> Result<&'a Locale, Error> {
    let frame = state.lookup("frame").unwrap_or_default();
    let tag = frame.get_attr("language").unwrap_or_default();
    let Some(tag) = tag.as_str() else {
        let why = "the language of the page is not known here: give `frame` with a `language` to the template";
        return Err(Error::new(ErrorKind::UndefinedError, why));
    };
    let unknown = || Error::new(ErrorKind::InvalidOperation, format!("there are no words for the language `{tag}`"));
    locales.get(tag).ok_or_else(unknown)
}

fn arg(key: &str, name: &str, value: &Value) -> Result<Arg, Error> {
    match value.kind() {
        ValueKind::Number => Ok(match i64::try_from(value.clone()) {
            Ok(whole) => Arg::Whole(whole),
            Err(_) => f64::try_from(value.clone()).map_or_else(|_| value.to_string().into(), Arg::Fraction),
        }),
        ValueKind::String => Ok(value.as_str().unwrap_or_default().into()),
        kind => {
            let why = format!("t(\"{key}\"): `{name}` must be text or a number, and is {kind}");
            Err(Error::new(ErrorKind::InvalidOperation, why))
        }
    }
}

/// A day: `2026-07-03`.
fn day(value: &Value) -> Option<jiff::civil::Date> {
    value.as_str()?.parse().ok()
}

/// A moment: milliseconds of UTC, or `2026-07-03T04:05:00Z`.
fn moment(value: &Value) -> Option<i64> {
    match value.as_str() {
        Some(text) => text.parse().ok().or_else(|| Some(text.parse::<jiff::Timestamp>().ok()?.as_millisecond())),
        None => i64::try_from(value.clone()).ok(),
    }
}

/// A number, exact when it comes as text.
fn decimal(value: &Value) -> Option<Decimal> {
    match value.kind() {
        ValueKind::String | ValueKind::Number => value.to_string().parse().ok(),
        _ => None,
    }
}
