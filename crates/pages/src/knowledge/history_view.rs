//! The versions of an article as their template reads them.

use domain::knowledge::difference::{self, DiffLine};
use domain::knowledge::model::State;
use serde::Serialize;

use crate::web::{Choice, View};

#[derive(Serialize)]
pub(super) struct HistoryPage {
    pub title: String,
    pub language: String,
    /// The newest first.
    pub versions: Vec<VersionLine>,
    /// The versions that are compared.
    pub from: i64,
    pub to: i64,
    pub froms: Vec<Choice>,
    pub tos: Vec<Choice>,
    /// Where the form goes.
    pub address: String,
    /// None where one of the versions is not there.
    pub compared: Option<ComparedVersions>,
}

#[derive(Serialize)]
pub(super) struct VersionLine {
    pub version: i64,
    pub state: State,
    pub why: String,
    /// The name of the officer who saved it.
    pub by: String,
    pub at: i64,
    /// Where it is compared with the version before it.
    pub href: Option<String>,
}

#[derive(Serialize)]
pub(super) struct ComparedVersions {
    pub title: Vec<DiffLine>,
    pub public: Vec<DiffLine>,
    pub staff: Vec<DiffLine>,
}

impl ComparedVersions {
    fn sample() -> ComparedVersions {
        let title = "Bottled gas and the gas rebate";
        ComparedVersions {
            title: difference::between(title, title),
            public: difference::between("It counts.\nSend a bill.", "It counts.\n\nSend a bill of this year."),
            staff: Vec::new(),
        }
    }
}

impl View for HistoryPage {
    const TEMPLATE: &'static str = "desk/article-history.html";

    fn samples() -> Vec<Self> {
        let line = |version, state, href: Option<&str>| VersionLine {
            version,
            state,
            why: "Caravans were missing.".to_owned(),
            by: "Noor Haddad".to_owned(),
            at: 1_783_036_800_000,
            href: href.map(str::to_owned),
        };
        let options = || vec![Choice::new("2", "2", true), Choice::open("1", "1")];
        let page = |versions, options: fn() -> Vec<Choice>, compared| HistoryPage {
            title: "Bottled gas and the gas rebate".to_owned(),
            language: "en".to_owned(),
            versions,
            from: 1,
            to: 2,
            froms: options(),
            tos: options(),
            address: "/desk/knowledge/019ee783/history".to_owned(),
            compared,
        };
        let versions = vec![
            line(3, State::Retired, Some("/desk/knowledge/019ee783/history?from=2&to=3#difference")),
            line(2, State::Published, Some("/desk/knowledge/019ee783/history?from=1&to=2#difference")),
            line(1, State::Draft, None),
        ];
        vec![
            page(versions, options, Some(ComparedVersions::sample())),
            page(vec![line(1, State::Draft, None)], Vec::new, None),
        ]
    }
}
