//! How conversations react when a guest signs in or an account is deleted, and their part of the data export.

use db::Tx;
use serde_json::json;

use super::{chat_store, jobs, merging, posts, store, translating};
use crate::app::App;
use crate::events::{
    AttachmentEvent, ConversationEvent, Happened, Hooked, NoteEvent, OfficerEvent, PersonEvent, Recorded, Thing,
};
use crate::outbox;
use crate::trust::{Exported, Grant, iso};

/// The event hook of conversations.
pub fn hears<'a>(app: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        match &recorded.event {
            Happened::Conversation(
                ConversationEvent::Opened { .. }
                | ConversationEvent::MessageAdded { .. }
                | ConversationEvent::Answered { .. },
            ) => translating::said(tx, app, &recorded.subject.id, &recorded.id).await,
            Happened::Person(PersonEvent::Joined { from, to }) => store::move_to(tx, from, to).await,
            Happened::Person(PersonEvent::Deleted {}) => merging::account_deleted(tx, app, &recorded.subject.id).await,
            // Who was answered in private writes back under the account that the answer reached.
            Happened::Note(NoteEvent::Delivered { note, .. }) if recorded.subject.thing == Thing::Conversation => {
                match outbox::reached(tx, note).await? {
                    Some(address) => posts::reached(tx, &recorded.subject.id, &address).await,
                    None => Ok(()),
                }
            }
            // Who sent it by a message may never look at the page.
            Happened::Attachment(
                AttachmentEvent::Missed { file, name } | AttachmentEvent::Infected { file, name, .. },
            ) if recorded.subject.thing == Thing::Conversation => {
                jobs::file_left(tx, app, &recorded.subject.id, (file, name)).await
            }
            Happened::Officer(OfficerEvent::Deactivated { .. }) => {
                chat_store::takes_none(tx, &recorded.subject.id).await
            }
            _ => Ok(()),
        }
    })
}

/// Every message, for a person's data export.
pub fn export<'a>(_app: &'a App, tx: &'a mut Tx, grant: &'a Grant) -> Exported<'a> {
    Box::pin(async move {
        let mut all = Vec::new();
        for conversation in store::all_of_person(tx, grant).await? {
            let messages = store::said_in(tx, grant, &conversation.id).await?;
            let messages = messages.iter().map(|message| {
                json!({"from": message.from_kind, "name": message.from_name, "text": message.body, "translation": message.translation, "public": message.is_public, "at": iso(message.at)})
            });
            all.push(json!({
                "reference": conversation.reference,
                "about": conversation.about,
                "channel": conversation.channel,
                "name": conversation.name,
                "phone": conversation.phone,
                "email": conversation.email,
                "opened": iso(conversation.opened_at),
                "messages": messages.collect::<Vec<_>>(),
            }));
        }
        Ok(all.into())
    })
}
