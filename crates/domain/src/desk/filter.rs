//! The query string of the queue, parsed and written.

use crate::paths::encoded;
use crate::work_items::{Filter, Kind, Sort, View};

/// The URL of a view with the same filter and order.
pub fn address(filter: &Filter, view: View) -> String {
    format!("/desk?{}", query(filter, view))
}

/// The filter and order, without a page.
pub fn query(filter: &Filter, view: View) -> String {
    let mut query = format!("view={}", view.name());
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    let (due_from, due_by) = (day(filter.due_from), day(filter.due_by));
    let sort = (filter.sort != Sort::default()).then(|| filter.sort.name());
    let parts = [
        ("service", filter.service.as_deref()),
        ("language", filter.language.as_deref()),
        ("kind", filter.kind.map(Kind::name)),
        ("due_from", due_from.as_deref()),
        ("due_by", due_by.as_deref()),
        ("only_mine", filter.only_mine.then_some("yes")),
        ("holder", filter.holder.as_deref().filter(|_| !filter.only_mine)),
        ("away", filter.away.as_ref().map(|_| "yes")),
        ("sort", sort.as_deref()),
    ];
    for (name, value) in parts {
        if let Some(value) = value {
            query.push_str(&format!("&{name}={}", encoded(value)));
        }
    }
    query
}

/// A page of a list: where it begins or ends, and how many rows are before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paged<'p> {
    After(&'p str, usize),
    Before(&'p str, usize),
}

/// The URL of a page of the list that a filter finds.
pub fn page(filter: &Filter, paged: Paged<'_>) -> String {
    let (name, cursor, from) = match paged {
        Paged::After(cursor, from) => ("after", cursor, from),
        Paged::Before(cursor, from) => ("before", cursor, from),
    };
    format!("{}&{name}={}&from={from}", address(filter, filter.view), encoded(cursor))
}
