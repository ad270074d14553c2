//! The phrases that can be put into a reply or a request, filled for one case in the language of its person.

use domain::codes;
use domain::desk::phrases::{Phrase, filled};
use jiff::ToSpan;
use serde::Serialize;

use super::words::language;
use crate::cases::ForDesk;
use crate::web::Visit;

/// A phrase as it would be put in.
#[derive(Clone, Debug, Serialize)]
pub(super) struct PhraseChoice {
    pub id: String,
    pub title: String,
    pub words: String,
    /// The day by which a request asks for an answer, as forms have it; empty for a reply.
    pub due: String,
    /// The name of the person's language, where the phrase is not written in it.
    pub missing: Option<String>,
}

impl PhraseChoice {
    pub(super) fn samples() -> Vec<PhraseChoice> {
        let sample = |due: &str, missing: Option<&str>| PhraseChoice {
            id: "019ee78b".to_owned(),
            title: "Bill is missing".to_owned(),
            words: "Please send us your last gas bill.".to_owned(),
            due: due.to_owned(),
            missing: missing.map(str::to_owned),
        };
        vec![sample("2026-07-20", None), sample("", Some("Italiano"))]
    }
}

/// Each phrase with its fields filled; what is not known stays in braces and stops the sending.
pub(super) fn choices(visit: &Visit, found: &ForDesk, phrases: &[Phrase]) -> Vec<PhraseChoice> {
    let (name, tag) = found.spoken_to();
    let theirs = visit.speaking(tag);
    let case = found.case();
    let service = theirs.app.catalogue.service(&case.service);
    let service = service.map(|service| theirs.spoken().service_name(service).to_string()).unwrap_or_default();
    let agency = theirs.app.catalogue.agencies.get(&case.agency);
    let agency = agency.map(|agency| agency.name.clone()).unwrap_or_default();
    let officer = visit.officer().map(|officer| officer.name.clone()).unwrap_or_default();
    let reference = codes::grouped(&case.reference);
    let one = |phrase: &Phrase| {
        let day = phrase.days.and_then(|days| visit.app.today().checked_add(days.days()).ok());
        let due = day.map(|day| theirs.locale().date(day)).unwrap_or_default();
        let known = [
            ("name", name),
            ("reference", reference.as_str()),
            ("service", service.as_str()),
            ("agency", agency.as_str()),
            ("officer", officer.as_str()),
            ("due", due.as_str()),
        ];
        let usual = visit.app.catalogue.about.language();
        let text =
            phrase.texts.get(tag).or_else(|| phrase.texts.get(usual)).or_else(|| phrase.texts.values().next())?;
        Some(PhraseChoice {
            id: phrase.id.clone(),
            title: phrase.title.clone(),
            words: filled(&text.words, &known),
            due: day.map(|day| day.to_string()).unwrap_or_default(),
            missing: (text.language != tag).then(|| language(visit, tag)),
        })
    };
    phrases.iter().filter_map(one).collect()
}
