//! The inbox: what people say on any channel, taken in once and routed to where it belongs.
//!
//! Tables owned: `incoming`, `incoming_names`. Invariants: a message is stored in the caller's transaction, together
//! with what it became and its event, and is acknowledged to its channel only after the commit; a channel's message is
//! taken in once, even after its sender's account was deleted; an address alone never identifies its sender. The inbox
//! knows neither cases nor conversations: the slice that owns a thread takes what belongs to it ([`Taker`]), and what
//! belongs to no thread starts a conversation. Deliberately absent: receivers (SMTP, webhooks, telephony), which call
//! [`take`]; pages.

mod hooks;
pub mod model;
pub mod receive;
pub mod slice;
mod store;
pub mod token;

pub use hooks::{export, hears};
pub use model::{
    Author, Destination, Files, Incoming, Item, MailHead, Offer, Placed, Sender, Taken, Thread, ThreadKey, is_mail,
};
pub use receive::{GOES_ON_FOR, is_first, take, take_mail};
pub use slice::SLICE;
pub use store::{addresses, came_from, last_conversation, times, wrote_since};

pub use crate::slice::{Taker, Taking};
pub use store::{Arrival, LastMail, arrivals, last_mail};
pub use token::{read as read_token, reply_token, return_token, returned_note};
