//! Articles and questions as pages show them.

use domain::knowledge::markup;
use domain::knowledge::model::Article;
use domain::knowledge::question_store::Question;
use serde_json::{Value, json};

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

/// A line of a list.
pub(super) fn line(visit: &Visit, article: &Article) -> Value {
    json!({
        "id": article.id,
        "href": format!("/desk/knowledge/{}", article.id),
        "title": article.title,
        "language": article.language,
        "state": article.state,
        "agency": agency_name(visit, &article.agency),
        "services": article.services().iter().map(|id| service_name(visit, id)).collect::<Vec<_>>(),
        "owner": article.owner_name,
        "is_mine": visit.officer().is_ok_and(|officer| officer.id == article.owner_id),
        "review_on": article.review_on,
        "is_overdue": is_overdue(visit, article),
    })
}

/// An article as officers read it.
pub(super) fn whole(visit: &Visit, article: &Article) -> Value {
    let facts = article.facts();
    let vocabulary = &visit.app.catalogue.program.vocabulary;
    let label = |name: &String| {
        let known = vocabulary.fact(name).and_then(|fact| visit.spoken().fact_label(fact));
        known.map_or_else(|| name.clone(), |said| said.to_string())
    };
    let mut shown = line(visit, article);
    let added = json!({
        "version": article.version,
        "why": article.why,
        "by": article.officer_name,
        "at": article.at,
        "language_name": language_name(visit, &article.language),
        "public_blocks": markup::blocks(&article.public_text),
        "staff_blocks": markup::blocks(&article.staff_text),
        "help": article.is_public().then(|| format!("/help/{}", article.id)),
        "facts": facts.iter().map(label).collect::<Vec<_>>(),
    });
    if let (Some(shown), Value::Object(added)) = (shown.as_object_mut(), added) {
        shown.extend(added);
    }
    shown
}

/// A question in a list. `article` is the title of the article that did not answer it.
pub(super) fn question(visit: &Visit, question: &Question, article: Option<&str>) -> Value {
    let officer = visit.officer().ok();
    json!({
        "href": format!("/desk/knowledge/questions/{}", question.id),
        "article": article,
        "service": question.service.as_deref().map(|id| service_name(visit, id)),
        "agency": agency_name(visit, &question.agency),
        "from_officer": question.officer_name,
        "body": question.body,
        "at": question.asked_at,
        "is_open": question.is_open(),
        "answered_at": question.answered_at,
        "is_mine": officer.is_some_and(|officer| question.owner_id.as_deref() == Some(officer.id.as_str())),
        "is_new": !question.is_open() && question.seen_at.is_none(),
    })
}
