//! The filter of the queue on its page: a chip for each part of it, which a press removes, and what can be chosen.

use domain::desk::articles;
use domain::desk::filter::address;
use domain::work_items::{Filter, Kind, Sort};
use serde::Serialize;

use super::queue_view::FilterChoices;
use super::words::{kind, language, service};
use crate::web::{Choice, Visit};

/// One part of a filter.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Chip {
    pub text: String,
    /// The list without it.
    pub href: String,
}

/// A chip for each part of a filter.
pub(super) fn chips(visit: &Visit, filter: &Filter, holder: Option<String>) -> Vec<Chip> {
    let day = |key: &str, day: jiff::civil::Date| visit.locale().say(key, &[("day", visit.locale().date(day).into())]);
    let bare = || filter.clone();
    let mine = visit.text("desk-filter-mine");
    let parts = [
        (filter.service.as_deref().map(|id| service(visit, Some(id))), Filter { service: None, ..bare() }),
        (filter.language.as_deref().map(|tag| language(visit, tag)), Filter { language: None, ..bare() }),
        (filter.kind.map(|one| kind(visit, one)), Filter { kind: None, ..bare() }),
        (filter.due_from.map(|from| day("desk-chip-from", from)), Filter { due_from: None, ..bare() }),
        (filter.due_by.map(|by| day("desk-chip-by", by)), Filter { due_by: None, ..bare() }),
        (holder.or_else(|| filter.only_mine.then_some(mine)), Filter { holder: None, only_mine: false, ..bare() }),
        (filter.away.as_ref().map(|_| visit.text("desk-chip-away")), Filter { away: None, ..bare() }),
    ];
    let chip = |(text, without): (Option<String>, Filter)| {
        text.map(|text| Chip { text, href: address(&without, without.view) })
    };
    parts.into_iter().filter_map(chip).collect()
}

/// What can be chosen, with the filter as it stands.
pub(super) fn choices(visit: &Visit, agency: &str, filter: &Filter) -> FilterChoices {
    let is = |known: &Option<String>, value: &str| known.as_deref() == Some(value);
    let services = articles::services(&visit.app, agency).into_iter();
    let tags = visit.app.locales.all().map(|locale| locale.tag());
    FilterChoices {
        services: services.map(|one| Choice::new(&one.id, &one.name, is(&filter.service, &one.id))).collect(),
        languages: tags.map(|tag| Choice::new(tag, language(visit, tag), is(&filter.language, tag))).collect(),
        kinds: Kind::ALL.map(|one| Choice::new(one.name(), kind(visit, one), filter.kind == Some(one))).into(),
        due_by: filter.due_by,
        only_mine: filter.only_mine,
        sort: (filter.sort != Sort::default()).then(|| filter.sort.name()),
    }
}
