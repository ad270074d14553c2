//! The pages of briefings, and the briefing beside a case, with their samples.

use catalogue::Service;
use catalogue::service::{Authority, ClientGroup};
use domain::knowledge::Change;
use serde::Serialize;

use crate::web::View;

/// `desk/briefings.html`.
#[derive(Debug, Serialize)]
pub(super) struct BriefingList {
    pub all: Vec<BriefingLine>,
}

/// A service, or an article that changed, of which the officer must have read.
#[derive(Debug, Serialize)]
pub(super) struct BriefingLine {
    href: String,
    name: String,
    version: i64,
    /// Milliseconds.
    pub read_at: Option<i64>,
    /// What changed in the article; none for a service.
    change: Option<ArticleChange>,
}

/// Who changed an article, when and why.
#[derive(Debug, Serialize)]
struct ArticleChange {
    by: String,
    at: i64,
    why: String,
}

/// `desk/briefing.html`.
#[derive(Debug, Serialize)]
pub(super) struct BriefingPage {
    pub name: String,
    pub briefing: Briefing,
}

/// What staff must know of a service.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Briefing {
    version: u32,
    text: String,
    watch_for: Vec<String>,
    groups: Vec<GroupNeeds>,
    law: Vec<LawLine>,
    read_at: Option<i64>,
    pub href: String,
}

/// A group of people, and what they need of the officer.
#[derive(Clone, Debug, Serialize)]
struct GroupNeeds {
    group: String,
    needs: String,
}

/// A law that the service rests on.
#[derive(Clone, Debug, Serialize)]
struct LawLine {
    instrument: String,
    section: Option<String>,
    url: Option<String>,
}

/// The briefing on the screen of a case, with what changed in the articles of the service.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CaseBriefing {
    #[serde(flatten)]
    pub briefing: Briefing,
    pub articles: Vec<UnreadArticle>,
}

/// An article that changed since the officer read it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct UnreadArticle {
    href: String,
    name: String,
    version: i64,
    /// Why it changed.
    why: String,
}

/// Where the page of an article that changed stands.
fn address(article: &str) -> String {
    format!("/desk/briefings/articles/{article}")
}

impl BriefingLine {
    pub(super) fn of_article(change: Change, read_at: Option<i64>) -> BriefingLine {
        let Change { id, title, version, why, officer_name, at } = change;
        let change = ArticleChange { by: officer_name, at, why };
        BriefingLine { href: address(&id), name: title, version, read_at, change: Some(change) }
    }

    pub(super) fn of_service(service: &Service, read_at: Option<i64>) -> BriefingLine {
        let (href, version) = (format!("/desk/briefings/{}", service.id), i64::from(service.version));
        BriefingLine { href, name: service.name.clone(), version, read_at, change: None }
    }
}

impl UnreadArticle {
    pub(super) fn new(change: Change) -> UnreadArticle {
        UnreadArticle { href: address(&change.id), name: change.title, version: change.version, why: change.why }
    }
}

impl Briefing {
    pub(super) fn new(service: &Service, read_at: Option<i64>) -> Briefing {
        let group = |group: &ClientGroup| GroupNeeds { group: group.group.clone(), needs: group.needs.clone() };
        let law = |law: &Authority| LawLine {
            instrument: law.instrument.clone(),
            section: law.section.clone(),
            url: law.url.clone(),
        };
        Briefing {
            version: service.version,
            text: service.staff.briefing.clone(),
            watch_for: service.staff.watch_for.clone(),
            groups: service.client_groups.iter().map(group).collect(),
            law: service.authority.iter().map(law).collect(),
            read_at,
            href: format!("/desk/briefings/{}", service.id),
        }
    }

    /// One that is read, with everything, and one that is not, with the least.
    fn samples() -> [Briefing; 2] {
        let group =
            GroupNeeds { group: "People without a mailbox".to_owned(), needs: "Write to them on paper.".to_owned() };
        let law = |section: Option<&str>, url: Option<&str>| LawLine {
            instrument: "Energy Rebates Act 2024".to_owned(),
            section: section.map(str::to_owned),
            url: url.map(str::to_owned),
        };
        let unread = Briefing {
            version: 4,
            text: "The rebate is paid once a year to the holder of the account.".to_owned(),
            watch_for: Vec::new(),
            groups: Vec::new(),
            law: vec![law(None, None)],
            read_at: None,
            href: "/desk/briefings/gas-rebate".to_owned(),
        };
        let read = Briefing {
            watch_for: vec!["Bills of two meters at one address.".to_owned()],
            groups: vec![group],
            law: vec![law(Some("section 12"), Some("https://law.example/energy-rebates#12"))],
            read_at: Some(1_783_036_800_000),
            ..unread.clone()
        };
        [read, unread]
    }
}

impl CaseBriefing {
    /// One with an article to read, and one without.
    pub(super) fn samples() -> [CaseBriefing; 2] {
        let article = UnreadArticle {
            href: address("019ee77e"),
            name: "Two meters at one address".to_owned(),
            version: 3,
            why: "The regulation of June changed it.".to_owned(),
        };
        let [read, unread] = Briefing::samples();
        [
            CaseBriefing { briefing: unread, articles: vec![article] },
            CaseBriefing { briefing: read, articles: Vec::new() },
        ]
    }
}

impl View for BriefingList {
    const TEMPLATE: &'static str = "desk/briefings.html";

    fn samples() -> Vec<Self> {
        let change = ArticleChange {
            by: "Noor Haddad".to_owned(),
            at: 1_783_036_800_000,
            why: "The regulation of June changed it.".to_owned(),
        };
        let article = BriefingLine {
            href: address("019ee77e"),
            name: "Two meters at one address".to_owned(),
            version: 3,
            read_at: None,
            change: Some(change),
        };
        let service = BriefingLine {
            href: "/desk/briefings/gas-rebate".to_owned(),
            name: "Gas rebate".to_owned(),
            version: 4,
            read_at: Some(1_783_036_800_000),
            change: None,
        };
        vec![BriefingList { all: vec![article, service] }, BriefingList { all: Vec::new() }]
    }
}

impl View for BriefingPage {
    const TEMPLATE: &'static str = "desk/briefing.html";

    fn samples() -> Vec<Self> {
        Briefing::samples().map(|briefing| BriefingPage { name: "Gas rebate".to_owned(), briefing }).into()
    }
}
