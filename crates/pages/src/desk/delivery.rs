//! A message that did not arrive: what it said, how the person can be reached instead, and a form to record it.

use axum::extract::Path;
use axum::response::Response;
use catalogue::Channel;
use db::Tx;
use domain::desk::item_access;
use domain::outbox::{self, LONGEST_PROOF, ManualDelivery, OTHERWISE, next_best};
use domain::trust::Grant;
use domain::work_items::{self, Item, Kind};
use domain::{codes, conversations, letters, people};
use jiff::civil::Date;
use screens::FieldError;

use super::delivery_view::{DeliveryPage, WrongDelivery};
use super::words::error_at;
use crate::web::{CheckChoice, Outcome, Posted, Problem, Visit};

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let (item, grant) = granted(&mut tx, &visit, &id).await?;
    let page = page(&mut tx, &visit, (&item, &grant), &Posted::default(), Vec::new()).await?;
    tx.commit().await?;
    Ok(page)
}

pub(super) async fn record(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let (item, grant) = granted(&mut tx, &visit, &id).await?;
    match read(&visit, &posted) {
        Ok(how) => {
            outbox::deliver_otherwise(&mut tx, &visit.app, &grant, &item.id, how).await?;
            tx.commit().await?;
            let things = if item.subject_kind == "conversation" { "conversations" } else { "cases" };
            Ok(visit.see(&format!("/desk/{things}/{}", item.reference)))
        }
        Err(errors) => {
            let page = page(&mut tx, &visit, (&item, &grant), &posted, errors).await?;
            tx.commit().await?;
            Ok(page)
        }
    }
}

/// The item, with the officer's grant to deliver what it is about.
async fn granted(tx: &mut Tx, visit: &Visit, id: &str) -> Outcome<(Item, Grant)> {
    let officer = visit.officer()?.clone();
    let item = work_items::item(tx, id).await?.filter(|item| item.kind() == Kind::FailedDelivery);
    let item = item.ok_or_else(Problem::not_found)?;
    let grant = item_access::grant(tx, &visit.app, &officer, &item).await?;
    Ok((item, grant))
}

/// The form, or what must be corrected.
fn read<'p>(visit: &Visit, posted: &'p Posted) -> Result<ManualDelivery<'p>, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut wrong = |key: &str, href: &str| errors.push(FieldError { text: visit.text(key), href: href.to_owned() });
    let channel = Channel::of(posted.get("channel")).filter(|channel| OTHERWISE.contains(channel));
    if channel.is_none() {
        wrong("desk-delivery-channel-missing", "#channel");
    }
    let day = posted.get("day").trim().parse::<Date>().ok().filter(|day| *day <= visit.app.today());
    if day.is_none() {
        wrong("desk-record-day-missing", "#day");
    }
    let proof = posted.get("proof").trim();
    if proof.is_empty() || proof.chars().count() > LONGEST_PROOF || proof.contains('\0') {
        wrong("desk-delivery-proof-missing", "#proof");
    }
    match (channel, day, errors.is_empty()) {
        (Some(channel), Some(day), true) => Ok(ManualDelivery { channel, day, proof }),
        _ => Err(errors),
    }
}

async fn page(
    tx: &mut Tx,
    visit: &Visit,
    (item, grant): (&Item, &Grant),
    typed: &Posted,
    errors: Vec<FieldError>,
) -> Outcome<Response> {
    let found = outbox::to_deliver(tx, &visit.app, grant, (&item.id, visit.locale())).await?;
    let found = found.ok_or_else(Problem::not_found)?;
    let is_case = item.subject_kind == "case";
    // An address may be a fact that a mandate hides, so it is shown as a letter is.
    let sees_all = grant.sees_every_fact(visit.app.catalogue);
    let address = if is_case && sees_all { letters::known_address(tx, grant).await? } else { Vec::new() };
    let points = people::contact_points(tx, grant).await?;
    let phone = points.into_iter().find(|point| point.kind == Channel::Phone.name()).map(|point| point.address);
    let phone = match phone {
        None if !is_case => conversations::phone(tx, grant).await?,
        known => known,
    };
    let preferred = people::preferences(tx, grant).await?.channel;
    let best = next_best(preferred, !address.is_empty());
    let chosen = if typed.has("channel") { typed.get("channel") } else { best.name() };
    let channel = |one: Channel| CheckChoice::new(one.name(), visit.locale().channel(one), one.name() == chosen);
    let day = if typed.has("day") { typed.get("day").to_owned() } else { visit.app.today().to_string() };
    let content = DeliveryPage {
        reference: codes::grouped(&item.reference),
        what: found.what,
        destination: found.destination,
        state: outbox::State::of(&found.state).map(|state| visit.text(state.key())),
        problem: found.problem,
        at: found.at,
        address,
        phone,
        preferred: visit.locale().channel(preferred),
        channels: OTHERWISE.map(channel).into(),
        day,
        proof: typed.get("proof").to_owned(),
        wrong: WrongDelivery {
            channel: error_at(&errors, "channel"),
            day: error_at(&errors, "day"),
            proof: error_at(&errors, "proof"),
        },
    };
    let page = visit.page().title("desk-delivery-title").back("/desk");
    Ok(page.form(format!("/desk/deliveries/{}", item.id)).errors(errors).show(content))
}
