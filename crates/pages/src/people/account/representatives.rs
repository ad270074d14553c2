//! Who may act for a person, and for whom the person may act.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::events::PersonEvent;
use domain::people::account::noted;
use domain::people::address;
use domain::people::store::shown_name;
use domain::trust::{self, Action, Grant, NewRepresentative, Purpose, Representative, Resource, Scope};
use screens::FieldError;

use super::representatives_page::{
    PrincipalLine, RepresentativeCard, RepresentativesPage, TypedRepresentative, WrongRepresentative,
};
use super::{day, own};
use crate::people::FieldMessage;
use crate::web::{Outcome, Posted, Problem, Visit};

const PAGE: &str = "/account/representatives";

const MOST_LETTERS: usize = 200;

pub(super) async fn show(visit: Visit) -> Outcome {
    page(&visit, &Posted::default(), Vec::new()).await
}

pub(super) async fn appoint(visit: Visit, posted: Posted) -> Outcome {
    visit.signed_in()?;
    let new = match read(&visit, &posted) {
        Ok(new) => new,
        Err(errors) => return page(&visit, &posted, errors).await,
    };
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "representatives").await?;
    let id = trust::appoint(&mut tx, &visit.app, &grant, &new).await?;
    if let Some(owner) = domain::people::contact_points::store::owner(&mut tx, &new.email).await? {
        // Somebody known takes it up at once; everybody else when they sign in with that address.
        trust::accept_all(&mut tx, &owner, &new.email).await?;
    }
    let (scope, until) = (new.scope.name().to_owned(), new.until.to_string());
    let event = PersonEvent::RepresentativeAppointed { representative: id, scope, until };
    noted(&mut tx, &visit.app, &grant, event).await?;
    tx.commit().await?;
    Ok(visit.see(PAGE))
}

pub(super) async fn end(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "representatives").await?;
    if !trust::revoke(&mut tx, &grant, &id).await? {
        return Err(Problem::not_found());
    }
    noted(&mut tx, &visit.app, &grant, PersonEvent::RepresentativeEnded { representative: id }).await?;
    tx.commit().await?;
    Ok(visit.see(PAGE))
}

fn read(visit: &Visit, posted: &Posted) -> Result<NewRepresentative, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut say = |field: &str, text: String| errors.push(FieldError { text, href: format!("#{field}") });
    let email = address::read_email(visit.locale(), posted.get("email"));
    let mut wrong = |field: &str, key: &str| say(field, visit.text(key));
    let name = posted.get("name").to_owned();
    if name.is_empty() || name.chars().count() > MOST_LETTERS {
        wrong("name", "representatives-no-name");
    }
    let email = match email {
        Ok(email) => Some(email),
        Err(words) => {
            say("email", words);
            None
        }
    };
    let mut wrong = |field: &str, key: &str| say(field, visit.text(key));
    let scope = Scope::of(posted.get("scope"));
    if scope.is_none() {
        wrong("scope", "representatives-no-scope");
    }
    let until = day::read(posted, "until");
    match until {
        None => wrong("until-day", "representatives-no-day"),
        Some(until) if until < visit.app.today() => wrong("until-day", "representatives-past-day"),
        Some(_) => {}
    }
    match (email, scope, until) {
        (Some(email), Some(scope), Some(until)) if errors.is_empty() => {
            Ok(NewRepresentative { email, name, scope, until })
        }
        _ => Err(errors),
    }
}

async fn page(visit: &Visit, posted: &Posted, errors: Vec<FieldError>) -> Outcome<Response> {
    let mut tx = visit.app.db.begin().await?;
    let grant = own(visit, &mut tx, Action::See, "representatives").await?;
    let today = visit.app.today().to_string();
    let appointed = trust::appointed_by(&mut tx, &grant).await?;
    let card = |who: Representative| RepresentativeCard {
        id: who.id,
        name: who.name,
        email: who.email,
        may_act: who.scope == "act",
        is_over: who.until < today,
        until: who.until,
        has_come: who.representative_id.is_some(),
    };
    let appointed = appointed.into_iter().map(card).collect();
    let principals = principals(visit, &mut tx, &grant).await?;
    tx.commit().await?;
    let typed = |field: &str| posted.get(field).to_owned();
    let wrong = |field: &str| FieldMessage::at(&errors, field);
    let content = RepresentativesPage {
        appointed,
        principals,
        typed: TypedRepresentative {
            name: typed("name"),
            email: typed("email"),
            scope: typed("scope"),
            until: day::typed(posted, "until"),
        },
        wrong: WrongRepresentative {
            name: wrong("name"),
            email: wrong("email"),
            scope: wrong("scope"),
            until: wrong("until-day"),
        },
    };
    let page = visit.page().title("representatives-title").back("/account");
    Ok(page.form(PAGE).errors(errors).show(content))
}

/// The people for whom one may act, by the name they gave; each of them can see that it was looked at.
async fn principals(visit: &Visit, tx: &mut Tx, grant: &Grant) -> Outcome<Vec<PrincipalLine>> {
    let mut shown = Vec::new();
    for appointment in trust::appointing(tx, grant, visit.app.today()).await? {
        let resource = Resource::of_person("name", &appointment.person_id);
        let name = trust::authorise(tx, &visit.app, &visit.actor(), Action::See, resource, Purpose::Helping).await?;
        let name = shown_name(tx, &name).await?;
        shown.push(PrincipalLine { name, may_act: appointment.scope == "act", until: appointment.until });
    }
    Ok(shown)
}
