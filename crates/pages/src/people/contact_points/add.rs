//! A new address: an email address gets a code, and a phone number where somebody sends text messages.

use axum::extract::Path;
use db::Tx;
use domain::events::PersonEvent;
use domain::people::account::noted;
use domain::people::address;
use domain::people::contact_points::store;
use domain::proof::model::MOST_AN_HOUR;
use domain::proof::{self, CodeRequest, ProofRequest};
use domain::trust::Action;

use super::list;
use crate::people::account::own;
use crate::web::{Outcome, Posted, Problem, Visit};

const CODE: &str = "/account/contact-points/code";

/// More than anybody has; keeps one account from filling the table.
const MOST: usize = 20;

/// What an address looks like, with a telephone number as people write it there.
fn unfit(visit: &Visit) -> String {
    match &visit.app.catalogue.about.phone_example {
        Some(phone) => visit.locale().say("contact-points-unfit-like", &[("phone", phone.into())]),
        None => visit.text("contact-points-unfit"),
    }
}

pub(super) async fn add(visit: Visit, posted: Posted) -> Outcome {
    visit.signed_in()?;
    let typed = posted.get("address");
    let found = match typed.contains('@') {
        true => address::read_email(visit.locale(), typed).map(|email| ("email", email)),
        false => {
            visit.app.catalogue.about.phone_number(typed).map(|phone| ("phone", phone)).ok_or_else(|| unfit(&visit))
        }
    };
    let (kind, address) = match found {
        Ok(found) => found,
        Err(words) => return list::page(&visit, typed, Some(words)).await,
    };
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "contact-points").await?;
    let points = store::contact_points(&mut tx, &grant).await?;
    let is_proven = |point: &store::ContactPoint| point.verified_at.is_some() || !is_provable(&visit, kind);
    if points.iter().any(|point| point.address == address && is_proven(point)) {
        drop(tx);
        return list::page(&visit, typed, Some(visit.text("contact-points-there"))).await;
    }
    if points.len() >= MOST {
        drop(tx);
        return list::page(&visit, typed, Some(visit.text("contact-points-too-many"))).await;
    }
    store::add(&mut tx, &visit.app, &grant, kind, &address).await?;
    noted(&mut tx, &visit.app, &grant, PersonEvent::ContactPointAdded { kind: kind.to_owned() }).await?;
    match is_provable(&visit, kind) {
        true => send_code(&visit, tx, &address).await,
        false => {
            tx.commit().await?;
            Ok(visit.see("/account/contact-points"))
        }
    }
}

pub(super) async fn send_again(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::See, "contact-points").await?;
    let points = store::contact_points(&mut tx, &grant).await?;
    let is_it = |point: &&store::ContactPoint| {
        point.id == id && is_provable(&visit, &point.kind) && point.verified_at.is_none()
    };
    let point = points.iter().find(is_it).ok_or_else(Problem::not_found)?;
    send_code(&visit, tx, &point.address).await
}

/// Whether a code can be sent to an address of a kind.
pub(super) fn is_provable(visit: &Visit, kind: &str) -> bool {
    kind == "email" || visit.app.texts.sms.is_there()
}

async fn send_code(visit: &Visit, mut tx: Tx, address: &str) -> Outcome {
    let wish = ProofRequest {
        purpose: domain::proof::model::Purpose::ContactPoint,
        address,
        language: &visit.language,
        next: "/account/contact-points",
    };
    let asked = proof::ask(&mut tx, &visit.app, &visit.session, wish).await?;
    tx.commit().await?;
    match asked {
        CodeRequest::Sent => Ok(visit.see(CODE)),
        CodeRequest::TooMany { until } => {
            let when = visit.locale().moment(until, &visit.app.zone);
            let values = [("codes", MOST_AN_HOUR.into()), ("when", when.into())];
            let error = visit.locale().say("proof-too-many-codes", &values);
            list::page(visit, address, Some(error)).await
        }
    }
}
