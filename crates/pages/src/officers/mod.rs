//! Who works at the desk: officers, how they sign in, their sessions: what pages show and take of it.

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
mod sign_in;
mod staff;

use axum::routing::{get, post};

use crate::slice::{Pages, Routes};

pub use mandates::{MandateLine, mandates};
pub use refused::page as refused_page;

/// What this slice shows.
pub const PAGES: Pages = Pages { routes: |_| routes(), ..Pages::of("officers") };

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
