//! The screen of one conversation: who asks, from where, what was said, and the answer.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::conversations::OfficerAnswer;
use domain::conversations::public_words::Unfit;
use domain::work_items;
use screens::FieldError;

use super::conversation_view::{ConversationScreen, PRIVATELY, PUBLICLY};
use super::holding_box::holding_box;
use super::understood::UnderstoodBox;
use super::words::{error_at, language};
use crate::conversations::{self};
use crate::knowledge;
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

pub(super) async fn answer(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    if let Some(typed) = knowledge::inserted(&mut tx, &visit.app, &posted, "body").await? {
        let page = page(&mut tx, &visit, &reference, &typed, Vec::new()).await?;
        tx.commit().await?;
        return Ok(page);
    }
    if let Some(question) = posted.find("ask") {
        let words = [posted.get("body"), question].map(str::trim).into_iter().filter(|part| !part.is_empty());
        let body = words.collect::<Vec<_>>().join("\n\n");
        let others = posted.fields().filter(|(name, _)| !matches!(*name, "body" | "ask"));
        let others = others.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let typed = Posted::of(others.chain([("body".to_owned(), body)]));
        let page = page(&mut tx, &visit, &reference, &typed, Vec::new()).await?;
        tx.commit().await?;
        return Ok(page);
    }
    let body = posted.get("body").trim();
    if body.is_empty() {
        let errors = vec![FieldError { text: visit.text("desk-error-no-words"), href: "#body".to_owned() }];
        let page = page(&mut tx, &visit, &reference, &posted, errors).await?;
        tx.commit().await?;
        return Ok(page);
    }
    let answer = OfficerAnswer { reference: &reference, key: posted.get("once"), body, way: posted.get("way") };
    if posted.get("manner") == PUBLICLY {
        let unfit = domain::conversations::answer_publicly(&mut tx, &visit.app, &visit.actor(), answer).await?;
        if !unfit.is_empty() {
            let wrong = |one: &Unfit| FieldError { text: unfit_words(&visit, one), href: "#body".to_owned() };
            let page = page(&mut tx, &visit, &reference, &posted, unfit.iter().map(wrong).collect()).await?;
            tx.commit().await?;
            return Ok(page);
        }
        tx.commit().await?;
        return Ok(visit.see(&format!("/desk/conversations/{reference}#messages")));
    }
    match domain::conversations::answer(&mut tx, &visit.app, &visit.actor(), answer).await {
        Ok(_) => tx.commit().await?,
        // What was typed is kept, beside what is wrong with it.
        Err(refusal) if refusal.kind == "conversation-too-long-for-way" => {
            drop(tx);
            let text = visit.locale().say(&format!("problem-{}-text", refusal.kind), &refusal.args);
            let errors = vec![FieldError { text, href: "#body".to_owned() }];
            let mut tx = visit.app.db.begin().await?;
            let page = page(&mut tx, &visit, &reference, &posted, errors).await?;
            tx.commit().await?;
            return Ok(page);
        }
        Err(refusal) => return Err(refusal.into()),
    }
    Ok(visit.see(&format!("/desk/conversations/{reference}#messages")))
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

/// Why words may not stand where everybody reads them.
fn unfit_words(visit: &Visit, unfit: &Unfit) -> String {
    let locale = visit.locale();
    let part = |key: &str, part: &str| locale.say(key, &[("part", part.into())]);
    match unfit {
        Unfit::TooLong(over) => locale.say("desk-unfit-long", &[("n", (*over).into())]),
        Unfit::Reference(code) => part("desk-unfit-reference", code),
        Unfit::Email(address) => part("desk-unfit-email", address),
        Unfit::Phone(number) => part("desk-unfit-phone", number),
        Unfit::Name(name) => part("desk-unfit-name", name),
        Unfit::NoPost => visit.text("desk-unfit-no-post"),
    }
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
    let conversation = conversations::for_desk(tx, visit, reference).await?;
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
        other: typed.get("other").to_owned(),
        other_wrong: error_at(&errors, "other"),
        letters: channels::texts::alphabet(),
    };
    let page = visit.page().title("desk-conversation-title").back("/desk");
    Ok(page.form(format!("/desk/conversations/{reference}")).hidden("once", once).errors(errors).show(content))
}
