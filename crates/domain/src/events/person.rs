//! What can happen to an account. None says what a fact, an address or a preference was or is.

use super::{Audience, aggregate};

aggregate! {
    /// What happened to the account of a person.
    PersonEvent as Person {
        "people.signed_in" SignedIn { by: String },
        /// A guest turned out to be somebody known.
        "people.joined" Joined { from: String, to: String },
        "people.deleted" Deleted {},
        "people.data_downloaded" DataDownloaded {},
        "people.contact_point_added" ContactPointAdded { kind: String },
        "people.contact_point_removed" ContactPointRemoved { kind: String },
        "people.contact_point_verified" ContactPointVerified { kind: String },
        "people.passkey_added" PasskeyAdded {},
        "people.passkey_removed" PasskeyRemoved { passkey: String },
        "people.representative_appointed" RepresentativeAppointed {
            representative: String, scope: String, until: String,
        },
        "people.representative_ended" RepresentativeEnded { representative: String },
        "people.fact_corrected" FactCorrected { fact: String },
        "people.fact_removed" FactRemoved { fact: String },
        "people.preferences_changed" PreferencesChanged {},
        "people.signed_out_elsewhere" SignedOutElsewhere { sessions: u64 },
    }
}

impl PersonEvent {
    pub fn audience(&self) -> Audience {
        use PersonEvent as E;
        match self {
            E::SignedIn { .. }
            | E::Joined { .. }
            | E::Deleted {}
            | E::DataDownloaded {}
            | E::ContactPointAdded { .. }
            | E::ContactPointRemoved { .. }
            | E::ContactPointVerified { .. }
            | E::PasskeyAdded {}
            | E::PasskeyRemoved { .. }
            | E::RepresentativeAppointed { .. }
            | E::RepresentativeEnded { .. }
            | E::FactCorrected { .. }
            | E::FactRemoved { .. }
            | E::PreferencesChanged {}
            | E::SignedOutElsewhere { .. } => Audience::Person,
        }
    }
}
