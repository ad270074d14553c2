//! The page of one case as the person reads it.

use domain::cases::charter::PromiseDue;
use domain::uploads;
use serde::Serialize;

use crate::cases::charter::{CharterSection, promise_samples};
use crate::cases::decision::WeighedDecision;
use crate::cases::dialogue::MessageLine;
use crate::cases::files::FileLine;
use crate::cases::money::MoneySection;
use crate::cases::next::NextStep;
use crate::cases::requests::RequestLine;
use crate::cases::review::{DecisionText, ReviewRoutes};
use crate::cases::timeline::TimelineLine;
use crate::cases::words::StateTag;
use crate::cases::work::Casework;
use crate::letters::LetterLine;
use crate::web::View;

/// `case.html`.
#[derive(Serialize)]
pub(in crate::cases) struct CasePage {
    /// The name of the service.
    pub heading: String,
    pub agency: String,
    pub reference: String,
    /// The address of the case.
    pub address: String,
    /// For whom one looks at the case, if not for oneself.
    pub represented: Option<String>,
    pub tag: StateTag,
    /// Where it stands, in a sentence.
    pub sentence: String,
    /// The place does not say which agency answers for it; this one finds out.
    pub undecided: bool,
    pub next: Option<NextStep>,
    pub promises: Vec<PromiseDue>,
    pub charter: Option<CharterSection>,
    pub requests: Vec<RequestLine>,
    pub files: Vec<FileLine>,
    /// The kinds of files that are accepted, as browsers read it.
    pub accept: &'static str,
    pub messages: Vec<MessageLine>,
    pub decision: Option<DecisionText>,
    /// None exactly where there is no decision.
    pub weighed: Option<WeighedDecision>,
    pub routes: Option<ReviewRoutes>,
    pub linked: Option<ReviewedCase>,
    pub work: Casework,
    pub may_answer: bool,
    pub may_write: bool,
    /// Whether news reaches the person by mail.
    pub is_mailed: bool,
    pub may_withdraw: bool,
    pub may_ask_review: bool,
    pub money: Option<MoneySection>,
    pub letters: Vec<LetterLine>,
    pub timeline: Vec<TimelineLine>,
    /// The message as it was typed.
    pub typed: String,
    pub message_error: Option<String>,
    pub files_error: Option<String>,
}

/// The other case, where a decision and its review are two.
#[derive(Serialize)]
pub(in crate::cases) struct ReviewedCase {
    pub text: String,
    pub href: String,
    /// Why the person asked for the review.
    pub why: Vec<String>,
}

impl View for CasePage {
    const TEMPLATE: &'static str = "case.html";

    fn samples() -> Vec<Self> {
        let mut all = vec![CasePage::sample()];
        all.extend(NextStep::samples().into_iter().map(|next| CasePage { next: Some(next), ..CasePage::bare() }));
        all.extend(CharterSection::samples().into_iter().map(|charter| CasePage {
            promises: promise_samples(),
            charter: Some(charter),
            ..CasePage::bare()
        }));
        all.extend(ReviewRoutes::samples().into_iter().map(|routes| CasePage {
            decision: DecisionText::samples().pop(),
            weighed: WeighedDecision::samples().pop(),
            routes: Some(routes),
            ..CasePage::bare()
        }));
        all.push(CasePage { work: Casework::unheard_sample(), ..CasePage::bare() });
        all.extend(
            MoneySection::samples().into_iter().map(|money| CasePage { money: Some(money), ..CasePage::bare() }),
        );
        all
    }
}

impl CasePage {
    /// A decided case with everything.
    fn sample() -> CasePage {
        CasePage {
            represented: Some("You look at this for Maria Rossi.".to_owned()),
            undecided: true,
            next: NextStep::samples().into_iter().next(),
            promises: promise_samples(),
            charter: CharterSection::samples().into_iter().next(),
            requests: RequestLine::samples(),
            files: FileLine::samples(),
            messages: MessageLine::samples(),
            decision: DecisionText::samples().into_iter().next(),
            weighed: WeighedDecision::samples().into_iter().next(),
            routes: Some(ReviewRoutes::sample()),
            linked: Some(ReviewedCase {
                text: "This is a review of GR7K 4M2P".to_owned(),
                href: "/cases/GR7K4M2P".to_owned(),
                why: vec!["The bill was in my name.".to_owned()],
            }),
            work: Casework::full_sample(),
            may_answer: true,
            may_write: true,
            is_mailed: true,
            may_withdraw: true,
            may_ask_review: true,
            money: MoneySection::samples().into_iter().next(),
            letters: vec![LetterLine::sample()],
            timeline: TimelineLine::samples(),
            typed: "When will you decide?".to_owned(),
            message_error: Some("Write a message".to_owned()),
            files_error: Some("The file is too large".to_owned()),
            ..CasePage::bare()
        }
    }

    /// A case with nothing beside what every case has.
    fn bare() -> CasePage {
        CasePage {
            heading: "Gas rebate".to_owned(),
            agency: "Service NSW".to_owned(),
            reference: "RV3H 8Q5T".to_owned(),
            address: "/cases/RV3H8Q5T".to_owned(),
            represented: None,
            tag: StateTag::sample(),
            sentence: "Service NSW works on it.".to_owned(),
            undecided: false,
            next: None,
            promises: Vec::new(),
            charter: None,
            requests: Vec::new(),
            files: Vec::new(),
            accept: uploads::ACCEPT,
            messages: Vec::new(),
            decision: None,
            weighed: None,
            routes: None,
            linked: None,
            work: Casework::bare_sample(),
            may_answer: false,
            may_write: false,
            is_mailed: false,
            may_withdraw: false,
            may_ask_review: false,
            money: None,
            letters: Vec::new(),
            timeline: Vec::new(),
            typed: String::new(),
            message_error: None,
            files_error: None,
        }
    }
}
