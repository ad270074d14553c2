//! How far others may read what somebody affected wrote, as pages tell it apart.

use serde::Serialize;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Publishing {
    NotPublished,
    /// With what points at people left out.
    Redacted,
    InFull,
}

impl Publishing {
    pub(super) fn of(name: &str) -> Publishing {
        match name {
            "in-full" => Publishing::InFull,
            "redacted" => Publishing::Redacted,
            _ => Publishing::NotPublished,
        }
    }
}
