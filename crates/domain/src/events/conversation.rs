//! What can happen to a conversation.

use super::{Audience, aggregate};

aggregate! {
    /// What happened to a conversation.
    ConversationEvent as Conversation {
        "conversations.opened" Opened { way: String, agency: String, service: Option<String> },
        "conversations.message_added" MessageAdded { message: String },
        "conversations.answered" Answered { message: String },
        "conversations.handed_over" HandedOver { from: Option<String>, to: String },
    }
}

impl ConversationEvent {
    pub fn audience(&self) -> Audience {
        match self {
            ConversationEvent::Opened { .. }
            | ConversationEvent::MessageAdded { .. }
            | ConversationEvent::Answered { .. }
            | ConversationEvent::HandedOver { .. } => Audience::Person,
        }
    }
}
