//! Delivery events of an outbox note, recorded on its subject.

use super::aggregate;

aggregate! {
    /// Events of an outbox note.
    NoteEvent as Note {
        "outbox.delivered" Delivered { note: String, kind: Option<String>, channel: String, state: String } => Officers;
    }
}
