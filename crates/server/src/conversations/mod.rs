//! Talk to a person: from any page, with what one was doing there, by phone, in writing or at a counter.
//!
//! Tables owned: `conversations`, `messages`. Invariants: a conversation and its first message are stored
//! together, before anybody is told that we have them; a form sent twice makes one conversation; a message is
//! known by its name within its channel, and what a person adds comes through the inbox; what is promised is a day of the working calendar.
//! Deliberately absent: the desk where officers pick conversations up, and channels other than the pages.

mod about;
mod answer;
mod ask_agency;
mod asking;
mod files;
mod for_desk;
mod hand_over;
mod hooks;
mod jobs;
mod model;
mod opening;
mod person;
mod reached;
mod slice;
mod store;
mod taking;
mod threads;

use axum::routing::{get, post};

use crate::slice::Routes;
use crate::web::form::takes_files;

pub use about::About;
pub use answer::{Answer, answer};
pub use ask_agency::ask_agency;
pub use asking::{Asking, nonce};
pub use files::{file_of_conversation, place_of_file};
pub use for_desk::for_desk;
pub use hand_over::{Handed, NewHandOver, hand_over, resource};
pub use hooks::{export, hears};
pub use jobs::handlers;
pub use model::{Contact, front_agency};
pub use opening::{NewConversation, Opened, REFERENCE, open};
pub use reached::phone;
pub use slice::SLICE;
pub use store::{Conversation, Message, Waiting, Whose, keys_after, waiting, whose};
pub use taking::takes;

pub fn routes() -> Routes {
    Routes::new()
        .route("/person", get(person::page).post(person::send))
        .route("/person/{reference}", get(threads::one))
        .route("/person/{reference}/messages", takes_files(post(threads::add)))
        .route("/person/{reference}/files/{id}", get(threads::file))
        .route("/conversations", get(threads::all))
}
