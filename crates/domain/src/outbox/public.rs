//! What goes out where everybody reads it. Two kinds of note and no other; a pointer is made of our own words, our own
//! address and the numbers of the crisis file alone.

use channels::texts::{Service, public_length, public_limit};

use super::note::Note;
use super::receipt;
use crate::app::App;
use crate::locale::Locale;

/// The words of a note for everybody; `None` for a note that is not for everybody.
pub fn words(app: &App, locale: &Locale, note: &Note, address: &str) -> Option<String> {
    match note {
        Note::PublicReply { text } => Some(text.clone()),
        Note::PostPointer { crises } => Some(pointer(app, locale, crises, address)),
        _ => None,
    }
}

/// Whom to call first, as far as there is room, and where to write in private.
fn pointer(app: &App, locale: &Locale, crises: &[String], address: &str) -> String {
    let link = format!("{}/person", app.settings.address);
    let end = locale.say("post-pointer", &[("address", link.into())]);
    let mut lines = Vec::new();
    if !crises.is_empty()
        && let Some(emergency) = &app.catalogue.about.emergency
    {
        lines.push(locale.say("post-danger", &[("emergency", emergency.as_str().into())]));
    }
    for number in crises.iter().flat_map(|id| receipt::numbers(app, locale.tag(), id)) {
        let all = [lines.as_slice(), &[number.clone(), end.clone()]].concat().join("\n");
        if !lines.contains(&number) && has_room(address, &all) {
            lines.push(number);
        }
    }
    lines.push(end);
    lines.join("\n")
}

/// Whether a text fits where the account writes; where nothing is known of it, by the shortest limit.
fn has_room(address: &str, words: &str) -> bool {
    let service = Service::ALL.into_iter().find(|one| address.split(':').next() == Some(one.name()));
    let service = service.unwrap_or(Service::X);
    public_length(service, address, words) <= public_limit(service)
}
