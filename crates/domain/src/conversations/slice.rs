//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// Conversations with a human, from any page.
pub const SLICE: Slice = Slice {
    uses: &["attachments", "events", "inbox", "outbox", "people", "session", "staff", "trust"],
    tables: &[
        Table::persons("conversations", "person_id"),
        Table::of("messages", "conversation_id", "conversations"),
        Table::of("tried_answers", "conversation_id", "conversations"),
        Table::of("waiting_answers", "conversation_id", "conversations"),
        Table::of("message_translations", "conversation_id", "conversations"),
        Table::of("posts", "conversation_id", "conversations"),
        Table::nobodys("poll_places"),
        // Words of somebody who has no conversation yet, for ten minutes at most; and fingerprints, for a day.
        Table::nobodys("message_parts"),
        Table::nobodys("line_messages"),
        Table::of("chats", "conversation_id", "conversations"),
        Table::nobodys("chat_officers"),
    ],
    jobs: |app, handlers| {
        let handlers = super::chat::handlers(app, super::handlers(app, handlers));
        let handlers = super::waiting_answers::handlers(app, handlers);
        let handlers = super::translating::handlers(app, handlers);
        super::joining::handlers(app, super::polling::handlers(app, handlers))
    },
    ticks: &[|tx, app| Box::pin(super::polling::first_polls(tx, app))],
    export: Some(("conversations", super::export)),
    hears: Some(super::hears),
    takes: Some(super::takes),
    awaits: Some(super::awaits),
    ..Slice::named("conversations")
};
