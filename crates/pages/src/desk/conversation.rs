//! The screen of one conversation: who asks, from where, what was said, and the answer.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::work_items;
use screens::FieldError;

use super::conversation_view::{ConversationScreen, PRIVATELY, PUBLICLY};
use super::holding_box::holding_box;
use super::understood::UnderstoodBox;
use super::words::{error_at, language};
use crate::conversations::{self};
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    if let Some(address) = conversations::shown_elsewhere(&mut tx, &reference).await? {
        return Ok(visit.see(&address));
    }
    let page = page(&mut tx, &visit, &reference, &Posted::default(), Vec::new()).await?;
    tx.commit().await?;
    Ok(page)
}

/// Merges another conversation into this one.
pub(super) async fn merge(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let other = posted.get("other");
    match domain::conversations::merging::merge(&mut tx, &visit.app, &visit.actor(), &reference, other).await {
        Ok(kept) => {
            tx.commit().await?;
            Ok(visit.see(&format!("/desk/conversations/{kept}#messages")))
        }
        Err(refusal) if refusal.refused.is_none() && refusal.is_for_good() => {
            drop(tx);
            let key = match refusal.kind {
                "not-found" => "desk-merge-no-such",
                kind => &format!("problem-{kind}-text"),
            };
            let errors = vec![FieldError { text: visit.text(key), href: "#other".to_owned() }];
            let mut tx = visit.app.db.begin().await?;
            let page = page(&mut tx, &visit, &reference, &posted, errors).await?;
            tx.commit().await?;
            Ok(page)
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// Parts a conversation that was merged into this one.
pub(super) async fn part(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    domain::conversations::merging::part(&mut tx, &visit.app, &visit.actor(), posted.get("other")).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/conversations/{reference}#messages")))
}

/// Ends the chat: what was said stays, and the person can write on.
pub(super) async fn end(visit: Visit, Path(reference): Path<String>, _: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    domain::conversations::chat::end(&mut tx, &visit.app, &visit.actor(), &reference).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/conversations/{reference}#messages")))
}

pub(super) async fn page(
    tx: &mut Tx,
    visit: &Visit,
    reference: &str,
    typed: &Posted,
    errors: Vec<FieldError>,
) -> Outcome<Response> {
    let officer = visit.officer()?.clone();
    let mut conversation = conversations::for_desk(tx, visit, reference).await?;
    if let Some(form) = conversation.call.as_mut().and_then(|call| call.form.as_mut()) {
        form.typed(visit, typed, &errors);
    }
    let id = conversation.id.as_str();
    let item = holding_box(tx, visit, (&officer, id), (typed, &errors)).await?;
    let asked = conversation.messages.iter().rev().find(|message| !message.is_own);
    let asked = asked.map(|message| message.body.as_str()).unwrap_or_default();
    let service = work_items::item(tx, id).await?.and_then(|item| item.service);
    let suggested = domain::knowledge::suggested(tx, &visit.app, service.as_deref(), asked).await?;
    let once = match typed.get("once") {
        "" => domain::codes::short(visit.app.world.chance(), 24),
        once => once.to_owned(),
    };
    let content = ConversationScreen {
        understood: UnderstoodBox::of(visit, &conversation),
        speaks: language(visit, &conversation.language),
        conversation,
        suggested,
        item,
        interview: format!("/desk/interview?from=conversations/{reference}"),
        manner: if typed.get("manner") == PUBLICLY { PUBLICLY } else { PRIVATELY }.to_owned(),
        typed: typed.get("body").to_owned(),
        wrong: error_at(&errors, "body"),
        way: typed.get("way").to_owned(),
        later: typed.get("later").to_owned(),
        later_wrong: error_at(&errors, "later"),
        other: typed.get("other").to_owned(),
        other_wrong: error_at(&errors, "other"),
        letters: channels::texts::alphabet(),
    };
    let page = visit.page().title("desk-conversation-title").back("/desk");
    Ok(page.form(format!("/desk/conversations/{reference}")).hidden("once", once).errors(errors).show(content))
}
