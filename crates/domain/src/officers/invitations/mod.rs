//! The link with which a new officer adds their first device: valid once, for a week.
//!
//! Table owned: `officer_invitations`. Invariants: the code of a link exists only in the mail, being derived from the
//! secret of the installation; a new link invalidates the previous one; a deactivated officer cannot use theirs.

pub mod store;

use db::Tx;

use crate::app::App;
use crate::outbox::{self, NewNote, Note, To};
use crate::secret::fingerprint;
use crate::staff::model::Officer;

/// A week, in milliseconds.
const LASTS: i64 = 7 * 24 * 60 * 60 * 1000;

/// The language of the desk.
const STAFF: &str = "en";

/// Invites an officer by mail. Returns the URL of the link, which only a demonstration may show.
pub async fn invite(tx: &mut Tx, app: &App, officer: &Officer) -> db::Result<String> {
    let seed = app.world.new_id();
    let code = app.secret.link("officer-invitation", &seed);
    let now = app.world.now();
    store::replace(tx, &officer.id, &fingerprint(&code), (now, now + LASTS)).await?;
    let to = To::Address { person: None, address: &officer.email, language: STAFF };
    let note = Note::OfficerInvitation { name: officer.name.clone(), seed: seed.clone() };
    outbox::tell(tx, app, NewNote::new(to, note, format!("invitation:{seed}")).until(now + LASTS)).await?;
    Ok(address(app, &code))
}

fn address(app: &App, code: &str) -> String {
    format!("{}/desk/invitations/{code}", app.settings.address)
}
