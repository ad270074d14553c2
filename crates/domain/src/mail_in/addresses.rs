//! Which addresses are ours, and what they say: which agency, and which thread.

use channels::mail::received::Envelope;

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

/// To which of our addresses a mail in a mailbox was sent; never none, because it lies in a mailbox of ours. Its host says
/// it in lines that it adds; where it does not, or names the mailbox alone, what the sender wrote counts.
pub(super) fn recipients(app: &App, envelope: &Envelope) -> Vec<String> {
    let ours = |all: &[String]| -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for address in all.iter().filter(|address| own(app, address).is_some()) {
            if !found.iter().any(|known| known.eq_ignore_ascii_case(address)) {
                found.push(address.clone());
            }
        }
        found
    };
    let said = ours(&envelope.delivered);
    // The topmost line is that of the last delivery, which is the one to us.
    let Some(first) = said.first() else {
        let written = ours(&envelope.written);
        let door = app.settings.mail_in.as_ref().map(|door| door.address.clone());
        return if written.is_empty() { door.into_iter().collect() } else { written };
    };
    vec![fuller(app, first, &ours(&envelope.written))]
}

/// Some hosts leave out what stands behind the plus, which the sender wrote.
fn fuller(app: &App, said: &str, written: &[String]) -> String {
    let agency = |address: &str| own(app, address).map(|own| own.agency);
    let has_token = |address: &str| own(app, address).is_some_and(|own| own.token.is_some());
    let full = written.iter().find(|one| !has_token(said) && has_token(one) && agency(one) == agency(said));
    full.map_or(said, String::as_str).to_owned()
}
