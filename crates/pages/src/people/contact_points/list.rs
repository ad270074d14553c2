//! The page with all contact points, from which they are removed.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::events::PersonEvent;
use domain::people::account::noted;
use domain::people::contact_points::store::{self, ContactPoint};
use domain::trust::Action;
use serde::Serialize;

use super::add::is_provable;
use crate::people::account::own;
use crate::people::wrong_field;
use crate::web::{Outcome, Posted, Problem, View, Visit};

#[derive(Serialize)]
pub(in crate::people) struct ContactPointsPage {
    points: Vec<ContactPointLine>,
    /// The new address as typed.
    typed: String,
    error: Option<String>,
}

#[derive(Serialize)]
struct ContactPointLine {
    id: String,
    address: String,
    is_phone: bool,
    is_verified: bool,
    /// Whether a code can be sent there.
    is_provable: bool,
    /// Whether nobody could sign in without it.
    is_last: bool,
}

impl View for ContactPointsPage {
    const TEMPLATE: &'static str = "contact-points.html";

    fn samples() -> Vec<Self> {
        let point = |address: &str, is_verified: bool, is_last: bool| ContactPointLine {
            id: "0198f3a2".to_owned(),
            address: address.to_owned(),
            is_phone: !address.contains('@'),
            is_verified,
            is_provable: !is_last,
            is_last,
        };
        let points = vec![
            point("ana@home.example", true, true),
            point("ana@work.example", false, false),
            point("+61 491 570 006", false, false),
        ];
        let error = Some("Enter an email address or a phone number.".to_owned());
        vec![
            ContactPointsPage { points, typed: "ana@".to_owned(), error },
            ContactPointsPage { points: Vec::new(), typed: String::new(), error: None },
        ]
    }
}

pub(super) async fn show(visit: Visit) -> Outcome {
    page(&visit, "", None).await
}

pub(super) async fn remove(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "contact-points").await?;
    let points = store::contact_points(&mut tx, &grant).await?;
    let point = points.iter().find(|point| point.id == id).ok_or_else(Problem::not_found)?;
    if is_last(&points, point) {
        drop(tx);
        return page(&visit, "", Some(visit.text("contact-points-last"))).await;
    }
    store::remove(&mut tx, &grant, &id).await?;
    noted(&mut tx, &visit.app, &grant, PersonEvent::ContactPointRemoved { kind: point.kind.clone() }).await?;
    tx.commit().await?;
    Ok(visit.see("/account/contact-points"))
}

/// Without a verified email address nobody could sign in any more.
fn is_last(points: &[ContactPoint], point: &ContactPoint) -> bool {
    let signs_in = |point: &&ContactPoint| point.kind == "email" && point.verified_at.is_some();
    signs_in(&point) && points.iter().filter(signs_in).count() == 1
}

pub(super) async fn page(visit: &Visit, typed: &str, error: Option<String>) -> Outcome<Response> {
    let mut tx: Tx = visit.app.db.read().await?;
    let grant = own(visit, &mut tx, Action::See, "contact-points").await?;
    let points = store::contact_points(&mut tx, &grant).await?;
    tx.commit().await?;
    let line = |point: &ContactPoint| ContactPointLine {
        id: point.id.clone(),
        // A number is shown as one dials it here.
        address: visit.app.catalogue.about.dialled_here(&point.address).unwrap_or_else(|| point.address.clone()),
        is_phone: point.kind == "phone",
        is_verified: point.verified_at.is_some(),
        is_provable: is_provable(visit, &point.kind),
        is_last: is_last(&points, point),
    };
    let page = visit.page().title("contact-points-title").back("/account").form("/account/contact-points");
    let points = points.iter().map(line).collect();
    let page = page.errors(wrong_field("address", error.as_deref()));
    Ok(page.show(ContactPointsPage { points, typed: typed.to_owned(), error }))
}
