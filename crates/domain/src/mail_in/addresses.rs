//! Which addresses are ours, and what they say: which agency, and which thread.

use crate::app::App;

/// One of our own addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnAddress {
    /// The agency whose address it is; none for the front door.
    pub agency: Option<String>,
    /// What stands behind the plus.
    pub token: Option<String>,
}

/// Reads an address; `None` if it is none of ours.
pub fn own(app: &App, address: &str) -> Option<OwnAddress> {
    let door = app.settings.mail_in.as_ref()?.address.as_str();
    let (local, host) = address.trim().rsplit_once('@')?;
    let (name, token) = match local.split_once('+') {
        Some((name, token)) => (name, Some(token.to_owned())),
        None => (local, None),
    };
    let plain = format!("{name}@{host}");
    if plain.eq_ignore_ascii_case(door) {
        return Some(OwnAddress { agency: None, token });
    }
    let mut agencies = app.catalogue.agencies.iter();
    let is_its = |own: &str| own.eq_ignore_ascii_case(&plain);
    if let Some(agency) = agencies.find(|agency| agency.email.as_deref().is_some_and(is_its)) {
        return Some(OwnAddress { agency: Some(agency.id.clone()), token });
    }
    // Each host that takes mail has one (RFC 5321, 4.5.1).
    let is_host = door.rsplit_once('@').is_some_and(|(_, own)| own.eq_ignore_ascii_case(host));
    (is_host && name.eq_ignore_ascii_case("postmaster")).then(OwnAddress::default)
}
