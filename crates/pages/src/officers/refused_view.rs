//! A refusal as its page reads it.

use serde::Serialize;

use crate::web::View;

#[derive(Serialize)]
pub(super) struct RefusedPage {
    /// What was refused, in words, such as "the case".
    pub thing: String,
    pub service: Option<String>,
    /// What the officer wanted to do, in words.
    pub action: String,
    /// Whether colleagues of the officer's own agency may do it.
    pub is_own: bool,
    pub helper: Option<HelpingAgency>,
    /// The roles that may do it.
    pub roles: Vec<String>,
    /// What the officer may do all the same.
    pub may: Vec<String>,
    pub hand_over: Option<HandOverFields>,
}

/// The agency that can help.
#[derive(Clone, Serialize)]
pub(super) struct HelpingAgency {
    pub name: String,
    pub phone: Option<String>,
    pub website: Option<String>,
}

/// The hidden fields of the form that hands it over.
#[derive(Serialize)]
pub(super) struct HandOverFields {
    pub kind: &'static str,
    pub id: String,
    pub to: String,
    pub path: String,
    pub seal: String,
}

impl View for RefusedPage {
    const TEMPLATE: &'static str = "desk/refused.html";

    fn samples() -> Vec<Self> {
        let helper = HelpingAgency {
            name: "Revenue NSW".to_owned(),
            phone: Some("1300 000 000".to_owned()),
            website: Some("https://revenue.example".to_owned()),
        };
        let unreachable = HelpingAgency { phone: None, website: None, ..helper.clone() };
        let full = RefusedPage {
            thing: "the case".to_owned(),
            service: Some("Fine review".to_owned()),
            action: "see".to_owned(),
            is_own: false,
            helper: Some(helper),
            roles: vec!["case officer".to_owned()],
            may: vec!["Answer questions about it".to_owned()],
            hand_over: Some(HandOverFields {
                kind: "case",
                id: "019ee781".to_owned(),
                to: "revenue-nsw".to_owned(),
                path: "/cases/GR7K4M2P".to_owned(),
                seal: "5f0c".to_owned(),
            }),
        };
        let own = |helper| RefusedPage {
            thing: "the conversation".to_owned(),
            service: None,
            action: "decide".to_owned(),
            is_own: true,
            helper,
            roles: Vec::new(),
            may: Vec::new(),
            hand_over: None,
        };
        vec![full, own(Some(unreachable)), own(None)]
    }
}
