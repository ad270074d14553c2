//! Events of an officer's account.

use super::aggregate;

aggregate! {
    /// Events of the officer aggregate.
    OfficerEvent as Officer {
        "officers.added" Added { agency: String, team: String, roles: Vec<String> } => Officers;
        "officers.changed" Changed { agency: String, team: String, roles: Vec<String> } => Officers;
        "officers.invited" Invited {} => Officers;
        "officers.activated" Activated {} => Officers;
        "officers.deactivated" Deactivated { agency: String, sessions: u64 } => Officers;
        /// An absence, first to last day, and the id of the deputy.
        "officers.absence_entered" AbsenceEntered { from: String, until: String, deputy: String } => Officers;
        "officers.absence_ended" AbsenceEnded {} => Officers;
        /// A leader moved them: `chats`, `inbox` or `hall`, there with the counter.
        "officers.moved" Moved { to: String, centre: Option<String>, counter: Option<String> } => Officers;
        "officers.signed_in" SignedIn { by: String } => Officers;
        "officers.passkey_added" PasskeyAdded {} => Officers;
        "officers.passkey_removed" PasskeyRemoved { passkey: String } => Officers;
        "officers.provider_linked" ProviderLinked { provider: String } => Officers;
    }
}
