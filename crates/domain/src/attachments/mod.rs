//! Files that people hand in: one table for all of them, their bytes in a store by hash, closed until scanned.
//!
//! Tables owned: `files`, `file_contents`, `file_bytes`. Invariants: bytes are stored only for somebody who may hand
//! them in; they are in the store before a row names them; they leave it only when no row names them, or when
//! something harmful was found; a quarantined or infected file is never opened; once an application is sent its files
//! belong to the case.
//! Deliberately absent: who may see a file, which the slice says whose thing it belongs to.

pub mod cleaning;
pub mod form_files;
pub mod model;
pub mod receiving;
mod scanning;
pub mod slice;
pub mod store;

use db::Tx;
use db::jobs::Handlers;

use crate::app::App;
use crate::events::{Happened, Hooked, PersonEvent, Recorded};
use crate::refusal::{Outcome, Refusal};

pub use cleaning::clean;
pub use form_files::{MOST_FILES, keep_all};
pub use model::{File, Giver, Kind, State};
pub use receiving::{MOST_GIVEN, MOST_UNBOUND, NewFile, Received, keep, receive};
pub use slice::SLICE;
pub use store::{copy_to, file, let_go, let_go_of, move_to, of};

/// The bytes of a file that may be opened.
///
/// # Errors
/// When it is still being scanned, was found harmful, or the store does not give it.
pub async fn bytes(app: &App, file: &File) -> Outcome<Vec<u8>> {
    match file.state {
        State::Quarantined => return Err(Refusal::conflict("file-checked")),
        State::Infected => return Err(Refusal::conflict("file-infected")),
        State::Clean | State::Unscanned => {}
    }
    let mut tx = app.db.read().await?;
    let before = store::bytes_before(&mut tx, &file.id).await?;
    drop(tx);
    match before {
        Some(bytes) => Ok(bytes),
        None => app.files.get(&file.sha256).await.map_err(|error| {
            let problem = Refusal::unavailable("file-away");
            Refusal { cause: Some(error.to_string()), ..problem }
        }),
    }
}

/// The hook of files: what a guest gave was given by the person.
pub fn hears<'a>(_: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        match &recorded.event {
            Happened::Person(PersonEvent::Joined { from, to }) => store::give_to(tx, from, to).await,
            _ => Ok(()),
        }
    })
}

pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(scanning::SCAN, move |_, job| scanning::scan(app.clone(), job))
}
