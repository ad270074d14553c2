//! Words of the desk that several pages need.

use domain::knowledge::Suggested;
use domain::work_items::Kind;
use screens::FieldError;

use crate::web::Visit;

/// The name of a service, or words for work that belongs to none.
pub(super) fn service(visit: &Visit, id: Option<&str>) -> String {
    let known = id.and_then(|id| visit.app.catalogue.service(id));
    known.map_or_else(|| visit.text("desk-no-service"), |service| service.name.clone())
}

/// The own name of a language.
pub(super) fn language(visit: &Visit, tag: &str) -> String {
    let known = visit.app.locales.all().find(|locale| locale.tag() == tag);
    known.map_or_else(|| tag.to_owned(), |locale| locale.own_name().to_owned())
}

/// A kind of work.
pub(super) fn kind(visit: &Visit, kind: Kind) -> String {
    visit.text(&format!("desk-kind-{}", kind.name()))
}

/// What is wrong with a field, by its id.
pub(super) fn error_at(errors: &[FieldError], field: &str) -> Option<String> {
    errors.iter().find(|error| error.href.strip_prefix('#') == Some(field)).map(|error| error.text.clone())
}

/// One article that people may read too, and one for staff.
pub(super) fn suggested_sample() -> Vec<Suggested> {
    let sample = |title: &str, is_public| Suggested {
        id: "019ee77e".to_owned(),
        title: title.to_owned(),
        language: "en".to_owned(),
        href: "/desk/knowledge/019ee77e".to_owned(),
        is_public,
    };
    vec![sample("What a gas bill must show", true), sample("Two meters at one address", false)]
}
