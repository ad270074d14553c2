//! The pages of a person's own account: signing in, how to reach them, what is kept of them and who looked at it.

mod access;
mod account;
mod contact_points;
mod devices;
mod hearing;
mod organisations;
mod passkeys;
mod sign_in;
mod words;

use crate::slice::{Entry, Menu, Pages, Routes};
use crate::web::Sampled;
use words::{CodePage, FieldMessage, said_of_code, wrong_field};

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[
        Entry::new(Menu::People, 50, "/account", "menu-account"),
        Entry::new(Menu::Footer, 20, "/account/access", "footer-access"),
        Entry::new(Menu::Footer, 21, "/account/hearing", "footer-hearing"),
    ],
    views,
    ..Pages::of("people")
};

fn views() -> Vec<Sampled> {
    let own = vec![
        Sampled::of::<CodePage>(),
        Sampled::of::<access::AccessPage>(),
        Sampled::of::<contact_points::ContactPointsPage>(),
        Sampled::of::<devices::DevicesPage>(),
        Sampled::of::<hearing::HearingPage>(),
        Sampled::of::<hearing::EndMailsPage>(),
        Sampled::of::<passkeys::PasskeysPage>(),
        Sampled::of::<sign_in::LeavePage>(),
        Sampled::of::<sign_in::SignInPage>(),
    ];
    [own, account::views(), organisations::views()].concat()
}

pub fn routes() -> Routes {
    Routes::new()
        .merge(sign_in::routes())
        .merge(passkeys::routes())
        .merge(account::routes())
        .merge(contact_points::routes())
        .merge(devices::routes())
        .merge(hearing::routes())
        .merge(organisations::routes())
        .merge(access::routes())
}
