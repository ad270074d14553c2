//! Calls at the desk: whether one waits or goes on, calling somebody back, a third party, and what became of it.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::conversations::{Conversation, chat_store};
use domain::telephone;
use domain::trust::Grant;
use serde::Serialize;

use super::outcome_box::{OutcomeForm, OutcomeLine};

use crate::web::{Outcome, Posted, Visit};

/// The call of a conversation as its screen shows it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CallBox {
    /// The last call, or the one that goes on: whether it waits, speaks or is over, and since when.
    pub now: String,
    pub goes_on: bool,
    /// Whether the officer can call the number of the conversation.
    pub can_call: bool,
    /// Whether a third party can be called in.
    pub can_add: bool,
    /// What to do so that the call is put through; none if nothing is missing.
    pub missing: String,
    /// What became of the calls of this conversation, as officers recorded it.
    pub outcomes: Vec<OutcomeLine>,
    /// Where it is recorded, or corrected; none while nothing is over, and for who may not.
    pub form: Option<OutcomeForm>,
}

impl CallBox {
    /// For the samples of pages.
    pub fn samples() -> [CallBox; 2] {
        let talks = CallBox {
            now: "Speaks since 9:41 am".to_owned(),
            goes_on: true,
            can_call: false,
            can_add: true,
            missing: "Say where your telephone is".to_owned(),
            outcomes: OutcomeLine::samples(),
            form: Some(OutcomeForm::sample()),
        };
        let over = CallBox {
            can_call: true,
            form: Some(OutcomeForm { corrects: String::new(), wrong: None, ..OutcomeForm::sample() }),
            ..CallBox::default()
        };
        [talks, over]
    }
}

/// The call of the conversation of a grant; none if it never had one and none can be made. What became of calls is that of
/// all the conversations that are read as one.
pub async fn call_box(
    tx: &mut Tx,
    visit: &Visit,
    (grant, all): (&Grant, &[&Grant]),
    conversation: &Conversation,
) -> Outcome<Option<CallBox>> {
    let officer = visit.officer()?.clone();
    let locale = visit.locale();
    let can_call = telephone::can_call(tx, &visit.app, &officer).await?;
    let has_number = telephone::number(tx, &visit.app, grant).await?.is_some();
    let written = telephone::outcomes(tx, all).await?;
    let form = OutcomeForm::of(tx, visit, (grant, all), (conversation, &written)).await?;
    let outcomes: Vec<OutcomeLine> = written.iter().map(|line| OutcomeLine::of(visit, line)).collect();
    let Some(call) = telephone::latest(tx, grant).await? else {
        let is_empty = outcomes.is_empty() && form.is_none();
        let shown = CallBox { can_call: can_call && has_number, outcomes, form, ..CallBox::default() };
        return Ok((shown.can_call || !is_empty).then_some(shown));
    };
    let goes_on = call.state != "over";
    let at = call.ended_at.filter(|_| !goes_on).unwrap_or(call.began_at);
    let args = [("at", locale.moment(at, &visit.app.zone).into())];
    let now = match (call.state.as_str(), call.is_ours, call.spoke) {
        ("waiting", ..) => locale.say("desk-call-waits", &args),
        ("talking", _, true) => locale.say("desk-call-talks", &args),
        ("talking" | "to-ring" | "ringing", ..) => locale.say("desk-call-rings", &args),
        ("over", true, true) => locale.say("desk-call-ours-over", &args),
        ("over", true, false) => locale.say("desk-call-ours-missed", &args),
        ("over", false, true) => locale.say("desk-call-over", &args),
        ("over", false, false) => locale.say("desk-call-missed", &args),
        _ => locale.say("desk-call-on", &args),
    };
    let has_phone = chat_store::phone_of(tx, &officer.id).await?.is_some();
    let missing = if goes_on && !has_phone { locale.text("desk-call-say-phone") } else { String::new() };
    let can_add = call.state == "talking" && call.spoke && can_call;
    Ok(Some(CallBox { now, goes_on, can_call: can_call && has_number && !goes_on, can_add, missing, outcomes, form }))
}

/// `POST /desk/conversations/{reference}/call`: the officer's telephone rings, and then the person's.
pub(super) async fn call(visit: Visit, Path(reference): Path<String>, _: Posted) -> Outcome<Response> {
    let officer = visit.officer()?.clone();
    let mut tx = visit.app.db.begin().await?;
    telephone::call(&mut tx, &visit.app, &officer, &reference).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/conversations/{reference}#call")))
}

/// `POST /desk/conversations/{reference}/call/add`: calls an interpreter, or another agency, into the call.
pub(super) async fn add(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome<Response> {
    let officer = visit.officer()?.clone();
    let mut tx = visit.app.db.begin().await?;
    telephone::add(&mut tx, &visit.app, &officer, (&reference, posted.get("number"))).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/conversations/{reference}#call")))
}
