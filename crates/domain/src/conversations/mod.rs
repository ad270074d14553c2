//! Conversations with a human: from any page, with its context, by telephone, in writing or at a counter.
//!
//! Tables owned: `conversations`, `messages`, `posts`, `poll_places`, `message_parts`, `line_messages`, `chats`,
//! `chat_officers`, `tried_answers`, `waiting_answers`, `message_translations`. Invariants: a conversation and its first
//! message are stored together, before receipt is confirmed; a form sent twice makes one conversation; a message is identified by its id within its channel, and
//! further messages arrive through the inbox; what is promised is a day of the working calendar; messages are numbered
//! within their conversation without a gap, in the order in which they become visible; a merged conversation is one at
//! the desk, and stays one of its own for its reader; what everybody can read holds nothing of the person and nothing of
//! their matter.
//! Deliberately absent: the desk where officers answer conversations, and channels other than the pages.

pub mod about;
pub mod answer;
mod awaiting;
pub mod callback;
pub mod calls;
pub mod chat;
pub mod chat_store;
pub mod hand_over;
mod hooks;
mod incoming;
mod jobs;
mod joining;
mod lines;
pub mod live;
pub mod marks;
pub mod merge_store;
pub mod merging;
pub mod model;
pub mod moving;
pub mod opening;
mod pointing;
mod polling;
pub mod posts;
pub mod public_words;
mod settling;
pub mod slice;
pub mod store;
mod texting;
mod translating;
pub mod translation_store;
pub mod tried;
pub mod waiting_answers;
mod waiting_store;
pub mod ways;

pub use about::About;
pub use answer::{OfficerAnswer, answer};
pub use awaiting::awaits;
pub use callback::phone;
pub use hand_over::{Handed, NewHandOver, hand_over, resource};
pub use hooks::{export, hears};
pub use incoming::takes;
pub use jobs::{handlers, tell_along};
pub use model::{Contact, URGENT, front_agency};
pub use opening::{NewConversation, OpenedConversation, REFERENCE, open};
pub use posts::PublicPost;
pub use settling::{call_back_asked, settle, settle_visit, wait_for_officer};
pub use slice::SLICE;
pub use store::{
    Conversation, ConversationIdentity, Message, OpenConversation, is_first, keys_after, set_phone, waiting, whose,
};
pub use texting::{arrived, take_in};
pub use waiting_store::WaitingAnswer;
