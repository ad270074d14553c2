//! The essentials of an item, for the pane beside the queue. Looking at what a person told is recorded as on its page.

use axum::extract::Path;
use domain::desk::item_access::may_see;
use domain::work_items::{self, Kind};
use serde::Serialize;

use super::item::ShownItem;
use super::words::language;
use crate::conversations::SaidMessage;
use crate::web::{Outcome, Problem, View, Visit};
use crate::{cases, conversations};

/// The most messages in the pane.
const MESSAGES: usize = 2;

/// The most letters of a message in the pane.
const LETTERS: usize = 280;

/// `desk/preview.html`.
#[derive(Debug, Serialize)]
pub(super) struct Preview {
    item: ShownItem,
    /// What is known of the person and what was said; none for work that is about nobody.
    about: Option<PreviewAbout>,
}

/// Who an item is about, and the last words.
#[derive(Debug, Serialize)]
struct PreviewAbout {
    name: Option<String>,
    speaks: Option<String>,
    /// What makes it easier for them; empty for none.
    needs: String,
    asked: Vec<String>,
    messages: Vec<PreviewMessage>,
}

#[derive(Debug, Serialize)]
struct PreviewMessage {
    /// None for the person themselves.
    from: Option<String>,
    at: i64,
    body: String,
}

/// `GET /desk/items/ID/preview`.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let officer = visit.officer()?.clone();
    let mut tx = visit.app.db.read().await?;
    let item = work_items::item(&mut tx, &id).await?.ok_or_else(Problem::not_found)?;
    if !may_see(&mut tx, &visit.app, &officer, &item).await? {
        return Err(Problem::not_found());
    }
    // Work for another agency's case shows what its own page does, and no more.
    let about = match item.kind() {
        Kind::Conversation => Some(of_conversation(&mut tx, &visit, &item.reference).await?),
        Kind::Case | Kind::Part => Some(of_case(&mut tx, &visit, &item.reference).await?),
        _ => None,
    };
    drop(tx);
    let page = visit.page().title("desk-preview").back("/desk");
    Ok(page.show(Preview { item: ShownItem::new(&visit, &item), about }))
}

async fn of_case(tx: &mut db::Tx, visit: &Visit, reference: &str) -> Outcome<PreviewAbout> {
    let found = cases::for_desk(tx, visit, reference).await?.glance();
    let message = |(from, at, body): (Option<String>, i64, String)| PreviewMessage { from, at, body: short(&body) };
    Ok(PreviewAbout {
        name: found.name,
        speaks: found.language.as_deref().map(|tag| language(visit, tag)),
        needs: found.needs,
        asked: found.asked,
        messages: found.messages.into_iter().map(message).collect(),
    })
}

async fn of_conversation(tx: &mut db::Tx, visit: &Visit, reference: &str) -> Outcome<PreviewAbout> {
    let found = conversations::for_desk(tx, visit, reference).await?;
    let last = found.messages.iter().rev().take(MESSAGES).rev();
    let message = |one: &SaidMessage| PreviewMessage {
        from: Some(one.from.clone()).filter(|_| one.is_own),
        at: one.at,
        body: short(&one.body),
    };
    Ok(PreviewAbout {
        name: found.name.clone(),
        speaks: Some(language(visit, &found.language)),
        needs: String::new(),
        asked: Vec::new(),
        messages: last.map(message).collect(),
    })
}

fn short(body: &str) -> String {
    let mut letters = body.chars();
    let start: String = letters.by_ref().take(LETTERS).collect();
    if letters.next().is_some() { format!("{}…", start.trim_end()) } else { start }
}

impl View for Preview {
    const TEMPLATE: &'static str = "desk/preview.html";

    fn samples() -> Vec<Self> {
        let message = |from: Option<&str>, body: &str| PreviewMessage {
            from: from.map(str::to_owned),
            at: 1_783_036_800_000,
            body: body.to_owned(),
        };
        let about = PreviewAbout {
            name: Some("فاطمة الزهراء".to_owned()),
            speaks: Some("العربية".to_owned()),
            needs: "Large print".to_owned(),
            asked: vec!["Your last bill".to_owned()],
            messages: vec![message(None, "When will you decide?"), message(Some("Noor Haddad"), "This week.")],
        };
        let nobody =
            PreviewAbout { name: None, speaks: None, needs: String::new(), asked: Vec::new(), messages: Vec::new() };
        vec![
            Preview { item: ShownItem::full_sample(), about: Some(about) },
            Preview { item: ShownItem::free_sample(), about: Some(nobody) },
            Preview { item: ShownItem::free_sample(), about: None },
        ]
    }
}
