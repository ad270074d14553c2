//! The pages of officers: how they sign in, who works for an agency, and what is outside of a mandate.

mod arrive;
mod demo_password;
mod hand_over;
mod home;
mod invitations;
mod leave;
mod mandates;
mod passkeys;
mod provider;
mod refused;
mod refused_view;
mod sign_in;
mod staff;

use axum::routing::{get, post};

use crate::slice::{Pages, Routes};
use crate::web::Sampled;

pub use mandates::{MandateLine, mandates};
pub use refused::page as refused_page;

/// What this slice shows.
pub const PAGES: Pages = Pages { routes: |_| routes(), views, ..Pages::of("officers") };

fn views() -> Vec<Sampled> {
    let own = vec![
        Sampled::of::<hand_over::HandedOverPage>(),
        Sampled::of::<home::HomePage>(),
        Sampled::of::<refused_view::RefusedPage>(),
        Sampled::of::<sign_in::SignInPage>(),
    ];
    [own, invitations::views(), passkeys::views(), staff::views()].concat()
}

pub fn routes() -> Routes {
    Routes::new()
        .merge(passkeys::routes())
        .merge(invitations::routes())
        .merge(provider::routes())
        .merge(staff::routes())
        .route("/desk/me", get(home::show))
        .route("/desk/sign-in", get(sign_in::show).post(demo_password::enter))
        .route("/desk/hand-over", post(hand_over::hand_over))
        .route("/desk/handed-over", get(hand_over::done))
        .route("/desk/sign-out", post(leave::sign_out))
}
