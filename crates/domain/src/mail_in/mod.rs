//! Mails that people write to us, from their arrival to their thread.
//!
//! Tables owned: `received_mails`, `mailboxes`. Invariants: a mail is committed before its mail server is told "received"; its row is
//! deleted in the transaction in which it becomes part of a thread, so it is taken in once and never lost; what cannot be
//! read becomes work for a human, with the mail attached; nothing that a machine sent is answered by a machine, and no
//! address gets more receipts than the caps allow. Deliberately absent: LMTP, IMAP and MIME (`channels`), who may write in a
//! thread (`inbox`), and pages.

mod addresses;
mod cursor;
mod files;
mod incoming;
mod language;
mod mailbox;
mod receipt;
mod receiving;
pub mod slice;
mod store;
mod threading;

use db::jobs::Handlers;

use crate::app::App;
use crate::trust::Actor;

pub use addresses::{OwnAddress, own};
pub use mailbox::{Stopped, read, report};
pub use receiving::{NewMail, keep};
pub use slice::SLICE;

/// Who acts on what arrived before anybody is known.
const MAIL_IN: Actor = Actor::System("mail-in");

/// The job that takes a mail in.
const TAKE: &str = "mail-in.take";

/// Registers the job.
pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(TAKE, move |_, job| incoming::run(app.clone(), job))
}
