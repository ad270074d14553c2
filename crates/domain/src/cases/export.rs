//! The case data in a person's data export.

use db::Tx;
use serde_json::{Value, json};

use super::store::{self, Case};
use super::{decision, notes};
use crate::app::App;
use crate::attachments::{self, File, Kind};
use crate::codes;
use crate::trust::{self, Action, Exported, Grant, Purpose, Refused, Resource, iso};

/// Every case with what was sent, what was written, and what was decided.
pub fn export<'a>(app: &'a App, tx: &'a mut Tx, grant: &'a Grant) -> Exported<'a> {
    Box::pin(async move {
        let mut cases = Vec::new();
        for case in store::all_of(tx, grant).await? {
            let resource = Resource {
                kind: "case",
                id: case.id.clone(),
                person: case.person_id.clone(),
                service: Some(case.service.clone()),
                agency: Some(case.agency.clone()),
            };
            let asked = trust::authorise(tx, app, grant.actor(), Action::Download, resource, Purpose::OwnAffairs).await;
            match asked {
                Ok(leave) => cases.push(one(tx, app, &case, &leave).await?),
                Err(Refused::Failed(error)) => return Err(error),
                Err(Refused::No(_)) => {}
            }
        }
        Ok(Value::Array(cases))
    })
}

async fn one(tx: &mut Tx, app: &App, case: &Case, grant: &Grant) -> db::Result<Value> {
    let (messages, requests) = (store::messages(tx, grant).await?, store::requests(tx, grant).await?);
    let (attachments, decision) = (attachments::of(tx, ("case", grant.id())).await?, store::decision(tx, grant).await?);
    let decision = decision.map(|decision| {
        json!({
            "outcome": decision.outcome,
            "summary": decision.summary,
            "reasons": decision.reasons,
            "by": decision.decider,
            "agency": decision.agency,
            "at": iso(decision.decided_at),
        })
    });
    let message = |message: &store::Message| json!({"from": message.from_kind, "name": message.from_name, "at": iso(message.at), "text": message.body});
    let request = |request: &store::Request| {
        json!({
            "asked": request.ask,
            "at": iso(request.asked_at),
            "due": request.due().map(|day| day.to_string()),
            "answer": request.answer,
            "answered": request.answered_at.map(iso),
        })
    };
    // A submission belongs to the affected person who sent it.
    let own = attachments.iter().filter(|file| file.kind != Kind::Submission);
    let file = |file: &File| {
        json!({
            "name": file.name,
            "with": file.kind.name(),
            "type": file.media_type,
            "bytes": file.size,
            "sha256": file.sha256,
            "at": iso(file.given_at),
        })
    };
    // What officers wrote for each other belongs to the person's data where the law on access says so.
    let notes = match app.catalogue.about.notes.released_on_access {
        true => notes::notes(tx, grant).await?,
        false => Vec::new(),
    };
    let note = |note: &notes::CaseNote| json!({"by": note.officer_name, "agency": note.agency, "at": iso(note.at), "text": note.words});
    Ok(json!({
        "reference": codes::grouped(&case.reference),
        "service": case.service,
        "agency": case.agency,
        "state": case.state,
        "opened": iso(case.opened_at),
        "ended": case.ended_at.map(iso),
        "sent": case.facts.shown(grant),
        "messages": messages.iter().map(message).collect::<Vec<_>>(),
        "requests": requests.iter().map(request).collect::<Vec<_>>(),
        "files": own.map(file).collect::<Vec<_>>(),
        "notes": notes.iter().map(note).collect::<Vec<_>>(),
        "decision": decision,
        "weighed": decision::exported(tx, grant).await?,
    }))
}
