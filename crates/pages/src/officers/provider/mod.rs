//! Signing in at the desk through the identity provider of an agency, by `OpenID` Connect 1.0: authorisation code
//! with PKCE.

mod asking;
mod callback;

use axum::routing::get;

use crate::slice::Routes;

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/desk/sign-in/with/{provider}", get(asking::begin))
        .route("/desk/sign-in/with/{provider}/back", get(callback::finish))
}
