//! The pages of service centres: where they are, a time at one within a conversation, the day of a centre for its
//! officers; and its hall: the kiosk, the screen, and one's place in the queue.

mod book;
mod book_view;
mod centres;
mod day;
mod hall_screen;
mod kiosk;
mod kiosk_view;
mod place_page;
mod queue_acts;
mod queue_view;
mod visit_box;
mod wait_box;
mod wait_form;

use axum::routing::{get, post};

use crate::slice::{Entry, Menu, Pages, Routes};
use crate::web::Sampled;

pub use visit_box::VisitBox;
pub use wait_box::WaitBox;

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[Entry::new(Menu::Footer, 15, "/centres", "menu-centres")],
    views: || {
        vec![
            Sampled::of::<book_view::BookPage>(),
            Sampled::of::<book_view::DeskBookPage>(),
            Sampled::of::<centres::CentresPage>(),
            Sampled::of::<day::DayPage>(),
            Sampled::of::<hall_screen::HallPage>(),
            Sampled::of::<kiosk_view::KioskStart>(),
            Sampled::of::<kiosk_view::KioskReasons>(),
            Sampled::of::<kiosk_view::KioskNeeds>(),
            Sampled::of::<kiosk_view::KioskCode>(),
            Sampled::of::<kiosk_view::KioskNumber>(),
            Sampled::of::<place_page::PlacePage>(),
        ]
    },
    ..Pages::of("counter")
};

pub fn routes() -> Routes {
    Routes::new()
        .route("/centres", get(centres::show))
        .route("/person/{reference}/visit", get(book::show).post(book::book))
        .route("/person/{reference}/visit/cancel", post(book::cancel))
        .route("/person/{reference}/visit/wait", post(wait_form::press))
        .route("/desk/conversations/{reference}/visit/wait", post(wait_form::press))
        .route("/person/{reference}/visit.ics", get(book::calendar))
        .route("/desk/conversations/{reference}/visit", get(book::show).post(book::book))
        .route("/desk/conversations/{reference}/visit/cancel", post(book::cancel))
        .route("/person/{reference}/visit/late", post(queue_acts::late))
        .route("/person/{reference}/place", post(queue_acts::take))
        .route("/kiosk/{centre}", get(kiosk::start).post(kiosk::take))
        .route("/kiosk/{centre}/reasons", get(kiosk::reasons))
        .route("/kiosk/{centre}/needs", get(kiosk::needs))
        .route("/kiosk/{centre}/code", get(kiosk::code).post(kiosk::arrive))
        .route("/kiosk/{centre}/number/{secret}", get(kiosk::number))
        .route("/hall/{centre}", get(hall_screen::show))
        .route("/hall/{centre}/events", get(hall_screen::events))
        .route("/places/{secret}", get(place_page::show))
        .route("/places/{secret}/leave", post(place_page::leave))
        .route("/places/{secret}/qr.svg", get(kiosk::picture))
        .route("/desk/conversations/{reference}/place", post(queue_acts::take))
        .route("/desk/conversations/{reference}/identity", post(queue_acts::identify))
        .route("/desk/centres/{id}/hall", post(queue_acts::press))
        .route("/desk/centres", get(day::first))
        .route("/desk/centres/{id}", get(day::show))
        .route("/desk/centres/{id}/{reference}", post(day::mark))
}
