//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// Conversations with a human, from any page.
pub const SLICE: Slice = Slice {
    uses: &["attachments", "events", "inbox", "outbox", "people", "session", "staff", "trust"],
    tables: &[
        Table::persons("conversations", "person_id"),
        Table::of("messages", "conversation_id", "conversations"),
        Table::of("posts", "conversation_id", "conversations"),
        Table::nobodys("poll_places"),
        Table::of("chats", "conversation_id", "conversations"),
        Table::nobodys("chat_officers"),
    ],
    jobs: |app, handlers| super::polling::handlers(app, super::chat::handlers(app, super::handlers(app, handlers))),
    ticks: &[|tx, app| Box::pin(super::polling::first_polls(tx, app))],
    export: Some(("conversations", super::export)),
    hears: Some(super::hears),
    takes: Some(super::takes),
    awaits: Some(super::awaits),
    ..Slice::named("conversations")
};
