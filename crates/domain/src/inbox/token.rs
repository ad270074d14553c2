//! Reply tokens: the part of a reply address that identifies the thread and proves that we wrote there.

use crate::app::App;
use crate::events::Thing;
use crate::secret::hex;

const PURPOSE: &str = "reply";

/// The length of an id without its dashes.
const KEY: usize = 32;

/// A token for replies in a thread, in lower-case letters and digits, short enough for the local part of an address. It
/// cannot be forged. `None` for subjects that have no thread.
pub fn reply_token(app: &App, thing: Thing, id: &str) -> Option<String> {
    let kind = kind(thing)?;
    let key: String = id.chars().filter(|sign| *sign != '-').collect();
    Some(format!("{kind}{key}{}", seal(app, kind, &key)))
}

/// The thread of a token; `None` if we did not issue it.
pub(super) fn read(app: &App, token: &str) -> Option<(Thing, String)> {
    let token = token.trim().to_ascii_lowercase();
    if !token.is_ascii() {
        return None;
    }
    let (kind, rest) = token.split_at_checked(1)?;
    let (key, sealed) = rest.split_at_checked(KEY)?;
    let thing = [Thing::Case, Thing::Conversation].into_iter().find(|thing| self::kind(*thing) == Some(kind))?;
    if sealed != seal(app, kind, key) {
        return None;
    }
    let parts = [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)].map(|(from, to)| key.get(from..to).unwrap_or_default());
    Some((thing, parts.join("-")))
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
