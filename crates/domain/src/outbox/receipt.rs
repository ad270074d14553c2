//! The words of the receipt of a message: whom to call at once where it tells of danger, who answers by when, and a
//! human's number.

use jiff::civil::Date;

use super::words::NoteText;
use crate::app::App;
use crate::codes;
use crate::locale::Locale;

pub(super) fn mail(
    app: &App,
    locale: &Locale,
    (reference, agency, answer_by): (&str, &str, Option<Date>),
    (crises, left): (&[String], &[String]),
) -> NoteText {
    let (catalogue, language) = (app.catalogue, locale.tag());
    let spoken = catalogue.in_language(language);
    let agency = spoken.agency_name(agency).map(|said| said.to_string()).unwrap_or_default();
    let reference = codes::grouped(reference);
    let mut parts: Vec<String> = crises.iter().filter_map(|id| danger(app, language, id)).collect();
    parts.push(locale.say(
        "mail-receipt-have",
        &[("site", catalogue.about.name.as_str().into()), ("reference", reference.as_str().into())],
    ));
    parts.push(match answer_by {
        Some(day) => {
            locale.say("mail-receipt-answer-by", &[("agency", agency.into()), ("day", locale.date(day).into())])
        }
        None => locale.say("mail-receipt-answer", &[("agency", agency.into())]),
    });
    if !left.is_empty() {
        let files = left.iter().map(|name| format!("- {name}")).collect::<Vec<_>>().join("\n");
        parts.push(locale.say("mail-receipt-left", &[("files", files.into())]));
    }
    if let Some(phone) = &catalogue.about.phone {
        parts.push(
            locale.say(
                "mail-receipt-call",
                &[("phone", phone.as_str().into()), ("reference", reference.as_str().into())],
            ),
        );
    }
    parts.push(locale.text("mail-receipt-automatic"));
    let subject = locale.say("mail-receipt-subject", &[("reference", reference.into())]);
    NoteText { subject, text: parts.join("\n\n") }
}

/// The same as a short message, of which the end may be cut off.
pub(super) fn short(
    app: &App,
    locale: &Locale,
    (reference, answer_by): (&str, Option<Date>),
    crises: &[String],
) -> String {
    let promise = answer_by.map(|day| locale.say("text-receipt-promise", &[("day", locale.date(day).into())]));
    let reference = codes::grouped(reference);
    let args = [("reference", reference.as_str().into()), ("promise", promise.unwrap_or_default().into())];
    let dangers = crises.iter().filter_map(|id| danger(app, locale.tag(), id));
    // What is the matter they know; what to do comes first.
    let mut parts: Vec<String> = dangers.map(|lines| lines.lines().skip(1).collect::<Vec<_>>().join("\n")).collect();
    parts.push(locale.say("text-receipt", &args));
    if let Some(phone) = &app.catalogue.about.phone {
        parts.push(locale.say("text-receipt-call", &[("phone", phone.as_str().into())]));
    }
    parts.join("\n")
}

/// What to do first, and the numbers.
fn danger(app: &App, language: &str, id: &str) -> Option<String> {
    let file = &app.catalogue.crisis;
    let crisis = file.crises.iter().find(|crisis| crisis.id == id)?;
    let (title, first) = crisis.said(language);
    let all: Vec<String> = [title.to_owned(), first.to_owned()].into_iter().chain(numbers(app, language, id)).collect();
    Some(all.join("\n"))
}

/// Whom to call, each in a line.
pub(super) fn numbers(app: &App, language: &str, id: &str) -> Vec<String> {
    let file = &app.catalogue.crisis;
    let crisis = file.crises.iter().find(|crisis| crisis.id == id);
    let places = crisis.into_iter().flat_map(|crisis| &crisis.numbers);
    let lines = places.filter_map(|(place, _)| file.helplines.get(*place));
    lines.map(|line| format!("- {}: {}", line.who(language), line.phone)).collect()
}
