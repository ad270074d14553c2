//! How sure it is that an agency stands by what a catalogue says in its name.

use crate::keys::Keys;
use crate::reader::Reader;

/// What a promise or a venture rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// The law says it.
    Statutory,
    /// The agency published it.
    Published,
    /// Somebody wrote it for this catalogue, and the agency has not confirmed it.
    #[default]
    Proposed,
}

impl Status {
    /// As written in files.
    pub const NAMES: [&str; 3] = ["statutory", "published", "proposed"];

    pub fn name(self) -> &'static str {
        match self {
            Status::Statutory => "statutory",
            Status::Published => "published",
            Status::Proposed => "proposed",
        }
    }
}

/// `status:` and `source:`, both optional.
pub(crate) fn read_status(reader: &mut Reader<'_>, keys: &Keys<'_>) -> (Status, Option<String>) {
    let status = match keys.get("status").and_then(|node| reader.one_of(node, &Status::NAMES)) {
        Some(0) => Status::Statutory,
        Some(1) => Status::Published,
        _ => Status::Proposed,
    };
    (status, keys.get("source").and_then(|node| reader.text(node)))
}
