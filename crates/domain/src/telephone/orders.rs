//! What an exchange is asked to do without having heard anything: an officer took a call, somebody is to be called, or
//! who waits hears where they stand.

use std::time::Duration;

use channels::telephone::Order;
use db::Tx;

use super::answering::{Telephone, standing};
use super::flow::Flow;
use super::model::CallPlace;
use super::store::{self, Call};
use crate::app::App;
use crate::conversations::calls;
use crate::refusal::{Outcome, Refusal};

/// How often somebody who waits hears where they stand, in milliseconds.
const TOLD_EVERY: i64 = 60_000;

/// Without a hint, it is looked again after this.
const LOOKS: Duration = Duration::from_secs(2);

/// For how long an officer's telephone rings when we call, in seconds.
const RINGS: u32 = 25;

/// Waits until there is something to do at an exchange, and gives it once.
pub(super) async fn next(app: &App, telephone: &Telephone) -> Outcome<Vec<Order>> {
    let mut line = app.db.line(calls::TAKEN);
    loop {
        let orders = now(app, telephone).await?;
        if !orders.is_empty() {
            return Ok(orders);
        }
        // A hint may be lost; then it is a moment later.
        let _ = tokio::time::timeout(LOOKS, line.next()).await;
    }
}

/// What there is to do at this moment.
///
/// # Errors
/// If the database is unavailable.
pub async fn now(app: &App, telephone: &Telephone) -> Outcome<Vec<Order>> {
    let mut tx = app.db.read().await?;
    let waiting = store::going_on(&mut tx, telephone.exchange, "waiting").await?;
    let to_ring = store::going_on(&mut tx, telephone.exchange, "to-ring").await?;
    let third = store::with_third(&mut tx, telephone.exchange).await?;
    let mut due = Vec::new();
    for call in waiting {
        let id = call.conversation_id.clone().unwrap_or_default();
        let is_taken = calls::taken_by(&mut tx, &id).await?.is_some();
        if is_taken || app.world.now() - call.told_at >= TOLD_EVERY {
            due.push(call.name);
        }
    }
    tx.commit().await?;
    due.extend(to_ring.into_iter().chain(third).map(|call| call.name));
    let mut orders = Vec::new();
    for name in due {
        let given = (telephone.clone(), name);
        let order = app.db.write(given, |(telephone, name), mut tx: Tx| async move {
            let order = of_call(&mut tx, &telephone, &name).await?;
            tx.commit().await?;
            Ok::<_, Refusal>(order)
        });
        orders.extend(order.await?);
    }
    Ok(orders)
}

/// The order for one call, as it stands now that it is locked; none if somebody else gave it.
async fn of_call(tx: &mut Tx, telephone: &Telephone, name: &str) -> Outcome<Option<Order>> {
    let app = &telephone.app;
    let Some(mut call) = store::locked(tx, (telephone.exchange, name)).await? else { return Ok(None) };
    match call.state.as_str() {
        "waiting" => waiting(tx, telephone, call).await,
        "to-ring" => {
            "ringing".clone_into(&mut call.state);
            store::keep(tx, &call).await?;
            let phone = match &call.officer_id {
                Some(officer) => crate::conversations::chat_store::phone_of(tx, officer).await?,
                None => None,
            };
            Ok(phone.map(|to| Order::Ring { call: call.name, to, seconds: RINGS }))
        }
        "talking" => {
            let third = call.third.take();
            store::keep(tx, &call).await?;
            Ok(third.filter(|to| app.catalogue.about.may_call(to) || !to.starts_with('+')).map(|to| Order::Add {
                call: call.name,
                to,
                seconds: RINGS,
            }))
        }
        _ => Ok(None),
    }
}

async fn waiting(tx: &mut Tx, telephone: &Telephone, mut call: Call) -> Outcome<Option<Order>> {
    let app = &telephone.app;
    let mut standing = standing(&call);
    let id = call.conversation_id.clone().unwrap_or_default();
    match calls::taken_by(tx, &id).await? {
        Some((officer, ..)) => {
            call.officer_id = Some(officer);
            standing.go(CallPlace::Talking);
        }
        None if app.world.now() - call.told_at >= TOLD_EVERY => {
            call.told_at = app.world.now();
            standing.go(CallPlace::Waiting { told: true });
        }
        None => return Ok(None),
    }
    call.turn += 1;
    telephone.keep(tx, &mut call, &standing).await?;
    let understands = telephone.understands;
    let turn = Flow { tx, app, call: &mut call, standing: &mut standing, understands }.turn().await?;
    Ok(Some(Order::Change { call: call.name, turn }))
}

/// The calls that an exchange carries, as far as we know.
pub(super) async fn going_on(app: &App, exchange: &str) -> Outcome<Vec<Call>> {
    let mut tx = app.db.read().await?;
    let calls = store::going_on(&mut tx, exchange, "").await?;
    tx.commit().await?;
    // Who is not called yet is at no exchange.
    Ok(calls.into_iter().filter(|call| call.state != "to-ring").collect())
}
