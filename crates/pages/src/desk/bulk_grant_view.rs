//! The page of many grants, as its template reads it.

use serde::Serialize;

use super::item::ShownItem;
use crate::web::View;

/// `desk/bulk-grant.html`.
#[derive(Debug, Serialize)]
pub(super) struct BulkGrant {
    /// The values of the boxes of the list, sent again.
    pub boxes: Vec<String>,
    pub clear: Vec<GrantLine>,
    pub unclear: Vec<UnclearLine>,
    pub cancel: String,
    pub return_to: String,
}

/// A case that is granted if its box is ticked.
#[derive(Debug, Serialize)]
pub(super) struct GrantLine {
    pub item: ShownItem,
    pub name: Option<String>,
    pub outcome: String,
    /// What the officer confirms with the box: the question's id, and its prepared answer.
    pub confirms: Vec<(String, String)>,
    /// The paragraphs of the reasons, in the person's language.
    pub reasons: Vec<String>,
    pub language: String,
    /// The page of this grant alone.
    pub href: String,
}

/// A case that needs more than a box.
#[derive(Debug, Serialize)]
pub(super) struct UnclearLine {
    pub item: ShownItem,
    pub why: String,
}

impl View for BulkGrant {
    const TEMPLATE: &'static str = "desk/bulk-grant.html";

    fn samples() -> Vec<Self> {
        let line = |name: Option<&str>, confirms: Vec<(String, String)>| GrantLine {
            item: ShownItem::full_sample(),
            name: name.map(str::to_owned),
            outcome: "Grant".to_owned(),
            confirms,
            reasons: vec!["We have decided: Grant.".to_owned()],
            language: "en".to_owned(),
            href: "/desk/cases/GR7K4M2P/decision/grant".to_owned(),
        };
        let confirms = vec![("one-home".to_owned(), "The rebate is claimed for one home only.".to_owned())];
        let full = BulkGrant {
            boxes: vec!["019ee77d@".to_owned()],
            clear: vec![line(Some("Ana Silva"), confirms), line(None, Vec::new())],
            unclear: vec![UnclearLine {
                item: ShownItem::free_sample(),
                why: "A second officer has to agree to this version first.".to_owned(),
            }],
            cancel: "/desk".to_owned(),
            return_to: "/desk".to_owned(),
        };
        let none = BulkGrant {
            boxes: Vec::new(),
            clear: Vec::new(),
            unclear: Vec::new(),
            cancel: "/desk".to_owned(),
            return_to: "/desk".to_owned(),
        };
        vec![full, none]
    }
}
