//! Reply tokens: the part of a reply address that identifies the thread and proves that we wrote there.

use crate::app::App;
use crate::events::Thing;
use crate::secret::hex;

const PURPOSE: &str = "reply";

/// The kind of a note of the outbox.
const NOTE: &str = "n";

/// The length of an id without its dashes.
const KEY: usize = 32;

/// A token for replies in a thread, in lower-case letters and digits, short enough for the local part of an address. It
/// cannot be forged. `None` for subjects that have no thread.
pub fn reply_token(app: &App, thing: Thing, id: &str) -> Option<String> {
    Some(sealed(app, kind(thing)?, id))
}

/// The token of the address to which a mail server returns a note that it cannot deliver.
pub fn return_token(app: &App, note: &str) -> String {
    sealed(app, NOTE, note)
}

/// The note of such a token; `None` if we did not issue it.
pub fn returned_note(app: &App, token: &str) -> Option<String> {
    let (kind, id) = unsealed(app, token)?;
    (kind == NOTE).then_some(id)
}

/// The thread of a token; `None` if we did not issue it.
pub fn read(app: &App, token: &str) -> Option<(Thing, String)> {
    let (kind, id) = unsealed(app, token)?;
    let thing = [Thing::Case, Thing::Conversation].into_iter().find(|thing| self::kind(*thing) == Some(&kind))?;
    Some((thing, id))
}

fn sealed(app: &App, kind: &str, id: &str) -> String {
    let key: String = id.chars().filter(|sign| *sign != '-').collect();
    format!("{kind}{key}{}", seal(app, kind, &key))
}

/// The kind and the id of a token that we issued.
fn unsealed(app: &App, token: &str) -> Option<(String, String)> {
    let token = token.trim().to_ascii_lowercase();
    if !token.is_ascii() {
        return None;
    }
    let (kind, rest) = token.split_at_checked(1)?;
    let (key, sealed) = rest.split_at_checked(KEY)?;
    if sealed != seal(app, kind, key) {
        return None;
    }
    let parts = [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)].map(|(from, to)| key.get(from..to).unwrap_or_default());
    Some((kind.to_owned(), parts.join("-")))
}

fn kind(thing: Thing) -> Option<&'static str> {
    match thing {
        Thing::Case => Some("c"),
        Thing::Conversation => Some("v"),
        _ => None,
    }
}

/// Eighty bits: too many to guess, and useless without the right sender address.
fn seal(app: &App, kind: &str, key: &str) -> String {
    hex(app.secret.seal(PURPOSE, &format!("{kind}{key}")).get(..10).unwrap_or_default())
}
