//! What becomes of a note that the outbox sends, recorded in what it is about.

use super::{Audience, aggregate};

aggregate! {
    /// What became of a note.
    NoteEvent as Note {
        "outbox.delivered" Delivered { note: String, kind: Option<String>, channel: String, state: String },
    }
}

impl NoteEvent {
    pub fn audience(&self) -> Audience {
        match self {
            // The person finds every note, with what became of it, in the outbox's own part of their file.
            NoteEvent::Delivered { .. } => Audience::Officers,
        }
    }
}
