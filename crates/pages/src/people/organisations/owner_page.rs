//! The view of the page of an organisation for its owners.

use serde::Serialize;

use crate::people::account::{RepresentativeCard, TypedRepresentative, WrongRepresentative};
use crate::web::View;

#[derive(Serialize)]
pub(super) struct OrganisationPage {
    pub(super) name: String,
    /// Of this page; what can be done with the organisation stands below it.
    pub(super) address: String,
    pub(super) facts: Vec<FactLine>,
    /// Where its news goes once it is proven.
    pub(super) email: Option<String>,
    pub(super) is_email_proven: bool,
    pub(super) people: Vec<RepresentativeCard>,
    pub(super) typed: TypedRepresentative,
    pub(super) wrong: WrongRepresentative,
}

/// One thing that is known of it, or could be.
#[derive(Serialize)]
pub(super) struct FactLine {
    /// Its name in the catalogue.
    pub(super) name: String,
    pub(super) label: String,
    /// None where nobody told it yet.
    pub(super) value: Option<String>,
    /// A number of a kind that this organisation did not give.
    pub(super) is_other_number: bool,
}

impl View for OrganisationPage {
    const TEMPLATE: &'static str = "organisation.html";

    fn samples() -> Vec<Self> {
        let line = |name: &str, label: &str, value: Option<&str>, is_other_number| FactLine {
            name: name.to_owned(),
            label: label.to_owned(),
            value: value.map(str::to_owned),
            is_other_number,
        };
        let facts = || {
            vec![
                line("organisation_name", "Name", Some("Corner Café Pty Ltd"), false),
                line("organisation_abn", "ABN", Some("51 824 753 556"), false),
                line("organisation_acn", "ACN", None, true),
                line("organisation_phone", "Phone", None, false),
            ]
        };
        let full = OrganisationPage {
            name: "Corner Café Pty Ltd".to_owned(),
            address: "/account/organisations/0198f3a2".to_owned(),
            facts: facts(),
            email: Some("office@cafe.example".to_owned()),
            is_email_proven: true,
            people: RepresentativeCard::samples(),
            typed: TypedRepresentative::sample("own"),
            wrong: WrongRepresentative::sample(),
        };
        let bare = |email: Option<&str>| OrganisationPage {
            name: "Corner Café Pty Ltd".to_owned(),
            address: "/account/organisations/0198f3a2".to_owned(),
            facts: facts(),
            email: email.map(str::to_owned),
            is_email_proven: false,
            people: Vec::new(),
            typed: TypedRepresentative::sample("see"),
            wrong: WrongRepresentative::default(),
        };
        vec![full, bare(Some("office@cafe.example")), bare(None)]
    }
}
