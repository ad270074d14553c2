//! A search: what was typed is recorded first, and then answered at an address of its own, which holds no word of it.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::finding::log::{self, PURPOSES};
use domain::finding::query;
use domain::finding::searching::MOST_PEOPLE;
use domain::finding::{self, Found};
use domain::paths::encoded;
use domain::refusal::Refusal;
use domain::trust::{self, Action, Purpose, Resource};
use domain::{cases, conversations, desk, knowledge};

use super::hits::{self, PersonHit};
use super::page_view::{FindPage, PlaceHit};
use crate::web::{Choice, Outcome, Posted, Visit};

/// Letters of a search that are kept.
const LONGEST: usize = 1_000;

/// Services that are offered beside people.
const SERVICES: usize = 5;

/// `GET /desk/find`: what can be looked for.
pub(super) async fn empty(visit: Visit) -> Outcome {
    visit.officer()?;
    Ok(page(&visit, ("", Purpose::Helping), None, (Vec::new(), Vec::new())))
}

/// `POST /desk/find`: a reference opens what it belongs to; everything else is looked for.
pub(super) async fn begin(visit: Visit, posted: Posted) -> Outcome {
    let officer = visit.officer()?.clone();
    let typed: String = posted.get("q").trim().chars().take(LONGEST).collect();
    let purpose = log::purpose(posted.get("why"));
    if typed.is_empty() {
        return Ok(visit.see("/desk/find"));
    }
    let mut tx = visit.app.db.begin().await?;
    // A list, as the palette shows it, opens nothing by itself.
    let is_list = posted.get("list") == "yes";
    if let Some(there) = at_reference(&mut tx, &visit, &typed).await?.filter(|_| !is_list) {
        return Ok(visit.see(&there));
    }
    let id = log::keep(&mut tx, &visit.app, &officer, &typed, purpose).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/find/{id}")))
}

/// Where the reference leads that was typed, if the officer may go there; opening it is the look that is recorded.
async fn at_reference(tx: &mut Tx, visit: &Visit, typed: &str) -> Outcome<Option<String>> {
    let Some(reference) = query::read(&visit.app.catalogue.about, typed).reference else { return Ok(None) };
    let case = cases::store::whose_reference(tx, &reference).await?.map(Resource::from);
    let talk = conversations::whose(tx, &reference).await?.map(Resource::from);
    let kinds = [("cases", case), ("conversations", talk)];
    for (kind, resource) in kinds.into_iter().filter_map(|(kind, resource)| Some((kind, resource?))) {
        if trust::may(tx, &visit.app, &visit.actor(), Action::See, &resource).await? {
            return Ok(Some(format!("/desk/{kind}/{reference}")));
        }
    }
    Ok(None)
}

/// `GET /desk/find/{id}`: what it finds now.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let officer = visit.officer()?.clone();
    let mut tx = visit.app.db.read().await?;
    let kept = log::one(&mut tx, &visit.app, &officer, &id).await?.ok_or_else(Refusal::not_found)?;
    let typed = kept.typed.unwrap_or_default();
    let purpose = log::purpose(&kept.purpose);
    let found = finding::search(&mut tx, &visit.app, &officer, (&typed, purpose)).await?;
    let articles = knowledge::suggested(&mut tx, &visit.app, None, &typed).await?;
    tx.commit().await?;
    log::shown(&visit.app, &kept.id, found.people.len())?;
    let article = |one: knowledge::Suggested| PlaceHit { href: one.href, title: one.title };
    let places = (services(&visit, &officer.agency, &typed), articles.into_iter().map(article).collect());
    Ok(page(&visit, (&typed, purpose), Some(found), places))
}

/// The briefings of services that are called so.
fn services(visit: &Visit, agency: &str, typed: &str) -> Vec<PlaceHit> {
    let wanted = query::read(&visit.app.catalogue.about, typed).groups;
    let is_called = |name: &str| {
        let named = query::read(&visit.app.catalogue.about, name).groups;
        let has = |group: &query::Group| named.iter().any(|one| one.forms.first() == group.forms.first());
        !wanted.is_empty() && wanted.iter().all(has)
    };
    let called = desk::articles::services(&visit.app, agency).into_iter().filter(|service| is_called(&service.name));
    let place = |service: &catalogue::Service| PlaceHit {
        href: format!("/desk/briefings/{}", service.id),
        title: service.name.clone(),
    };
    called.take(SERVICES).map(place).collect()
}

fn page(
    visit: &Visit,
    (typed, purpose): (&str, Purpose),
    found: Option<Found>,
    (services, articles): (Vec<PlaceHit>, Vec<PlaceHit>),
) -> Response {
    let choice =
        |one: Purpose| Choice::new(one.name(), visit.text(&format!("find-purpose-{}", one.name())), one == purpose);
    let is_searched = found.is_some();
    let found = found.unwrap_or_default();
    let people: Vec<PersonHit> = found.people.iter().map(|one| hits::person(visit, purpose.name(), one)).collect();
    let left_out = (!found.left_out.is_empty()).then(|| visit.locale().list(&found.left_out));
    let own = visit.session.officer.as_deref().map(|officer| encoded(&officer.id)).unwrap_or_default();
    visit.page().title("find-title").back("/desk").form("/desk/find").show(FindPage {
        typed: typed.to_owned(),
        purposes: PURPOSES.into_iter().map(choice).collect(),
        is_searched,
        is_nothing: found.is_nothing,
        people,
        services,
        articles,
        left_out,
        cut_to: found.is_cut.then_some(query::MOST_WORDS),
        more_than: found.has_more.then_some(MOST_PEOPLE),
        record: format!("/desk/team/{own}/searches"),
    })
}
