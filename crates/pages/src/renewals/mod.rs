//! What a person holds that ends one day, such as a licence: reminded in time, renewed in under two minutes: what
//! pages show and take of it.

mod pages;

use axum::routing::get;

use crate::slice::{Entry, Menu, Pages, Routes};

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[Entry::new(Menu::People, 40, "/renewals", "menu-renewals")],
    ..Pages::of("renewals")
};

pub fn routes() -> Routes {
    Routes::new().route("/renewals", get(pages::all))
}
