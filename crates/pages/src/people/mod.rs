//! Who we serve: people, how to reach them, what they told once for every service, how they sign in: what pages show
//! and take of it.

mod access;
mod account;
mod contact_points;
mod passkeys;
mod sign_in;
mod words;

use crate::slice::{Entry, Menu, Pages, Routes};
use words::{said_of_code, wrong_field};

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[
        Entry::new(Menu::People, 50, "/account", "menu-account"),
        Entry::new(Menu::Footer, 20, "/account/access", "footer-access"),
    ],
    ..Pages::of("people")
};

pub fn routes() -> Routes {
    Routes::new()
        .merge(sign_in::routes())
        .merge(passkeys::routes())
        .merge(account::routes())
        .merge(contact_points::routes())
        .merge(access::routes())
}
