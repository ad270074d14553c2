//! A case as an officer reads it: what was told, what was promised, what happened. With leave, like every look.

use db::Tx;
use serde_json::{Value, json};

use super::acting::{self, Held};
use super::charter::promises_of;
use super::store::{self, Case};
use super::words::{agency_name, service_name, tag};
use super::{dialogue, model, requests, review, sent, timeline};
use crate::codes;
use crate::events;
use crate::people;
use crate::trust::Action;
use crate::web::{Outcome, Visit};

/// The case, and what the screen of the desk shows of it.
///
/// # Errors
/// When there is no such case, or the officer may not see it.
pub async fn for_desk(tx: &mut Tx, visit: &Visit, reference: &str) -> Outcome<(Case, Value)> {
    let held = acting::by_reference(tx, &visit.app, &visit.actor(), reference, Action::See).await?;
    let (case, grant) = (&held.case, &held.grant);
    let requests = store::requests(tx, grant).await?;
    let attachments = store::attachments(tx, grant).await?;
    let kept = crate::attachments::of(tx, "case", grant.id()).await?;
    let messages = store::messages(tx, grant).await?;
    let decision = store::decision(tx, grant).await?;
    let events = events::timeline(tx, "case", &case.id).await?;
    let person = people::person(tx, grant).await?;
    let wishes = people::preferences(tx, grant).await?;
    let state = case.state();
    let may = |action| model::after(state, action, model::Party::Officer).is_ok();
    let content = json!({
        "id": case.id,
        "heading": service_name(visit, &case.service),
        "service": case.service,
        "version": case.manifest_version,
        "agency": agency_name(visit, &case.agency),
        "reference": codes::grouped(&case.reference),
        "address": format!("/desk/cases/{}", case.reference),
        "tag": tag(visit, state),
        "opened_at": case.opened_at,
        "is_stopped": case.stopped_at.is_some(),
        "officer": case.officer_name,
        "person": {
            "name": person.as_ref().and_then(|person| person.name.clone()),
            "language": person.map(|person| person.language),
            "needs": wishes.needs,
            "interpreter": wishes.interpreter,
            "large_print": wishes.large_print,
            "channel": wishes.channel,
        },
        "told": sent::told(visit, &held),
        "mandates": crate::officers::mandates(visit, grant),
        "hidden": hidden(&held),
        "promises": promises_of(visit, case, &store::promised(tx, grant).await?),
        "requests": requests::shown(visit, &held, &requests, (&attachments, &kept)),
        "messages": dialogue::shown(visit, case, &messages),
        "decision": decision.as_ref().map(|decision| review::decision_shown(visit, &held, decision)),
        "timeline": timeline::lines(visit, case, &events),
        "may_write": !state.is_final(),
        "may_ask": may(model::Action::AskInformation),
        "may_go_on": may(model::Action::GoOn),
        "may_decide": may(model::Action::Approve),
        "is_final": state.is_final(),
    });
    Ok((held.case, content))
}

/// How many answers the mandate of whoever looks does not cover.
fn hidden(held: &Held) -> usize {
    let facts = held.case.facts.as_object().into_iter().flatten();
    facts.filter(|(name, _)| !held.grant.may_see(name)).count()
}
