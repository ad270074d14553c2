//! The query string of the queue, parsed and written.

use crate::paths::encoded;
use crate::work_items::{Filter, Kind, View};

/// The URL of a view with the same filter.
pub fn address(filter: &Filter, view: View, after: Option<&str>) -> String {
    format!("/desk?{}", query(filter, view, after))
}

pub fn query(filter: &Filter, view: View, after: Option<&str>) -> String {
    let mut query = format!("view={}", view.name());
    let due_by = filter.due_by.map(|day| day.to_string());
    let parts = [
        ("service", filter.service.as_deref()),
        ("language", filter.language.as_deref()),
        ("kind", filter.kind.map(Kind::name)),
        ("due_by", due_by.as_deref()),
        ("only_mine", filter.holder.as_ref().map(|_| "yes")),
        ("after", after),
    ];
    for (name, value) in parts {
        if let Some(value) = value {
            query.push_str(&format!("&{name}={}", encoded(value)));
        }
    }
    query
}
