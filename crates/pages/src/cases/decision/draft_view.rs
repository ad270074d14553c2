//! A draft of a decision as its pages show it: the case and the law beside it, and the fields of the form.

use domain::trust::{Act, Acts};
use serde::Serialize;

use super::before_deciding::{NoticeState, SecondOfficer};
use super::evidence_fields::{Doubt, DutyFields, OutcomeChoice};
use super::law_view::JudgedLaw;
use crate::cases::files::FileLine;
use crate::cases::sent::AnswerRow;
use crate::web::CheckChoice;
use domain::cases::decision::model::Condition;

/// What the page of the draft and that of the second officer share.
#[derive(Serialize)]
pub(super) struct DraftContent {
    pub reference: String,
    pub case_href: String,
    /// The address of the draft.
    pub address: String,
    pub service: String,
    pub is_open: bool,
    pub may: Acts,
    pub law: JudgedLaw,
    pub facts: Vec<AnswerRow>,
    pub files: Vec<FileLine>,
    /// How many facts the mandates of the officer do not show.
    pub hidden: usize,
    /// Whether the officer must take care because of something that is not shown to them.
    pub must_be_minded: bool,
    pub agency: String,
    pub outcomes: Vec<OutcomeChoice>,
    pub duties: Vec<DutyFields>,
    /// The conflicts that were named, and an empty one.
    pub conflicts: Vec<ConflictFields>,
    pub no_conflict: bool,
    /// What the service asks about conflicts.
    pub conflicts_asked: Option<String>,
    pub submissions: Vec<SubmissionField>,
    /// How many questions of duties are answered, of how many.
    pub answered: usize,
    pub to_answer: usize,
    pub conditions: Vec<Condition>,
    /// The conditions that the service offers.
    pub library: Vec<Condition>,
    /// If the outcome is not what the rules say.
    pub departure: Option<DepartureFields>,
    /// Steps before the decision that nobody has done.
    pub not_done: Vec<String>,
    pub summary_doubts: Vec<Doubt>,
    /// The language of the person, if the letter or its texts are in another one.
    pub other_language: Option<String>,
    pub other_language_because: String,
    /// Who translated the texts, and when.
    pub translated_by: String,
    pub translated_day: String,
    /// Day, month and year of the last day, as they were typed.
    pub expires: [String; 3],
    pub languages: Vec<CheckChoice>,
    pub summary: String,
    pub readability: Option<SummaryReadability>,
    /// Whether readability is known for the language of the draft.
    pub is_measured: bool,
    pub second: SecondOfficer,
    pub notice: NoticeState,
    pub saved: Option<SavedBy>,
}

/// The fields for duties that stand against each other.
#[derive(Serialize)]
pub(super) struct ConflictFields {
    pub duties: Vec<CheckChoice>,
    pub what: String,
    pub how: String,
    /// Whether it is the empty one.
    pub is_new: bool,
}

/// What somebody who is affected wrote, with the field of the answer.
#[derive(Serialize)]
pub(super) struct SubmissionField {
    pub id: String,
    pub who: String,
    pub text: Vec<String>,
    pub objects: bool,
    pub answer: String,
}

/// The fields of a decision against the rules.
#[derive(Serialize)]
pub(super) struct DepartureFields {
    pub is_refusal: bool,
    /// The provisions that are read differently; the value of none is empty.
    pub grounds: Vec<GroundChoice>,
    pub why: String,
    pub heard: String,
    /// The clause that was chosen, in words.
    pub words: Option<String>,
    pub doubts: Vec<Doubt>,
    /// Whether the person had notice of the clause.
    pub is_told: bool,
    /// Whether the person must be told first.
    pub must_be_heard: bool,
}

/// A provision that can be read differently.
#[derive(Serialize)]
pub(super) struct GroundChoice {
    pub value: String,
    pub text: String,
    pub cite: String,
    pub checked: bool,
}

/// How easily the reasons are read.
#[derive(Serialize)]
pub(super) struct SummaryReadability {
    /// The school year of those who can read it.
    pub grade: i64,
    pub ease: i64,
    /// The words of the longest sentence.
    pub longest: usize,
    pub words: usize,
    pub is_plain: bool,
}

/// Who saved a draft, and when.
#[derive(Serialize)]
pub(super) struct SavedBy {
    pub version: i64,
    pub by: String,
    /// Milliseconds.
    pub at: i64,
}

impl DraftContent {
    /// A draft in progress with everything; and one that the officer may only read and is nearly empty, in a language
    /// whose readability is measured and in one whose is not.
    pub(super) fn samples() -> Vec<DraftContent> {
        let mut short = DraftContent::bare();
        short.is_measured = false;
        vec![DraftContent::sample(), DraftContent::bare(), short]
    }

    /// As officers see it who may write, with everything in it.
    pub(super) fn sample() -> DraftContent {
        DraftContent {
            is_open: true,
            may: Act::ALL.iter().copied().collect(),
            law: JudgedLaw::sample(),
            facts: AnswerRow::samples(),
            files: FileLine::samples(),
            hidden: 2,
            must_be_minded: true,
            outcomes: OutcomeChoice::samples(),
            duties: DutyFields::samples(),
            conflicts: ConflictFields::samples(),
            no_conflict: true,
            departure: Some(DepartureFields::sample()),
            not_done: vec!["Check card".to_owned()],
            library: vec![Condition {
                because: "Neighbours need quiet.".to_owned(),
                ..Condition::from("Work from 7 am.")
            }],
            summary_doubts: Doubt::samples(),
            other_language: Some("Tiếng Việt".to_owned()),
            conflicts_asked: Some("Does what the law says hurt this household?".to_owned()),
            submissions: SubmissionField::samples(),
            readability: Some(SummaryReadability { grade: 7, ease: 68, longest: 14, words: 52, is_plain: true }),
            second: SecondOfficer::sample(),
            notice: NoticeState::sample(),
            saved: Some(SavedBy::sample()),
            ..DraftContent::bare()
        }
    }

    /// As officers see it who may write, before anything is written.
    pub(super) fn unwritten() -> DraftContent {
        DraftContent {
            is_open: true,
            may: Act::ALL.iter().copied().collect(),
            duties: DutyFields::samples(),
            readability: Some(SummaryReadability { grade: 13, ease: 31, longest: 44, words: 80, is_plain: false }),
            ..DraftContent::bare()
        }
    }

    /// As officers see it who may not write, of a case that is not open.
    fn bare() -> DraftContent {
        DraftContent {
            reference: "GR7K 4M2P".to_owned(),
            case_href: "/desk/cases/GR7K4M2P".to_owned(),
            address: "/desk/cases/GR7K4M2P/decision".to_owned(),
            service: "Gas rebate".to_owned(),
            is_open: false,
            may: Acts::default(),
            law: JudgedLaw { is_other_version: false, clauses: Vec::new(), ..JudgedLaw::sample() },
            facts: Vec::new(),
            files: Vec::new(),
            hidden: 0,
            must_be_minded: false,
            agency: "Service NSW".to_owned(),
            outcomes: Vec::new(),
            duties: Vec::new(),
            conflicts: Vec::new(),
            no_conflict: false,
            conflicts_asked: None,
            submissions: Vec::new(),
            answered: 3,
            to_answer: 5,
            conditions: vec!["Tell us when you move.".into(), Condition::default(), Condition::default()],
            library: Vec::new(),
            departure: None,
            not_done: Vec::new(),
            summary_doubts: Vec::new(),
            other_language: None,
            other_language_because: String::new(),
            translated_by: String::new(),
            translated_day: String::new(),
            expires: ["30".to_owned(), "6".to_owned(), "2027".to_owned()],
            languages: vec![CheckChoice::new("en", "English", true), CheckChoice::new("vi", "Tiếng Việt", false)],
            summary: "You use gas at home and hold a concession card.".to_owned(),
            readability: None,
            is_measured: true,
            second: SecondOfficer { is_needed: false, words: None, is_asked: false, said: Vec::new() },
            notice: NoticeState { foreign: Vec::new(), is_due: false, sent: Vec::new(), waits_until: None },
            saved: None,
        }
    }
}

impl DepartureFields {
    fn sample() -> DepartureFields {
        let ground = |value: &str, checked| GroundChoice {
            value: value.to_owned(),
            text: "The gas account and its bills are in your name.".to_owned(),
            cite: "Energy Code (b)".to_owned(),
            checked,
        };
        DepartureFields {
            is_refusal: true,
            grounds: vec![ground("own-name", true), ground("lives-here", false)],
            why: "The bill names the landlord.".to_owned(),
            heard: String::new(),
            words: Some("The gas account and its bills are in your name.".to_owned()),
            doubts: Doubt::samples(),
            is_told: false,
            must_be_heard: true,
        }
    }
}

impl ConflictFields {
    fn samples() -> Vec<ConflictFields> {
        let sample = |what: &str, how: &str| ConflictFields {
            duties: vec![
                CheckChoice::new("client", "What we owe the person", !what.is_empty()),
                CheckChoice::new("law", "What the law says", !what.is_empty()),
            ],
            what: what.to_owned(),
            how: how.to_owned(),
            is_new: what.is_empty(),
        };
        vec![sample("The bill names the landlord.", "The code lets us count the household."), sample("", "")]
    }
}

impl SubmissionField {
    fn samples() -> Vec<SubmissionField> {
        let sample = |objects, answer: &str| SubmissionField {
            id: "019ee7a0".to_owned(),
            who: "Dinh Tran".to_owned(),
            text: vec!["We share a meter.".to_owned()],
            objects,
            answer: answer.to_owned(),
        };
        vec![sample(true, "The shared meter does not change what you pay."), sample(false, "")]
    }
}

impl SavedBy {
    pub(super) fn sample() -> SavedBy {
        SavedBy { version: 4, by: "Noor Haddad".to_owned(), at: 1_783_036_800_000 }
    }
}
