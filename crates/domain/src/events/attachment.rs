//! Events of an uploaded file.

use super::aggregate;

aggregate! {
    /// Events of the attachment aggregate.
    AttachmentEvent as Attachment {
        "attachments.infected" Infected { file: String, name: String, signature: String } => Person;
        "attachments.missed" Missed { file: String, name: String } => Person;
    }
}
