//! Words of the catalogue as pages show them: each with its language, figures as this language writes them.

use catalogue::service::{Outcome, Provider, Service};
use catalogue::{Contact, Deliverer, FactDeadline, Level, Said, Unit, Within, show_value};
use domain::locale::{Arg, Locale};
use rules::{Type, Value};
use serde::Serialize;

use crate::web::Visit;

/// A text; `language` only where it is not the language of the page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Text {
    pub text: String,
    pub language: Option<String>,
}

pub fn text(visit: &Visit, said: Said<'_>) -> Text {
    let language = (said.language != visit.language).then(|| said.language.to_owned());
    let text = match screens::direction(said.language) {
        "rtl" => in_order(&said.text),
        _ => said.text.into_owned(),
    };
    Text { text, language }
}

/// A text that runs from right to left, whose telephone numbers keep the order in which they are dialled: without the
/// marks of Unicode (UAX 9) around it, `1800 022 222` would be shown as `222 022 1800`.
fn in_order(text: &str) -> String {
    let is_part = |c: char| c.is_numeric() || c == ' ' || c == '+' || c == '-';
    let mut ordered = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_numeric() || c == '+') {
        let (before, from) = rest.split_at(start);
        let run = from.find(|c| !is_part(c)).map_or(from, |end| from.split_at(end).0);
        let number = run.trim_end_matches([' ', '-', '+']);
        let number = if number.is_empty() { run } else { number };
        ordered.push_str(before);
        match number.contains([' ', '-', '+']) && number.chars().any(char::is_numeric) {
            true => ordered.extend(['\u{2066}'].into_iter().chain(number.chars()).chain(['\u{2069}'])),
            false => ordered.push_str(number),
        }
        rest = from.split_at(number.len()).1;
    }
    ordered + rest
}

/// Words of our own, which are in the language of the page.
pub fn own(text: String) -> Text {
    Text { text, language: None }
}

/// Who delivers a service.
pub fn provider(visit: &Visit, provider: &Provider) -> Text {
    match provider {
        Provider::Agency(id) => agency(visit, id),
        Provider::Any { kind, .. } => match visit.spoken().kind_name(kind) {
            Some(said) => text(visit, said),
            None => own(match visit.app.catalogue.about.level(kind) {
                Level::State => visit.text("provider-state"),
                Level::Federal => visit.text("provider-federal"),
                Level::Local => visit.text("provider-council"),
                Level::Independent if kind == "court" => visit.text("provider-court"),
                Level::Independent => visit.text("provider-ombudsman"),
                Level::Partner => visit.text("provider-partner"),
            }),
        },
    }
}

/// The telephone number of the agency that delivers a service, where it is one agency.
pub fn phone(visit: &Visit, provider: &Provider) -> Option<String> {
    match provider {
        Provider::Agency(id) => visit.app.catalogue.agencies.iter().find(|agency| agency.id == *id)?.phone.clone(),
        Provider::Any { .. } => None,
    }
}

/// A telephone number as a link takes it.
pub fn dialled(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

/// Who delivers a step or a signpost, if that is said.
pub fn deliverer(visit: &Visit, contact: &Contact) -> Option<Text> {
    Some(match contact.by.as_ref()? {
        Deliverer::Provider(by) => provider(visit, by),
        Deliverer::Named(name) => catalogue_text(visit, name.clone()),
    })
}

/// Words that stand only in the catalogue's own language.
pub fn catalogue_text(visit: &Visit, text: String) -> Text {
    let own = visit.app.catalogue.languages().next().unwrap_or_default();
    Text { text, language: (own != visit.language).then(|| own.to_owned()) }
}

/// An agency by its name, or by its key where the catalogue has none.
pub fn agency(visit: &Visit, id: &str) -> Text {
    visit.spoken().agency_name(id).map_or_else(|| own(id.to_owned()), |said| text(visit, said))
}

/// How to reach the body that delivers a service.
#[derive(Clone, Debug, Serialize)]
pub struct Elsewhere {
    pub name: Text,
    pub about: Option<Text>,
    pub phone: Option<String>,
    pub website: Option<String>,
}

impl Elsewhere {
    /// For the samples of pages.
    pub(crate) fn sample() -> Elsewhere {
        Elsewhere {
            name: own("Services Australia".to_owned()),
            about: Some(own("Payments and services of the federal government.".to_owned())),
            phone: Some("136 150".to_owned()),
            website: Some("https://www.servicesaustralia.gov.au".to_owned()),
        }
    }
}

pub fn elsewhere(visit: &Visit, by: &Provider) -> Elsewhere {
    let found = match by {
        Provider::Agency(id) => visit.app.catalogue.agencies.get(id),
        Provider::Any { .. } => None,
    };
    Elsewhere {
        name: provider(visit, by),
        about: found.and_then(|agency| Some(text(visit, visit.spoken().agency_about(&agency.id)?))),
        phone: found.and_then(|agency| agency.phone.clone()),
        website: found.and_then(|agency| agency.website.clone()),
    }
}

/// "60 days after the day of birth", where that day is not known yet.
pub fn deadline(visit: &Visit, due: &FactDeadline) -> Option<String> {
    let fact = visit.app.catalogue.program.vocabulary.fact(&due.fact)?;
    let label = visit.spoken().fact_label(fact)?.to_string();
    let args = [("time", within(visit.locale(), due.within).into()), ("fact", label.into())];
    Some(match due.before {
        true => visit.locale().say("plan-due-before", &args),
        false => visit.locale().say("plan-due-after", &args),
    })
}

/// A length of time, such as "15 working days".
pub fn within(locale: &Locale, within: Within) -> String {
    let n = [("n", Arg::from(i64::from(within.amount)))];
    match within.unit {
        Unit::Hours => locale.say("time-hours", &n),
        Unit::WorkingHours => locale.say("time-working-hours", &n),
        Unit::Days => locale.say("time-days", &n),
        Unit::WorkingDays => locale.say("time-working-days", &n),
        Unit::Weeks => locale.say("time-weeks", &n),
        Unit::Months => locale.say("time-months", &n),
        Unit::Years => locale.say("time-years", &n),
    }
}

/// What follows from the rules, as people read it.
pub fn outcome_value(visit: &Visit, service: &'static Service, outcome: &Outcome, value: &Value) -> String {
    let locale = visit.locale();
    let plain = || show_value(&visit.app.catalogue.program, &outcome.rule.ty, value);
    match (value, &outcome.rule.ty) {
        (Value::Boolean(true), _) => locale.text("yes"),
        (Value::Boolean(false), _) => locale.text("no"),
        (Value::Date(day), _) => locale.date(*day),
        (Value::Number(n), Type::Money) => locale.money(*n),
        (Value::Number(n), _) => locale.decimal(*n),
        (Value::Months(n), _) => locale.say("months", &[("n", Arg::from(i64::from(*n)))]),
        (Value::Days(n), _) => locale.say("days", &[("n", Arg::from(i64::from(*n)))]),
        (Value::Choice(_), _) => {
            let name = plain();
            let said = visit.spoken().outcome_choice(service, &outcome.name, &name);
            said.map_or(name, |said| said.to_string())
        }
        _ => plain(),
    }
}

#[cfg(test)]
mod tests {
    use super::in_order;

    fn check(text: &str, expect: &str) {
        assert_eq!(in_order(text).replace('\u{2066}', "<").replace('\u{2069}', ">"), expect);
    }

    #[test]
    fn telephone_numbers_keep_their_order_in_arabic() {
        check("تساعدك على 1800 022 222.", "تساعدك على <1800 022 222>.");
        check("اتصل +61 2 6261 3305 الآن", "اتصل <+61 2 6261 3305> الآن");
        check("000 ليلًا", "000 ليلًا");
        check("من 7 إلى 9", "من 7 إلى 9");
        check("+", "+");
        check("5+", "5+");
        check("بلا أرقام", "بلا أرقام");
    }
}
