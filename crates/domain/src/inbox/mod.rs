//! The inbox: what people say, whatever the channel, taken once and placed where it belongs.
//!
//! Tables owned: `incoming`, `incoming_names`. Invariants: what came in is stored in the caller's transaction, with
//! what it became and its event, and only after the commit is its channel told that it was received; the same message
//! of a channel is taken once, also after the account of its sender was deleted; nobody is believed to be somebody
//! because an address says so. The inbox knows neither cases nor conversations: the slice that has a thread takes what
//! belongs to it ([`Taker`]), and what belongs nowhere begins a conversation.
//! Deliberately absent: receivers (SMTP, webhooks, telephony), which call [`take`]; pages.

mod hooks;
pub mod model;
pub mod receive;
pub mod slice;
mod store;
pub mod token;

pub use hooks::{export, hears};
pub use model::{
    Author, Destination, Files, Incoming, Item, Offer, Placed, Sender, Taken, Taker, Taking, Thread, ThreadKey,
};
pub use receive::take;
pub use slice::SLICE;
pub use token::reply_token;
