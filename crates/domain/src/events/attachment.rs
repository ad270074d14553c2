//! What can happen to a file that somebody handed in.

use super::{Audience, aggregate};

aggregate! {
    /// What happened to a file.
    AttachmentEvent as Attachment {
        "attachments.infected" Infected { file: String, name: String, signature: String },
    }
}

impl AttachmentEvent {
    pub fn audience(&self) -> Audience {
        match self {
            AttachmentEvent::Infected { .. } => Audience::Person,
        }
    }
}
