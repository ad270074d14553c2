//! The page of what a person holds that ends one day, such as a licence, with a button to renew it.

mod pages;

use axum::routing::get;

use crate::slice::{Entry, Menu, Pages, Routes};
use crate::web::Sampled;

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[Entry::new(Menu::People, 40, "/renewals", "menu-renewals")],
    views: || vec![Sampled::of::<pages::RenewalsPage>()],
    ..Pages::of("renewals")
};

pub fn routes() -> Routes {
    Routes::new().route("/renewals", get(pages::all))
}
