//! "Who looked at my data": the record of a person's own data, as the person reads it: what pages show and take of
//! it.

mod page;
mod words;

use axum::routing::get;

use crate::slice::Routes;

pub(super) fn routes() -> Routes {
    Routes::new().route("/account/access", get(page::show))
}
