//! What can happen to a file that somebody handed in.

use super::aggregate;

aggregate! {
    /// What happened to a file.
    AttachmentEvent as Attachment {
        "attachments.infected" Infected { file: String, name: String, signature: String } => Person;
    }
}
