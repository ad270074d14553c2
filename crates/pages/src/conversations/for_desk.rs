//! A conversation as an officer reads it, with a grant for it.

use catalogue::Channel;
use db::Tx;
use domain::attachments::{self, File};
use domain::codes;
use domain::conversations::about::About;
use domain::conversations::store::{self, Message};
use domain::inbox::{self, Arrival};
use domain::trust::{self, Action, Purpose};
use serde::Serialize;

use super::files::{AttachedFile, of_message};
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
    pub messages: Vec<DeskMessage>,
}

#[derive(Clone, Debug, Serialize)]
pub struct DeskMessage {
    pub files: Vec<AttachedFile>,
    /// Whether it is ours, and not the person's.
    pub is_own: bool,
    pub from: Option<String>,
    pub body: String,
    pub at: i64,
    /// How it came, in words, where that was not on a page: by mail, from whom, and whether that is certain.
    pub came: Option<String>,
}

impl DeskConversation {
    /// The first sample has everything that a conversation can have, the second only what it must have.
    pub fn samples() -> Vec<DeskConversation> {
        let messages = [
            ("Mina Rahimi", false, "Does the gas rebate count for bottled gas too?"),
            ("Noor Haddad", true, "Yes, where the account is in your name."),
        ];
        let message = |(from, is_own, body): (&str, bool, &str)| DeskMessage {
            files: if is_own { Vec::new() } else { AttachedFile::samples() },
            is_own,
            from: Some(from.to_owned()),
            body: body.to_owned(),
            at: 1_783_036_800_000,
            came: (!is_own).then(|| "By email from mina@example.org. The sender is not checked.".to_owned()),
        };
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
            messages: messages.map(message).into(),
        };
        let nameless = |message: DeskMessage| DeskMessage { from: None, files: Vec::new(), came: None, ..message };
        let bare = DeskConversation {
            name: None,
            phone: None,
            email: None,
            best_time: None,
            answer_by: None,
            about: None,
            messages: full.messages.iter().take(1).cloned().map(nameless).collect(),
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
    let address = |file: &File| format!("/desk/files/{}", file.id);
    let arrivals = inbox::arrivals(tx, &grant).await?;
    let line = |message: Message| DeskMessage {
        came: arrivals.iter().find(|one| one.message_id == message.id).and_then(|one| came(visit, one)),
        files: of_message(visit, &files, &message.id, &address),
        is_own: message.from_kind != "person",
        from: message.from_name.or_else(|| conversation.name.clone()),
        body: message.body,
        at: message.at,
    };
    let messages = messages.into_iter().filter(|message| !message.body.is_empty()).map(line).collect();
    Ok(DeskConversation {
        reference: codes::grouped(&conversation.reference),
        address: format!("/desk/conversations/{}", conversation.reference),
        about: About::from_json(&conversation.about).said(&visit.app, &visit.language),
        messages,
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

/// How a message came that was not written on a page. An address that nobody vouches for is said to be just that.
fn came(visit: &Visit, arrival: &Arrival) -> Option<String> {
    if arrival.channel != Channel::Email.name() {
        return None;
    }
    let from = arrival.from_address.as_deref().unwrap_or_default();
    let came = visit.locale().say("desk-came-by-email", &[("address", from.into())]);
    let sender = if arrival.is_proven { "desk-sender-checked" } else { "desk-sender-not-checked" };
    let machine = arrival.is_automatic.then(|| visit.text("desk-came-from-machine"));
    Some([Some(came), Some(visit.text(sender)), machine].into_iter().flatten().collect::<Vec<_>>().join(" "))
}
