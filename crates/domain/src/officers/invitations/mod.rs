//! A link with which a new officer adds the first device: it works once, for a week.
//!
//! Table owned: `officer_invitations`. Invariants: the code of a link stands nowhere but in the mail: it follows from
//! the secret of the installation; a new link ends the one before; whoever was deactivated cannot use theirs.

pub mod store;

use db::Tx;

use crate::app::App;
use crate::outbox::{self, Note, Telling, To};
use crate::secret::fingerprint;
use crate::staff::model::Officer;

/// A week, in milliseconds.
const LASTS: i64 = 7 * 24 * 60 * 60 * 1000;

/// The language of the desk.
const STAFF: &str = "en";

/// Invites an officer by mail. Gives back the address of the link, which only a demonstration may show.
pub async fn invite(tx: &mut Tx, app: &App, officer: &Officer) -> db::Result<String> {
    let seed = app.world.new_id();
    let code = app.secret.link("officer-invitation", &seed);
    let now = app.world.now();
    store::replace(tx, &officer.id, &fingerprint(&code), (now, now + LASTS)).await?;
    let to = To::Address { person: None, address: &officer.email, language: STAFF };
    let note = Note::OfficerInvitation { name: officer.name.clone(), seed: seed.clone() };
    outbox::tell(tx, app, Telling::new(to, note, format!("invitation:{seed}")).until(now + LASTS)).await?;
    Ok(address(app, &code))
}

fn address(app: &App, code: &str) -> String {
    format!("{}/desk/invitations/{code}", app.settings.address)
}
