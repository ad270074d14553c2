//! Names and days that the pages of articles share, and the terms of their queries.

use domain::knowledge::model::Article;

use crate::web::Visit;
use crate::web::form::value_in;

pub(super) fn service_name(visit: &Visit, id: &str) -> String {
    visit.app.catalogue.service(id).map_or_else(|| id.to_owned(), |service| service.name.clone())
}

pub(super) fn agency_name(visit: &Visit, id: &str) -> String {
    visit.app.catalogue.agencies.get(id).map_or_else(|| id.to_owned(), |agency| agency.name.clone())
}

/// The own name of a language.
pub(super) fn language_name(visit: &Visit, tag: &str) -> String {
    let known = visit.app.locales.all().find(|locale| locale.tag() == tag);
    known.map_or_else(|| tag.to_owned(), |locale| locale.own_name().to_owned())
}

/// The terms of a query; `None` where it is empty.
pub(super) fn asked(visit: &Visit, name: &str) -> Option<String> {
    let query = visit.here.split_once('?').map_or("", |(_, query)| query);
    value_in(query, name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

pub(super) fn is_overdue(visit: &Visit, article: &Article) -> bool {
    article.state == "published" && article.review_on <= visit.app.today().to_string()
}
