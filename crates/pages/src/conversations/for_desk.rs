//! A conversation as an officer reads it, with a grant for it.

use db::Tx;
use domain::attachments;
use domain::codes;
use domain::conversations::about::About;
use domain::conversations::chat_store;
use domain::conversations::posts;
use domain::conversations::store::{self, Message};
use domain::inbox;
use domain::trust::{self, Action, Purpose};
use serde::Serialize;

use super::live_view::{LiveBox, Standing};
use super::post_box::PostBox;
use super::said::SaidMessage;
use crate::web::{Outcome, Problem, Visit};

/// Symbols of a reference.
const REFERENCE: usize = 8;

/// A conversation on pages of the desk.
#[derive(Clone, Debug, Serialize)]
pub struct DeskConversation {
    #[serde(skip)]
    pub id: String,
    pub reference: String,
    /// The address of its page at the desk.
    pub address: String,
    /// The page with everything of the person.
    pub person_page: String,
    pub name: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// When the person would like to be called.
    pub best_time: Option<String>,
    /// The language of the person, as a BCP 47 tag.
    pub language: String,
    /// The day by which an answer was promised.
    pub answer_by: Option<String>,
    /// In words, what the person was looking at when they asked.
    pub about: Option<String>,
    pub messages: Vec<SaidMessage>,
    pub live: LiveBox,
    /// Whether it is a chat that goes on and can be ended.
    pub is_chat: bool,
    /// The post that came last, if everybody can read it.
    pub post: Option<PostBox>,
}

impl DeskConversation {
    /// The first sample has everything that a conversation can have, the second only what it must have.
    pub fn samples() -> Vec<DeskConversation> {
        let full = DeskConversation {
            id: "019ee77c".to_owned(),
            reference: "GR7K 4M2P".to_owned(),
            address: "/desk/conversations/GR7K4M2P".to_owned(),
            person_page: "/desk/people/019ee77d?why=helping".to_owned(),
            name: Some("Mina Rahimi".to_owned()),
            phone: Some("0400 000 000".to_owned()),
            email: Some("mina@example.org".to_owned()),
            best_time: Some("morning".to_owned()),
            language: "fa".to_owned(),
            answer_by: Some("2026-07-07".to_owned()),
            about: Some("The service “Gas rebate”".to_owned()),
            messages: SaidMessage::samples(),
            live: LiveBox::sample(),
            is_chat: true,
            post: Some(PostBox::sample()),
        };
        let bare = DeskConversation {
            name: None,
            phone: None,
            email: None,
            best_time: None,
            answer_by: None,
            about: None,
            messages: full.messages.iter().skip(1).cloned().collect(),
            is_chat: false,
            post: None,
            ..full.clone()
        };
        vec![full, bare]
    }
}

/// A conversation by its reference.
///
/// # Errors
/// When there is no such conversation, or the officer may not see it.
pub async fn for_desk(tx: &mut Tx, visit: &Visit, reference: &str) -> Outcome<DeskConversation> {
    let reference = codes::typed(reference, REFERENCE).ok_or_else(Problem::not_found)?;
    let known = store::whose(tx, &reference).await?.ok_or_else(Problem::not_found)?;
    let actor = visit.actor();
    let grant = trust::authorise(tx, &visit.app, &actor, Action::See, known.into(), Purpose::Helping).await?;
    let conversation = store::one(tx, &grant).await?.ok_or_else(Problem::not_found)?;
    let messages = store::messages(tx, &grant).await?;
    let files = attachments::of(tx, ("conversation", grant.id())).await?;
    let standing = Standing::read(tx, visit, grant.id()).await?;
    let last = messages.last().map_or(0, |message| message.seq);
    if let (Ok(officer), true) = (visit.officer(), standing.is_live() && tx.is_read_only()) {
        visit.app.gathered.mark(chat_store::seen(grant.id(), &officer.id, last))?;
    }
    let arrivals = inbox::arrivals(tx, &grant).await?;
    let line = |message: Message| SaidMessage::to_desk(visit, &conversation, (&files, &arrivals), &message);
    let messages = messages.into_iter().filter(|message| !message.body.is_empty()).map(line).collect();
    Ok(DeskConversation {
        reference: codes::grouped(&conversation.reference),
        address: format!("/desk/conversations/{}", conversation.reference),
        about: About::from_json(&conversation.about).said(&visit.app, &visit.language),
        messages,
        live: LiveBox::of(visit, &conversation, &standing, last),
        is_chat: standing.is_open(),
        post: posts::latest(tx, &grant).await?.and_then(|post| PostBox::of(visit, &post)),
        person_page: format!("/desk/people/{}?why=helping", conversation.person_id),
        id: conversation.id,
        name: conversation.name,
        phone: conversation.phone,
        email: conversation.email,
        best_time: conversation.best_time,
        language: conversation.language,
        answer_by: conversation.answer_by,
    })
}
