//! Casework on the page of the person, with its samples.

use jiff::civil::{Date, date};
use serde::Serialize;

use super::hearing_view::WrittenSubmission;

/// What `parts/casework.html` reads as `work`.
#[derive(Clone, Debug, Serialize)]
pub(in crate::cases) struct Casework {
    /// The steps of the service; none once the case has ended.
    pub(super) steps: Vec<StepLine>,
    /// Who is heard; none where nobody is affected.
    pub(super) heard: Option<HeardSummary>,
    pub(super) opinions: Vec<OpinionWords>,
    pub(super) links: Vec<CaseLink>,
    /// That another agency is asked to take the case on.
    pub(super) hand_over: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct StepLine {
    pub name: String,
    /// How far the step is, in words, and the colour of them.
    pub tag: String,
    pub classes: &'static str,
    /// The last day of the step whose turn it is.
    pub due: Option<Date>,
    /// The agency that does it, where that is not the one of the case.
    pub agency: Option<String>,
}

/// How many were told and wrote, in words, and what of it is published.
#[derive(Clone, Debug, Serialize)]
pub(super) struct HeardSummary {
    pub told: String,
    pub until: Option<String>,
    pub wrote: String,
    /// Whether an officer has yet to look at some of it.
    pub is_unread: bool,
    pub published: Vec<WrittenSubmission>,
}

/// What another agency is asked, or what it said.
#[derive(Clone, Debug, Serialize)]
pub(super) struct OpinionWords {
    pub text: String,
    /// Its own words, by paragraphs.
    pub words: Vec<String>,
}

/// Another case of the same person.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CaseLink {
    pub text: String,
    pub href: Option<String>,
}

impl Casework {
    /// Casework with everything.
    pub(in crate::cases) fn full_sample() -> Casework {
        let opinion = OpinionWords {
            text: "Heritage NSW agrees with conditions.".to_owned(),
            words: vec!["Keep the stump.".to_owned()],
        };
        let link = |text: &str, href: Option<&str>| CaseLink { text: text.to_owned(), href: href.map(str::to_owned) };
        Casework {
            steps: steps(),
            heard: Some(heard_sample()),
            opinions: vec![opinion],
            links: vec![
                link("Service NSW has a part of this case. It is in progress.", None),
                link("This case belongs to TR7K 4M2R.", Some("/cases/TR7K4M2R")),
            ],
            hand_over: Some("Service NSW is asked to take on this case.".to_owned()),
        }
    }

    /// Casework of a case in which only its own agency works and nobody else is affected.
    pub(in crate::cases) fn bare_sample() -> Casework {
        Casework { steps: Vec::new(), heard: None, opinions: Vec::new(), links: Vec::new(), hand_over: None }
    }

    /// Casework in which people were told and nobody wrote yet.
    pub(in crate::cases) fn unheard_sample() -> Casework {
        let heard = HeardSummary { until: None, is_unread: false, published: Vec::new(), ..heard_sample() };
        Casework { heard: Some(heard), ..Casework::bare_sample() }
    }
}

fn steps() -> Vec<StepLine> {
    let step = |name: &str, tag: &str, classes| StepLine {
        name: name.to_owned(),
        tag: tag.to_owned(),
        classes,
        due: None,
        agency: None,
    };
    let inspection = StepLine {
        due: Some(date(2026, 7, 17)),
        agency: Some("Heritage NSW".to_owned()),
        ..step("Visit the site", "Next", "govuk-tag--blue")
    };
    vec![step("Check the documents", "Done", "govuk-tag--green"), inspection]
}

fn heard_sample() -> HeardSummary {
    HeardSummary {
        told: "12 people were told.".to_owned(),
        until: Some("They can write until 17 July 2026.".to_owned()),
        wrote: "2 wrote: 1 for it, 1 against it.".to_owned(),
        is_unread: true,
        published: WrittenSubmission::samples(),
    }
}
