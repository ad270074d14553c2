//! What can happen to an officer's account.

use super::{Audience, aggregate};

aggregate! {
    /// What happened to the account of an officer.
    OfficerEvent as Officer {
        "officers.added" Added { agency: String, team: String, roles: Vec<String> },
        "officers.changed" Changed { agency: String, team: String, roles: Vec<String> },
        "officers.invited" Invited {},
        "officers.activated" Activated {},
        "officers.deactivated" Deactivated { agency: String, sessions: u64 },
        /// Away from a day to a day; the key of who looks after the work meanwhile.
        "officers.absence_entered" AbsenceEntered { from: String, until: String, deputy: String },
        "officers.absence_ended" AbsenceEnded {},
        "officers.signed_in" SignedIn { by: String },
        "officers.passkey_added" PasskeyAdded {},
        "officers.passkey_removed" PasskeyRemoved { passkey: String },
        "officers.provider_linked" ProviderLinked { provider: String },
    }
}

impl OfficerEvent {
    pub fn audience(&self) -> Audience {
        use OfficerEvent as E;
        match self {
            E::Added { .. }
            | E::Changed { .. }
            | E::Invited {}
            | E::Activated {}
            | E::Deactivated { .. }
            | E::AbsenceEntered { .. }
            | E::AbsenceEnded {}
            | E::SignedIn { .. }
            | E::PasskeyAdded {}
            | E::PasskeyRemoved { .. }
            | E::ProviderLinked { .. } => Audience::Officers,
        }
    }
}
