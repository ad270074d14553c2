//! Letters to us as scans, from a folder to the case or the conversation that they belong to.
//!
//! Tables owned: `scan_files`, `scans`. Invariants: a file is stored before it is moved away, and taken once; a letter is
//! placed without a person only where a code of ours on it says whose it is, or a reference together with the name of its
//! person; everything else is work of an officer of the agency, with what was read and a proposal; no page is lost, not
//! even of a file that nothing here reads; the day on which the paper came is what deadlines are counted from.
//! Deliberately absent: programs that read pages (`channels::paper`), and what a message does to its thread.

pub mod acts;
mod arriving;
pub mod handing_in;
mod look;
pub mod matching;
mod placing;
mod reading;
pub mod slice;
pub mod store;

use db::Tx;
use db::jobs::Handlers;

use crate::app::App;
use crate::trust::Actor;

pub use arriving::{Brought, take};
pub use look::look;
pub use slice::SLICE;
pub use store::{OpenScan, Scan, open_scan, text_of, waiting_keys, words_of};

/// Who acts on a letter before anybody at the desk has seen it.
const POST: Actor = Actor::System("post");

/// Registers the job.
pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(reading::READ, move |_, job| reading::run(app.clone(), job))
}

/// The agency whose letters lie in the folder itself: the front door.
///
/// # Errors
/// If no agency of the catalogue answers for the front door.
pub fn front(app: &App) -> anyhow::Result<String> {
    let front = crate::conversations::front_agency(app.catalogue);
    Ok(front.ok_or_else(|| anyhow::anyhow!("no agency takes letters"))?.id.clone())
}

async fn changed(tx: &mut Tx, app: &App, actor: &Actor, scan: &str, event: crate::events::ScanEvent) -> db::Result<()> {
    let subject = crate::events::Subject::new(crate::events::Thing::Scan, scan);
    crate::events::record(tx, app, actor, subject, event).await?;
    Ok(())
}
