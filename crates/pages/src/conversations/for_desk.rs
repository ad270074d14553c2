//! A conversation as an officer reads it, with leave.

use db::Tx;
use domain::attachments::{self, File};
use domain::codes;
use domain::conversations::about::About;
use domain::conversations::store::{self, Message};
use domain::trust::{self, Action, Purpose};
use serde_json::{Value, json};

use crate::web::{Outcome, Problem, Visit};

/// Symbols of a reference.
const REFERENCE: usize = 8;

/// The key of a conversation, and what the desk shows of it.
///
/// # Errors
/// When there is no such conversation, or the officer may not see it.
pub async fn for_desk(tx: &mut Tx, visit: &Visit, reference: &str) -> Outcome<(String, Value)> {
    let reference = codes::typed(reference, REFERENCE).ok_or_else(Problem::not_found)?;
    let known = store::whose(tx, &reference).await?.ok_or_else(Problem::not_found)?;
    let actor = visit.actor();
    let grant = trust::authorise(tx, &visit.app, &actor, Action::See, known.into(), Purpose::Helping).await?;
    let conversation = store::one(tx, &grant).await?.ok_or_else(Problem::not_found)?;
    let messages = store::messages(tx, &grant).await?;
    let files = attachments::of(tx, ("conversation", grant.id())).await?;
    let address = |file: &File| format!("/desk/files/{}", file.id);
    let line = |message: &Message| {
        json!({
            "files": super::files::shown(visit, &files, &message.id, &address),
            "is_own": message.from_kind != "person",
            "from": message.from_name.clone().or_else(|| conversation.name.clone()),
            "body": message.body,
            "at": message.at,
        })
    };
    let about = About::from_json(&conversation.about);
    let content = json!({
        "reference": codes::grouped(&conversation.reference),
        "address": format!("/desk/conversations/{}", conversation.reference),
        "way": conversation.channel,
        "name": conversation.name,
        "phone": conversation.phone,
        "email": conversation.email,
        "best_time": conversation.best_time,
        "language": conversation.language,
        "answer_by": conversation.answer_by,
        "is_answered": conversation.state == "answered",
        "about": about.said(&visit.app, &visit.language),
        "from": about.path(),
        "messages": messages.iter().filter(|message| !message.body.is_empty()).map(line).collect::<Vec<_>>(),
    });
    Ok((conversation.id, content))
}
