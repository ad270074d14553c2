//! The pages of conversations: "Talk to a person", which can be opened from any page of ours, and the threads.

mod answer_way;
mod answers;
mod ask_agency;
mod asking;
mod embed;
mod files;
mod for_desk;
pub mod hooks;
pub mod live;
mod live_view;
mod person;
mod person_view;
mod post_box;
mod said;
mod threads;
mod threads_view;
mod waiting_line;

use axum::routing::{get, post};

use crate::slice::{Pages, Routes};
use crate::web::Sampled;
use crate::web::form::takes_files;

pub use ask_agency::ask_agency;
pub use asking::{Asking, nonce};
pub use files::{file_of_conversation, place_of_file};
pub use for_desk::{BesideConversation, DeskConversation, for_desk, shown_elsewhere};
pub use post_box::PostBox;
pub use said::SaidMessage;

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    views: || {
        vec![
            Sampled::of::<person_view::PersonPage>(),
            Sampled::of::<threads_view::ConversationPage>(),
            Sampled::of::<threads_view::ConversationsPage>(),
        ]
    },
    ..Pages::of("conversations")
};

pub fn routes() -> Routes {
    Routes::new()
        .route("/person", get(person::page).post(person::send))
        .route("/person/{reference}", get(threads::one))
        .route("/person/{reference}/messages", takes_files(post(threads::add)))
        .route("/person/{reference}/events", get(live::events))
        .route("/person/{reference}/writing", post(live::writing))
        .route("/desk/conversations/{reference}/events", get(live::events))
        .route("/desk/conversations/{reference}/writing", post(live::writing))
        .route("/person/{reference}/files/{id}", get(threads::file))
        .route("/conversations", get(threads::all))
        .route("/chat/embed.js", get(embed::script))
}
