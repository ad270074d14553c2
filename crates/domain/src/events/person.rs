//! Events of a person's account. None contains the old or new value of a fact, an address or a preference.

use super::aggregate;

aggregate! {
    /// Events of the person aggregate.
    PersonEvent as Person {
        "people.signed_in" SignedIn { by: String } => Person;
        /// A guest signed in as a known person.
        "people.joined" Joined { from: String, to: String } => Person;
        "people.deleted" Deleted {} => Person;
        "people.data_downloaded" DataDownloaded {} => Person;
        "people.contact_point_added" ContactPointAdded { kind: String } => Person;
        "people.contact_point_removed" ContactPointRemoved { kind: String } => Person;
        "people.contact_point_verified" ContactPointVerified { kind: String } => Person;
        "people.passkey_added" PasskeyAdded {} => Person;
        "people.passkey_removed" PasskeyRemoved { passkey: String } => Person;
        "people.representative_appointed" RepresentativeAppointed {
            representative: String, scope: String, until: String,
        } => Person;
        "people.representative_ended" RepresentativeEnded { representative: String } => Person;
        "people.organisation_added" OrganisationAdded {} => Person;
        "people.fact_corrected" FactCorrected { fact: String } => Person;
        "people.fact_removed" FactRemoved { fact: String } => Person;
        "people.preferences_changed" PreferencesChanged {} => Person;
        "people.signed_out_elsewhere" SignedOutElsewhere { sessions: u64 } => Person;
    }
}
