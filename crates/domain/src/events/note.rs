//! What becomes of a note that the outbox sends, recorded in what it is about.

use super::aggregate;

aggregate! {
    /// What became of a note.
    NoteEvent as Note {
        "outbox.delivered" Delivered { note: String, kind: Option<String>, channel: String, state: String } => Officers;
    }
}
