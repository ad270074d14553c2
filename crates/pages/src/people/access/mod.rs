//! "Who looked at my data": the record of a person's own data, put together as the person reads it.
//!
//! No table: the ledger is of `trust`. Deliberately absent: any way to change or hide an entry.

mod days;
mod page;
mod words;

use axum::routing::get;

use crate::slice::Routes;

pub(super) use page::{AccessPage, page_of};

pub(super) fn routes() -> Routes {
    Routes::new().route("/account/access", get(page::show))
}
