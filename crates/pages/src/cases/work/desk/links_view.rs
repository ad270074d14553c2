//! The page of cases that belong together, with its samples.

use serde::Serialize;

use super::{CaseFrame, agencies_sample};
use crate::cases::words::StateTag;
use crate::web::{Choice, View};

/// `desk/links.html`.
#[derive(Debug, Serialize)]
pub(super) struct LinksPage {
    #[serde(flatten)]
    pub case: CaseFrame,
    pub links: Vec<LinkedCase>,
    pub may_merge: bool,
    pub may_split: bool,
    pub may_open_part: bool,
    pub may_end_part: bool,
    pub may_reopen: bool,
    /// Whether the case was merged, and that can be undone.
    pub may_unmerge: bool,
    /// The agencies that can take a part of the case.
    pub agencies: Vec<Choice>,
    /// Which form was sent, where something is wrong with it.
    pub act: Option<LinkAct>,
    pub typed: TypedLink,
}

#[derive(Debug, Serialize)]
pub(super) struct LinkedCase {
    /// How it belongs to this case, in words.
    pub kind: String,
    pub reference: String,
    pub href: String,
    pub agency: String,
    pub tag: StateTag,
    pub why: Option<String>,
}

/// A form of the page, by its hidden field `act`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum LinkAct {
    Link,
    Merge,
    Split,
    /// Gives a part of the case to another agency.
    Part,
    EndPart,
    Reopen,
    Unmerge,
}

impl LinkAct {
    pub(super) fn of(name: &str) -> Option<LinkAct> {
        match name {
            "link" => Some(LinkAct::Link),
            "merge" => Some(LinkAct::Merge),
            "split" => Some(LinkAct::Split),
            "part" => Some(LinkAct::Part),
            "end-part" => Some(LinkAct::EndPart),
            "reopen" => Some(LinkAct::Reopen),
            "unmerge" => Some(LinkAct::Unmerge),
            _ => None,
        }
    }

    /// The field of its form that can be wrong.
    pub(super) fn field(self) -> &'static str {
        match self {
            LinkAct::Link | LinkAct::Merge => "other",
            LinkAct::Part => "agency",
            LinkAct::Split | LinkAct::EndPart | LinkAct::Reopen | LinkAct::Unmerge => "why",
        }
    }
}

#[derive(Debug, Default, Serialize)]
pub(super) struct TypedLink {
    pub other: Option<String>,
    pub why: Option<String>,
}

impl View for LinksPage {
    const TEMPLATE: &'static str = "desk/links.html";

    fn samples() -> Vec<Self> {
        let page = |case, links, may| LinksPage {
            case,
            links,
            may_merge: may,
            may_split: may,
            may_open_part: may,
            may_end_part: may,
            may_unmerge: may,
            may_reopen: may,
            agencies: agencies_sample(),
            act: None,
            typed: TypedLink::default(),
        };
        let wrong = |act: LinkAct| LinksPage {
            act: Some(act),
            typed: TypedLink { other: Some("TR7K 4M2Q".to_owned()), why: Some("The same tree.".to_owned()) },
            ..page(CaseFrame::wrong_sample(act.field()), links(), true)
        };
        let acts = [
            LinkAct::Link,
            LinkAct::Merge,
            LinkAct::Split,
            LinkAct::Part,
            LinkAct::EndPart,
            LinkAct::Reopen,
            LinkAct::Unmerge,
        ];
        let closed = page(CaseFrame::closed_sample(), Vec::new(), false);
        let open = page(CaseFrame::open_sample(), links(), true);
        acts.into_iter().map(wrong).chain([open, closed]).collect()
    }
}

fn links() -> Vec<LinkedCase> {
    let link = |kind: &str, why: Option<&str>| LinkedCase {
        kind: kind.to_owned(),
        reference: "TR7K 4M2R".to_owned(),
        href: "/desk/cases/TR7K4M2R/links".to_owned(),
        agency: "Inner West Council".to_owned(),
        tag: StateTag::sample(),
        why: why.map(str::to_owned),
    };
    vec![link("Belongs to", Some("The same tree.")), link("Has a part", None)]
}
