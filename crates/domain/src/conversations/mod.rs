//! Talk to a person: from any page, with what one was doing there, by phone, in writing or at a counter.
//!
//! Tables owned: `conversations`, `messages`. Invariants: a conversation and its first message are stored
//! together, before anybody is told that we have them; a form sent twice makes one conversation; a message is
//! known by its name within its channel, and what a person adds comes through the inbox; what is promised is a day of the working calendar.
//! Deliberately absent: the desk where officers pick conversations up, and channels other than the pages.

pub mod about;
pub mod answer;
pub mod callback;
pub mod hand_over;
mod hooks;
mod incoming;
mod jobs;
pub mod model;
pub mod opening;
pub mod slice;
pub mod store;

pub use about::About;
pub use answer::{OfficerAnswer, answer};
pub use callback::phone;
pub use hand_over::{Handed, NewHandOver, hand_over, resource};
pub use hooks::{export, hears};
pub use incoming::takes;
pub use jobs::handlers;
pub use model::{Contact, front_agency};
pub use opening::{NewConversation, OpenedConversation, REFERENCE, open};
pub use slice::SLICE;
pub use store::{Conversation, ConversationIdentity, Message, OpenConversation, keys_after, waiting, whose};
