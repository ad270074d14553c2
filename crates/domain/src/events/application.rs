//! Events of an application, up to the moment it becomes a case.

use super::aggregate;

aggregate! {
    /// Events of the application aggregate.
    ApplicationEvent as Application {
        "applications.started" Started { service: String, holding: Option<String> } => Person;
        "applications.answered" Answered {} => Person;
        "applications.confirmed" Confirmed {} => Person;
        "applications.file_added" FileAdded { file: String, sha256: String } => Person;
        "applications.file_removed" FileRemoved { file: String } => Person;
        "applications.evidence_added" EvidenceAdded {} => Person;
        "applications.declared" Declared { manifest: String } => Person;
        "applications.paid" Paid { payment: String, amount: i64 } => Person;
        "applications.sent" Sent { service: String, case: String, reference: String } => Person;
        "applications.changes_accepted" ChangesAccepted {} => Person;
        "applications.resumed" Resumed {} => Person;
        "applications.deleted" Deleted {} => Person;
        "applications.expired" Expired { service: String } => Person;
    }
}
