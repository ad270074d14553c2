//! What can happen to an application before it is a case.

use super::{Audience, aggregate};

aggregate! {
    /// What happened to an application.
    ApplicationEvent as Application {
        "applications.started" Started { service: String, holding: Option<String> },
        "applications.answered" Answered {},
        "applications.confirmed" Confirmed {},
        "applications.file_added" FileAdded { file: String, sha256: String },
        "applications.file_removed" FileRemoved { file: String },
        "applications.evidence_added" EvidenceAdded {},
        "applications.declared" Declared { manifest: String },
        "applications.paid" Paid { payment: String, amount: i64 },
        "applications.sent" Sent { service: String, case: String, reference: String },
        "applications.changes_accepted" ChangesAccepted {},
        "applications.resumed" Resumed {},
        "applications.deleted" Deleted {},
        "applications.expired" Expired { service: String },
    }
}

impl ApplicationEvent {
    pub fn audience(&self) -> Audience {
        use ApplicationEvent as E;
        match self {
            E::Started { .. }
            | E::Answered {}
            | E::Confirmed {}
            | E::FileAdded { .. }
            | E::FileRemoved { .. }
            | E::EvidenceAdded {}
            | E::Declared { .. }
            | E::Paid { .. }
            | E::Sent { .. }
            | E::ChangesAccepted {}
            | E::Resumed {}
            | E::Deleted {}
            | E::Expired { .. } => Audience::Person,
        }
    }
}
