//! Who may act for a person, and for whom the person may act.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::people::store::shown_name;
use domain::people::{address, appointing, organisations};
use domain::trust::{self, Action, Grant, NO_END, NewRepresentative, Purpose, Resource, Scope};
use screens::FieldError;

use super::representatives_page::{
    PrincipalLine, RepresentativeCard, RepresentativesPage, TypedRepresentative, WrongRepresentative,
};
use super::{day, own};
use crate::web::{Outcome, Posted, Visit};

const PAGE: &str = "/account/representatives";

const MOST_LETTERS: usize = 200;

pub(super) async fn show(visit: Visit) -> Outcome {
    page(&visit, &Posted::default(), Vec::new()).await
}

pub(super) async fn appoint(visit: Visit, posted: Posted) -> Outcome {
    visit.signed_in()?;
    let new = match read(&visit, &posted, false) {
        Ok(new) => new,
        Err(errors) => return page(&visit, &posted, errors).await,
    };
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "representatives").await?;
    appointing::appoint(&mut tx, &visit.app, &grant, &new).await?;
    tx.commit().await?;
    Ok(visit.see(PAGE))
}

pub(super) async fn end(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "representatives").await?;
    appointing::end(&mut tx, &visit.app, &grant, &id).await?;
    tx.commit().await?;
    Ok(visit.see(PAGE))
}

/// Reads whom somebody names to act for them, or for an organisation, which may also get another owner.
pub(in crate::people) fn read(
    visit: &Visit,
    posted: &Posted,
    for_organisation: bool,
) -> Result<NewRepresentative, Vec<FieldError>> {
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
    let scope = Scope::of(posted.get("scope")).filter(|scope| for_organisation || *scope != Scope::Own);
    if scope.is_none() {
        wrong("scope", "representatives-no-scope");
    }
    let until = match scope {
        Some(Scope::Own) => Some(NO_END),
        _ => day::read(posted, "until"),
    };
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
    let appointed = appointed.into_iter().map(|who| RepresentativeCard::of(who, &today)).collect();
    let principals = principals(visit, &mut tx, &grant).await?;
    tx.commit().await?;
    let (typed, wrong) = (TypedRepresentative::of(posted), WrongRepresentative::of(&errors));
    let content = RepresentativesPage { appointed, principals, typed, wrong };
    let page = visit.page().title("representatives-title").back("/account");
    Ok(page.form(PAGE).errors(errors).show(content))
}

/// The people for whom one may act, by the name they gave; each of them can see that it was looked at.
async fn principals(visit: &Visit, tx: &mut Tx, grant: &Grant) -> Outcome<Vec<PrincipalLine>> {
    let mut shown = Vec::new();
    for appointment in trust::appointing(tx, grant, visit.app.today()).await? {
        // Organisations have a page of their own.
        if organisations::is_one(tx, &appointment.person_id).await? {
            continue;
        }
        let resource = Resource::of_person("name", &appointment.person_id);
        let name = trust::authorise(tx, &visit.app, &visit.actor(), Action::See, resource, Purpose::Helping).await?;
        let name = shown_name(tx, &name).await?;
        shown.push(PrincipalLine { name, may_act: appointment.scope >= Scope::Act, until: appointment.until });
    }
    Ok(shown)
}
