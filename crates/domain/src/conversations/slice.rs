//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// Conversations with a human, from any page.
pub const SLICE: Slice = Slice {
    uses: &["attachments", "events", "inbox", "outbox", "people", "session", "staff", "trust"],
    tables: &[
        Table::persons("conversations", "person_id"),
        Table::of("messages", "conversation_id", "conversations"),
        Table::of("tried_answers", "conversation_id", "conversations"),
        Table::of("chats", "conversation_id", "conversations"),
        Table::nobodys("chat_officers"),
    ],
    jobs: |app, handlers| super::chat::handlers(app, super::handlers(app, handlers)),
    export: Some(("conversations", super::export)),
    hears: Some(super::hears),
    takes: Some(super::takes),
    awaits: Some(super::awaits),
    ..Slice::named("conversations")
};
