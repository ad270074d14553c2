//! Files that came with messages of a conversation.

use db::Tx;
use domain::attachments::{File, Kind};
use domain::codes;
use domain::conversations::store::{self, ConversationIdentity};
use domain::trust::{self, Action, Purpose, Resource};
use serde::Serialize;

use crate::attachments::Place;
use crate::web::{Outcome, Problem, Visit};

async fn whose(tx: &mut Tx, file: &File) -> Outcome<ConversationIdentity> {
    let whose = store::whose_by_id(tx, &file.owner_id).await?.filter(|_| file.owner == "conversation");
    whose.ok_or_else(Problem::not_found)
}

/// Where the page of a file stands, for an officer who may read the conversation.
///
/// # Errors
/// When there is no such conversation, or the officer may not see it.
pub async fn place_of_file(tx: &mut Tx, visit: &Visit, file: &File) -> Outcome<Place> {
    let whose = whose(tx, file).await?;
    let reference = whose.reference.clone();
    trust::authorise(tx, &visit.app, &visit.actor(), Action::See, whose.into(), Purpose::Helping).await?;
    Ok(Place {
        address: format!("/desk/files/{}", file.id),
        back: format!("/desk/conversations/{reference}"),
        about: visit.locale().say("case-reference", &[("reference", codes::grouped(&reference).into())]),
        came_as: visit.text("file-kind-message"),
        text: domain::post_in::text_of(tx, &file.id).await?,
    })
}

/// The file, with a line of its own in the record of looks.
///
/// # Errors
/// When there is no such conversation, or the person or officer who asks may not see it.
pub async fn file_of_conversation(tx: &mut Tx, visit: &Visit, file: File, action: Action) -> Outcome<File> {
    let mut resource: Resource = whose(tx, &file).await?.into();
    (resource.kind, resource.id) = ("conversation-file", file.id.clone());
    let purpose = if visit.officer().is_ok() { Purpose::Helping } else { Purpose::OwnAffairs };
    trust::authorise(tx, &visit.app, &visit.actor(), action, resource, purpose).await?;
    Ok(file)
}

/// A file that came with a message.
#[derive(Clone, Debug, Serialize)]
pub struct AttachedFile {
    name: String,
    href: String,
    /// Why it cannot be opened; none for a file that can.
    state: Option<String>,
}

impl AttachedFile {
    /// One that can be opened, and one that cannot.
    pub(super) fn samples() -> Vec<AttachedFile> {
        let sample = |name: &str, state: Option<&str>| AttachedFile {
            name: name.to_owned(),
            href: "/person/GR7K4M2P/files/019ee77a".to_owned(),
            state: state.map(str::to_owned),
        };
        vec![sample("gas-bill-june.pdf", None), sample("lease.pdf", Some("This file is being checked"))]
    }
}

/// The files of one message among those of its conversation.
pub(super) fn of_message(
    visit: &Visit,
    files: &[File],
    message: &str,
    address: &dyn Fn(&File) -> String,
) -> Vec<AttachedFile> {
    let of_message = files.iter().filter(|file| file.is_for(Kind::Message, message));
    let one = |file: &File| AttachedFile {
        name: file.name.clone(),
        href: address(file),
        state: file.state.key().map(|key| visit.text(key)),
    };
    of_message.map(one).collect()
}
