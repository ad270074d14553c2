//! What can happen to a conversation.

use super::aggregate;

aggregate! {
    /// What happened to a conversation.
    ConversationEvent as Conversation {
        "conversations.opened" Opened { way: String, agency: String, service: Option<String> } => Person;
        "conversations.message_added" MessageAdded { message: String } => Person;
        "conversations.answered" Answered { message: String } => Person;
        "conversations.handed_over" HandedOver { from: Option<String>, to: String } => Person;
    }
}
