//! Uploaded files: one table for all of them, with their bytes in a store by hash; closed until scanned.
//!
//! Tables owned: `files`, `file_contents`, `file_bytes`. Invariants: bytes are stored only for somebody who is allowed
//! to upload them; they are in the store before a row refers to them; they are removed only when no row refers to them,
//! or if they were found harmful; a quarantined or infected file is never opened, nor one that only its provider has; once an application is sent its files
//! belong to the case. Deliberately absent: who may see a file, which the slice that owns its subject decides.

pub mod cleaning;
mod coming;
pub mod form_files;
mod mails;
pub mod model;
mod paper;
pub mod receiving;
mod recordings;
mod scanning;
pub mod slice;
pub mod store;

use db::Tx;
use db::jobs::Handlers;

use crate::app::App;
use crate::events::{Happened, Hooked, PersonEvent, Recorded};
use crate::refusal::{Outcome, Refusal};

pub use cleaning::clean;
pub use coming::{ComingFile, expect};
pub use form_files::{MOST_FILES, keep_all};
pub use mails::{keep_mails, receive_mails};
pub use model::{File, Giver, Kind, NewFile, Received, State};
pub use paper::{Paper, keep_paper, paper, place_paper, put_paper};
pub use receiving::{MOST_GIVEN, MOST_UNBOUND, keep, receive};
pub use recordings::{keep_recording, receive_recording};
pub use slice::SLICE;
pub use store::{closed, copy_to, file, let_go, let_go_of, move_to, of};

/// The bytes of a file that may be opened.
///
/// # Errors
/// If it has not been scanned yet, was found harmful, or the store does not have it.
pub async fn bytes(app: &App, file: &File) -> Outcome<Vec<u8>> {
    match file.state {
        State::Quarantined => return Err(Refusal::conflict("file-checked")),
        State::Infected => return Err(Refusal::conflict("file-infected")),
        State::Coming => return Err(Refusal::conflict("file-coming")),
        State::Missed => return Err(Refusal::conflict("file-missed")),
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

/// The event hook of attachments: a guest's uploads are reassigned to the person.
pub fn hears<'a>(_: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        match &recorded.event {
            Happened::Person(PersonEvent::Joined { from, to }) => store::give_to(tx, from, to).await,
            _ => Ok(()),
        }
    })
}

pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let (app, fetching) = (app.clone(), app.clone());
    let handlers = handlers.on(coming::FETCH, move |_, job| coming::fetch(fetching.clone(), job));
    handlers.on(scanning::SCAN, move |_, job| scanning::scan(app.clone(), job))
}
