//! The page of who has a part in a case, with its samples.

use jiff::civil::{Date, date};
use serde::Serialize;

use super::CaseFrame;
use crate::web::{Choice, View};

/// `desk/parties.html`.
#[derive(Debug, Serialize)]
pub(super) struct PartiesPage {
    #[serde(flatten)]
    pub case: CaseFrame,
    pub applicant: Option<String>,
    /// Names of those who may act for the applicant.
    pub representatives: Vec<String>,
    pub parties: Vec<PartyRow>,
    /// The labels of the facts that those who are affected see.
    pub affected_see: Vec<String>,
    pub asked: Vec<AskedAgency>,
    /// The rules of the service by which somebody is affected.
    pub rules: Vec<Choice>,
    pub typed: TypedParty,
}

/// Somebody affected, or a sign on the site.
#[derive(Debug, Serialize)]
pub(super) struct PartyRow {
    pub who: Option<String>,
    /// The lines of the address.
    pub address: Vec<String>,
    pub role: String,
    /// How they were told, in words.
    pub how: String,
    pub is_told: bool,
    /// When they were told, in milliseconds.
    pub at: Option<i64>,
    /// The last day on which they are heard.
    pub until: Option<Date>,
    /// The address of their page.
    pub page: String,
}

/// An agency that is asked for an opinion, with the labels of the facts that it sees.
#[derive(Debug, Serialize)]
pub(super) struct AskedAgency {
    pub agency: String,
    pub sees: Vec<String>,
}

#[derive(Debug, Default, Serialize)]
pub(super) struct TypedParty {
    pub name: Option<String>,
    pub address: Option<String>,
}

impl View for PartiesPage {
    const TEMPLATE: &'static str = "desk/parties.html";

    fn samples() -> Vec<Self> {
        let alone = |case| PartiesPage {
            case,
            applicant: None,
            representatives: Vec::new(),
            parties: Vec::new(),
            affected_see: Vec::new(),
            asked: Vec::new(),
            rules: Vec::new(),
            typed: TypedParty::default(),
        };
        let asked = AskedAgency {
            agency: "Heritage NSW".to_owned(),
            sees: vec!["The address".to_owned(), "The height of the tree".to_owned()],
        };
        let full = PartiesPage {
            applicant: Some("Mai Tran".to_owned()),
            representatives: vec!["Binh Tran".to_owned()],
            parties: rows(),
            affected_see: vec!["The address".to_owned(), "What is planned".to_owned()],
            asked: vec![asked],
            rules: vec![Choice::open("0", "Neighbours"), Choice::open("1", "Owners of the land")],
            typed: TypedParty {
                name: Some("Ana Kovač".to_owned()),
                address: Some("14 Smith St, Marrickville".to_owned()),
            },
            ..alone(CaseFrame::wrong_sample("name"))
        };
        vec![full, alone(CaseFrame::open_sample()), alone(CaseFrame::closed_sample())]
    }
}

fn rows() -> Vec<PartyRow> {
    let told = PartyRow {
        who: Some("Ana Kovač".to_owned()),
        address: vec!["14 Smith St".to_owned(), "Marrickville NSW 2204".to_owned()],
        role: "objects".to_owned(),
        how: "Letter".to_owned(),
        is_told: true,
        at: Some(1_783_036_800_000),
        until: Some(date(2026, 7, 17)),
        page: "/submissions/K4M2PGR7".to_owned(),
    };
    let not_told = PartyRow {
        who: None,
        address: Vec::new(),
        role: "affected".to_owned(),
        how: "Not told yet".to_owned(),
        is_told: false,
        at: None,
        until: None,
        page: "/submissions/P2M4K7RG".to_owned(),
    };
    vec![told, not_told]
}
