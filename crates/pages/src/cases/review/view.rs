//! How a decision can be reviewed, on the page for it and as a part of others; and a decision as pages show it.

use domain::uploads;
use jiff::civil::{Date, date};
use serde::Serialize;

use crate::web::View;

/// `case-review.html`.
#[derive(Serialize)]
pub(in crate::cases) struct ReviewPage {
    pub service: String,
    pub agency: String,
    pub routes: ReviewRoutes,
    /// The reasons of the person as they were typed.
    pub why: String,
    pub files_error: Option<String>,
    /// The kinds of files that are accepted, as browsers read it.
    pub accept: &'static str,
    /// Whether files are not checked for malware here.
    pub is_unchecked: bool,
    pub may_ask: bool,
    /// The review that was asked for already.
    pub review: Option<ReviewLink>,
}

impl View for ReviewPage {
    const TEMPLATE: &'static str = "case-review.html";

    fn samples() -> Vec<Self> {
        let sample = |routes, why: &str, error: Option<&str>, may_ask| ReviewPage {
            service: "Gas rebate".to_owned(),
            agency: "Service NSW".to_owned(),
            routes,
            why: why.to_owned(),
            files_error: error.map(str::to_owned),
            accept: uploads::ACCEPT,
            is_unchecked: error.is_some(),
            may_ask,
            review: (!may_ask)
                .then(|| ReviewLink { reference: "RV3H 8Q5T".to_owned(), href: "/cases/RV3H8Q5T".to_owned() }),
        };
        let states = ReviewRoutes::samples().into_iter();
        let mut all: Vec<Self> = states.map(|routes| sample(routes, "", None, false)).collect();
        all.insert(0, sample(ReviewRoutes::sample(), "The bill was in my name.", Some("The file is too large"), true));
        all
    }
}

/// The case of a review.
#[derive(Serialize)]
pub(in crate::cases) struct ReviewLink {
    pub reference: String,
    pub href: String,
}

/// The ways to a review of a decision.
#[derive(Clone, Debug, Serialize)]
pub(in crate::cases) struct ReviewRoutes {
    pub internal: Option<InternalRoute>,
    pub external: Option<ExternalRoute>,
    /// Who looks at what the external body decided.
    pub further: Option<ExternalRoute>,
    /// Why there is no review, where the law has none.
    pub none_because: Option<String>,
}

impl ReviewRoutes {
    /// Both ways, with time left for each.
    pub(in crate::cases) fn sample() -> ReviewRoutes {
        ReviewRoutes {
            internal: Some(InternalRoute::sample()),
            external: Some(ExternalRoute::sample()),
            further: None,
            none_because: None,
        }
    }

    /// The states in which pages tell of them.
    pub(in crate::cases) fn samples() -> Vec<ReviewRoutes> {
        let (internal, external) = (InternalRoute::sample(), ExternalRoute::sample());
        let over = ReviewRoutes {
            internal: Some(InternalRoute { is_over: true, is_open: false, ..internal.clone() }),
            external: Some(ExternalRoute { is_over: true, ..external.clone() }),
            further: None,
            none_because: None,
        };
        let used = ReviewRoutes {
            internal: Some(InternalRoute { is_used: true, is_open: false, ..internal.clone() }),
            external: None,
            further: None,
            none_because: None,
        };
        let words = vec!["Waiting longer is no bar.".to_owned()];
        let without_day = ExternalRoute { until: None, cite: None, phone: None, website: None, ..external };
        let without_days = ReviewRoutes {
            internal: Some(InternalRoute { until: None, cite: None, words: words.clone(), ..internal }),
            external: Some(without_day.clone()),
            further: Some(ExternalRoute { words, ..without_day }),
            none_because: None,
        };
        let none_because = Some("The law gives no review of a voucher.".to_owned());
        vec![over, used, without_days, ReviewRoutes { internal: None, external: None, further: None, none_because }]
    }
}

/// A review inside the agency.
#[derive(Clone, Debug, Serialize)]
pub(in crate::cases) struct InternalRoute {
    pub by: String,
    pub until: Option<Date>,
    /// What is said where there is no day, a sentence each.
    pub words: Vec<String>,
    pub is_over: bool,
    /// Whether there was one already.
    pub is_used: bool,
    pub is_open: bool,
    pub cite: Option<String>,
}

impl InternalRoute {
    fn sample() -> InternalRoute {
        InternalRoute {
            by: "another officer of Service NSW".to_owned(),
            until: Some(date(2026, 8, 3)),
            words: Vec::new(),
            is_over: false,
            is_used: false,
            is_open: true,
            cite: Some("Administrative Decisions Review Act 1997 s 53".to_owned()),
        }
    }
}

/// A review by a body outside the agency.
#[derive(Clone, Debug, Serialize)]
pub(in crate::cases) struct ExternalRoute {
    pub by: String,
    pub until: Option<Date>,
    /// What is said where there is no day, a sentence each.
    pub words: Vec<String>,
    pub is_over: bool,
    pub cite: Option<String>,
    pub phone: Option<String>,
    pub website: Option<String>,
}

impl ExternalRoute {
    fn sample() -> ExternalRoute {
        ExternalRoute {
            by: "NSW Civil and Administrative Tribunal".to_owned(),
            until: Some(date(2026, 8, 31)),
            words: Vec::new(),
            is_over: false,
            cite: Some("Administrative Decisions Review Act 1997 s 55".to_owned()),
            phone: Some("1300 006 228".to_owned()),
            website: Some("https://ncat.nsw.gov.au".to_owned()),
        }
    }
}

/// A decision with its reasons.
#[derive(Clone, Debug, Serialize)]
pub(in crate::cases) struct DecisionText {
    pub(in crate::cases) outcome: String,
    pub(in crate::cases) goes_against: bool,
    pub(in crate::cases) summary: Vec<String>,
    pub(in crate::cases) reasons: Vec<ReasonText>,
    /// The officer who signed it; none where nobody did.
    pub(in crate::cases) decider: Option<String>,
    pub(in crate::cases) agency: String,
    /// Milliseconds.
    pub(in crate::cases) at: i64,
}

/// The answer of a decision to one question of its service.
#[derive(Clone, Debug, Serialize)]
pub(in crate::cases) struct ReasonText {
    pub(in crate::cases) ask: String,
    pub(in crate::cases) text: Vec<String>,
}

impl DecisionText {
    /// One that an officer signed, and one that nobody did.
    pub(in crate::cases) fn samples() -> Vec<DecisionText> {
        let signed = DecisionText {
            outcome: "Refused".to_owned(),
            goes_against: true,
            summary: vec!["The account was not in your name.".to_owned()],
            reasons: vec![ReasonText {
                ask: "Who holds the account?".to_owned(),
                text: vec!["The bill of June names your landlord.".to_owned()],
            }],
            decider: Some("Noor Haddad".to_owned()),
            agency: "Service NSW".to_owned(),
            at: 1_783_036_800_000,
        };
        let unsigned = DecisionText {
            outcome: "Approved".to_owned(),
            goes_against: false,
            summary: Vec::new(),
            reasons: Vec::new(),
            decider: None,
            ..signed.clone()
        };
        vec![signed, unsigned]
    }
}
