//! Words of the catalogue as the pages of an application say them, each in one place.

use catalogue::Service;
use domain::locale::Arg;
use domain::questions::{said, wording};
use rules::{FactId, Facts, Need, Value};

use crate::web::Visit;

/// The short name of a question, with the entry of a list that it is about.
pub(super) fn label(visit: &Visit, need: Need) -> Option<String> {
    let words = wording(visit.app.catalogue, &visit.language, need)?;
    Some(match words.entry {
        Some((entry, number)) => {
            let args = [("entry", Arg::from(entry.as_str())), ("number", i64::from(number).into())];
            let label = ("label", Arg::from(words.label.as_str()));
            visit.locale().say("application-entry-label", &[&args[..], &[label]].concat())
        }
        None if words.is_more => {
            visit.locale().say("application-more-label", &[("label", Arg::from(words.label.as_str()))])
        }
        None => words.label,
    })
}

/// The name of a fact.
pub(crate) fn fact_label(visit: &Visit, fact: FactId) -> String {
    label(visit, Need::Fact(fact)).unwrap_or_default()
}

/// The document that proves a fact.
pub(crate) fn proof_label(visit: &Visit, fact: FactId) -> String {
    visit.spoken().fact_proof(fact).map(|said| said.text.into_owned()).unwrap_or_default()
}

/// A known value as lines: one for a plain value, one for each entry of a list.
pub(super) fn lines(visit: &Visit, fact: FactId, value: &Value) -> Vec<String> {
    let catalogue = visit.app.catalogue;
    let Value::List(list) = value else { return vec![said(catalogue, visit.locale(), Need::Fact(fact), value)] };
    let Some(record) = Facts::record_of(&catalogue.program.vocabulary, fact) else { return Vec::new() };
    let mut lines = Vec::new();
    for entry in &list.entries {
        let fields = catalogue.program.vocabulary.fields(record).filter_map(|(field, ..)| {
            let need = Need::Field { list: fact, row: entry.row, field };
            let value = entry.get(field)?;
            let label = wording(catalogue, &visit.language, need)?.label;
            Some(format!("{label}: {}", said(catalogue, visit.locale(), need, value)))
        });
        let name = catalogue.in_language(&visit.language).record_label(record).map(|said| said.text.into_owned());
        let fields: Vec<String> = fields.collect();
        let name = format!("{} {}", name.unwrap_or_default(), visit.locale().number(i64::from(entry.row) + 1));
        lines.push(format!("{name}. {}", fields.join("; ")));
    }
    if lines.is_empty() {
        lines.push(said(catalogue, visit.locale(), Need::Fact(fact), value));
    }
    lines
}

/// The title that questions of one group share.
pub(crate) fn group(visit: &Visit, needs: &[Need]) -> Option<String> {
    let first = needs.first()?;
    let group = visit.app.catalogue.facts.get(first.fact())?.wording.group.as_deref()?;
    visit.spoken().group_title(group).map(|said| said.text.into_owned())
}

/// The name of a service.
pub(super) fn service(visit: &Visit, service: &Service) -> String {
    visit.spoken().service_name(service).text.into_owned()
}

/// Who takes the applications for a service: an agency, or what such agencies are called where the place decides.
pub(super) fn provider(visit: &Visit, service: &'static Service) -> String {
    match domain::applications::agency_of(&visit.app, service) {
        Some(id) => agency(visit, id),
        None => crate::catalogue_pages::words::provider(visit, &service.provider).text,
    }
}

/// The name of an agency.
pub(super) fn agency(visit: &Visit, id: &str) -> String {
    visit.spoken().agency_name(id).map_or_else(|| id.to_owned(), |said| said.text.into_owned())
}
