//! The site as a `WebAuthn` relying party: identified by the host name in its URL. A bare IP address has none.

use webauthn_rs::prelude::{Url, Webauthn, WebauthnBuilder};

use crate::app::App;
use crate::refusal::{Outcome, Refusal};

/// Whether passkeys work at this URL.
pub fn are_on(app: &App) -> bool {
    of(app).is_some()
}

/// The verifier of passkeys, where they work.
pub fn relying_party(app: &App) -> Outcome<Webauthn> {
    of(app).ok_or_else(Refusal::not_found)
}

fn of(app: &App) -> Option<Webauthn> {
    let origin = Url::parse(&app.settings.address).ok()?;
    let name = origin.domain()?;
    let builder = WebauthnBuilder::new(name, &origin).ok()?;
    builder.rp_name(&app.catalogue.about.name).build().ok()
}
