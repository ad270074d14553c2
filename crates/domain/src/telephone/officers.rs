//! What officers do with calls: call somebody about their conversation, and bring a third party in.

use catalogue::VisitWay;
use db::Tx;

use super::answering::standing;
use super::model::{CallPlace, Standing};
use super::people::may_call;
use super::store::{self, Call};
use crate::app::App;
use crate::codes;
use crate::conversations::{self, calls, chat_store, store as threads};
use crate::counter;
use crate::refusal::{Outcome, Refusal};
use crate::staff::Officer;
use crate::trust::{self, Action, Grant, Purpose};

/// A call of which no end was heard for so long is over, in milliseconds.
const LONGEST: i64 = 4 * 60 * 60 * 1_000;

/// A call as an officer sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallNow {
    /// `waiting`, `talking`, `ringing` and so on; `over` for the last one.
    pub state: String,
    pub is_ours: bool,
    /// Whether an officer and the person were connected.
    pub spoke: bool,
    pub number: Option<String>,
    pub began_at: i64,
    pub ended_at: Option<i64>,
}

/// The latest call of the conversation of the grant.
///
/// # Errors
/// If the database is unavailable.
pub async fn latest(tx: &mut Tx, grant: &Grant) -> db::Result<Option<CallNow>> {
    let call = store::of_conversation(tx, grant.id()).await?;
    Ok(call.map(|call| {
        let spoke = standing(&call).spoke;
        let Call { state, is_ours, number, began_at, ended_at, .. } = call;
        CallNow { state, is_ours, spoke, number, began_at, ended_at }
    }))
}

/// Whether there is an exchange that makes calls, and the officer said where their telephone is.
///
/// # Errors
/// If the database is unavailable.
pub async fn can_call(tx: &mut Tx, app: &App, officer: &Officer) -> db::Result<bool> {
    Ok(app.settings.exchange.is_some() && chat_store::phone_of(tx, &officer.id).await?.is_some())
}

/// The number of the person of a conversation: that of their visit by phone, as long as it is not over, or the one that
/// they left.
///
/// # Errors
/// If the database is unavailable.
pub async fn number(tx: &mut Tx, app: &App, grant: &Grant) -> db::Result<Option<String>> {
    // Who is called late is called all the same.
    let since = app.world.now() - LONGEST;
    match counter::of_conversation(tx, grant).await?.filter(|visit| visit.is_not_over(since)) {
        Some(visit) if visit.way() == VisitWay::Phone => counter::number(tx, grant, &visit.id).await,
        _ => conversations::phone(tx, grant).await,
    }
}

/// Calls the officer, and then the person of a conversation.
///
/// # Errors
/// If nobody left a number, the number may not be called, it was called too often, or the officer has no telephone.
pub async fn call(tx: &mut Tx, app: &App, officer: &Officer, reference: &str) -> Outcome<()> {
    let grant = granted(tx, app, officer, reference).await?;
    let Some(exchange) = app.settings.exchange.as_deref() else { return Err(Refusal::conflict("call-no-exchange")) };
    if chat_store::phone_of(tx, &officer.id).await?.is_none() {
        return Err(Refusal::conflict("call-no-phone"));
    }
    let number = number(tx, app, &grant).await?;
    let number = number.and_then(|number| app.catalogue.about.phone_number(&number));
    let number = number.ok_or_else(|| Refusal::unprocessable("call-number"))?;
    may_call(tx, app, &number).await?;
    let language = threads::one(tx, &grant).await?.map(|open| open.language).unwrap_or_default();
    tx.lock(&format!("call-of:{}", grant.id())).await?;
    // Pressed twice, it is one call.
    let (last, now) = (store::of_conversation(tx, grant.id()).await?, app.world.now());
    if last.is_some_and(|call| call.state != "over" && call.began_at > now - LONGEST) {
        return Err(Refusal::conflict("call-goes-on"));
    }
    let id = app.world.new_id();
    let call = Call {
        name: id.clone(),
        id,
        exchange: exchange.to_owned(),
        is_ours: true,
        number: Some(number),
        language,
        is_slow: false,
        turn: 1,
        place: serde_json::to_value(Standing::at(CallPlace::CallingBack)).unwrap_or_default(),
        state: "to-ring".to_owned(),
        conversation_id: Some(grant.id().to_owned()),
        officer_id: Some(officer.id.clone()),
        third: None,
        told_at: now,
        began_at: now,
        ended_at: None,
        outcome_due: None,
    };
    store::keep(tx, &call).await?;
    tx.wake(calls::TAKEN);
    Ok(())
}

/// Calls somebody into a call that goes on, such as an interpreter.
///
/// # Errors
/// If there is no such call, or the number may not be called.
pub async fn add(tx: &mut Tx, app: &App, officer: &Officer, (reference, to): (&str, &str)) -> Outcome<()> {
    let grant = granted(tx, app, officer, reference).await?;
    let number = app.catalogue.about.phone_number(to).ok_or_else(|| Refusal::unprocessable("call-number"))?;
    may_call(tx, app, &number).await?;
    let call = store::of_conversation(tx, grant.id()).await?.filter(|call| call.state == "talking");
    let mut call = call.ok_or_else(|| Refusal::conflict("call-not-now"))?;
    call.third = Some(number);
    store::keep(tx, &call).await?;
    tx.wake(calls::TAKEN);
    Ok(())
}

async fn granted(tx: &mut Tx, app: &App, officer: &Officer, reference: &str) -> Outcome<Grant> {
    let reference = codes::typed(reference, conversations::REFERENCE).ok_or_else(Refusal::not_found)?;
    let known = threads::whose(tx, &reference).await?.ok_or_else(Refusal::not_found)?;
    Ok(trust::authorise(tx, app, &officer.actor(), Action::Change, known.into(), Purpose::Helping).await?)
}
