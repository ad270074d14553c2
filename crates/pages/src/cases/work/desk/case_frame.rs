//! What every page of casework about a case shows around its own content.

use domain::cases::acting::CaseHandle;
use domain::codes;
use domain::trust::{Act, Acts};
use serde::Serialize;

use super::Typed;
use crate::cases::words::{StateTag, agency_name, service_name, tag};
use crate::web::Visit;

#[derive(Debug, Serialize)]
pub(super) struct CaseFrame {
    pub about: CaseHead,
    /// What the officer may do with the case.
    pub may: Acts,
    /// What is wrong with what was typed, and the field that it is about.
    pub error: Option<String>,
    pub error_field: Option<&'static str>,
}

/// What `head` of `desk/parts/casework.html` shows of a case.
#[derive(Debug, Serialize)]
pub(super) struct CaseHead {
    service: String,
    agency: String,
    reference: String,
    tag: StateTag,
    /// Where the link to the case leads.
    address: String,
    is_open: bool,
}

impl CaseFrame {
    pub(super) fn new(visit: &Visit, held: &CaseHandle, typed: &Typed) -> CaseFrame {
        let address = format!("/desk/cases/{}", held.case.reference);
        let may = held.grant.acts().clone();
        let about = CaseHead::new(visit, held, address);
        CaseFrame { about, may, error: typed.wrong(), error_field: typed.wrong_field() }
    }

    /// An open case with which everything may be done, after a field was typed wrong.
    pub(super) fn wrong_sample(field: &'static str) -> CaseFrame {
        let error = Some("Enter what has to be said.".to_owned());
        CaseFrame { error, error_field: Some(field), ..CaseFrame::open_sample() }
    }

    /// An open case with which everything may be done.
    pub(super) fn open_sample() -> CaseFrame {
        let may = Act::ALL.iter().copied().collect();
        CaseFrame { about: CaseHead::sample(true), may, error: None, error_field: None }
    }

    /// A case that has ended, to look at.
    pub(super) fn closed_sample() -> CaseFrame {
        CaseFrame { about: CaseHead::sample(false), may: Acts::default(), ..CaseFrame::open_sample() }
    }
}

impl CaseHead {
    pub(super) fn new(visit: &Visit, held: &CaseHandle, address: String) -> CaseHead {
        CaseHead {
            service: service_name(visit, &held.case.service),
            agency: agency_name(visit, &held.case.agency),
            reference: codes::grouped(&held.case.reference),
            tag: tag(visit, held.case.state()),
            address,
            is_open: held.case.state().is_open(),
        }
    }

    fn sample(is_open: bool) -> CaseHead {
        CaseHead {
            service: "Tree removal permit".to_owned(),
            agency: "Inner West Council".to_owned(),
            reference: "TR7K 4M2P".to_owned(),
            tag: StateTag::sample(),
            address: "/desk/cases/TR7K4M2P".to_owned(),
            is_open,
        }
    }
}
