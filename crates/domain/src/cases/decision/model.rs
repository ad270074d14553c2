//! A decision before it is made: the reasoning under each duty, and what is still missing. No I/O.

use std::collections::BTreeSet;

use catalogue::service::DutyQuestion;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use super::condition::Condition;
pub use super::departure::Departure;
pub use super::translating::Translation;
use super::wording;

/// What officers have written so far. It may be as incomplete and as invalid as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// One of the outcomes in the manifest; empty until chosen.
    pub outcome: String,
    /// The language it is written in.
    pub language: String,
    /// The reasons in plain language, which the person reads first.
    pub summary: String,
    pub considerations: Vec<Consideration>,
    pub conflicts: Vec<Conflict>,
    /// An officer has checked that no two duties conflict.
    pub no_conflict: bool,
    /// The answer to each submission.
    pub answers: Vec<SubmissionAnswer>,
    pub conditions: Vec<Condition>,
    /// The last day the decision is valid, as typed; empty if it does not expire.
    pub expires: String,
    /// Why it is decided against the verdict of the rules; empty if it is not.
    pub departure: Departure,
    /// Sentences that seem to say the opposite of something known, and that the officer stands by.
    pub acknowledged: Vec<String>,
    /// Who put the texts into their language, and what stood there before.
    pub translation: Option<Translation>,
    /// Why the reasons are not in the language of the person, with an interpreter offered; empty if they are.
    pub other_language_because: String,
}

/// The reasoning for one question of a duty, and its evidence.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Consideration {
    pub question: String,
    pub text: String,
    pub evidence: Vec<Evidence>,
    /// Law beyond what the manifest cites.
    pub cite: String,
    /// Whether the text is what the rules found, unchanged.
    pub from_rules: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "of", rename_all = "kebab-case")]
pub enum Evidence {
    /// A fact of the case, by its name in the catalogue.
    Fact(String),
    Attachment(String),
    Submission(String),
    Opinion(String),
    Words(String),
    /// Everything that was sent with the case.
    Sent,
}

/// Conflicting duties, and how the conflict was resolved.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Conflict {
    /// The names of the duties, at least two.
    pub between: Vec<String>,
    pub what: String,
    pub how: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SubmissionAnswer {
    pub submission: String,
    pub text: String,
}

impl Draft {
    pub fn consideration(&self, question: &str) -> Option<&Consideration> {
        self.considerations.iter().find(|one| one.question == question)
    }

    /// Whether an earlier question has the same text already.
    fn is_pasted(&self, consideration: &Consideration) -> bool {
        let before = self.considerations.iter().take_while(|one| one.question != consideration.question);
        before.into_iter().any(|one| wording::is_same(&one.text, &consideration.text))
    }

    pub fn answer(&self, submission: &str) -> &str {
        self.answers.iter().find(|one| one.submission == submission).map_or("", |one| one.text.as_str())
    }

    /// Every text that was typed.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let weighed = self.considerations.iter().flat_map(|one| {
            let words = one.evidence.iter().filter_map(|evidence| match evidence {
                Evidence::Words(words) => Some(words.as_str()),
                _ => None,
            });
            [one.text.as_str(), one.cite.as_str()].into_iter().chain(words)
        });
        let conflicts = self.conflicts.iter().flat_map(|one| [one.what.as_str(), one.how.as_str()]);
        let answers = self.answers.iter().map(|one| one.text.as_str());
        let conditions =
            self.conditions.iter().flat_map(|one| [one.text.as_str(), one.because.as_str(), one.cite.as_str()]);
        let departure = &self.departure;
        let departure = [departure.clause.as_str(), departure.why.as_str(), departure.heard.as_str()];
        let conditions = conditions.chain(departure).chain([self.other_language_because.as_str()]);
        let rest = [self.summary.as_str(), self.outcome.as_str(), self.expires.as_str(), self.language.as_str()];
        weighed.chain(conflicts).chain(answers).chain(conditions).chain(rest)
    }

    /// The last day the decision is valid, if what was typed is a day.
    pub fn expires_on(&self) -> Option<Date> {
        self.expires.parse().ok()
    }
}

/// What a decision of one case must contain.
pub struct Needed<'n> {
    pub questions: Vec<&'n DutyQuestion>,
    pub outcomes: &'n [String],
    /// Whether the manifest says how the decision is reviewed, or why it is not.
    pub has_review: bool,
    /// Whether the manifest requires conflicts between duties to be declared.
    pub conflicts: bool,
    /// Submissions that must be answered.
    pub submissions: Vec<String>,
    /// If the outcome is not what the rules say: the provisions that it can rest on.
    pub grounds: Option<Vec<String>>,
    /// The keys of the sentences that seem to say the opposite of something known.
    pub contradictions: Vec<String>,
    /// Whether what was written is in another language than the letter.
    pub other_language: bool,
    pub today: Date,
}

/// Something that is missing from a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    Outcome,
    Reasons,
    /// The provision that is read differently than the rules read it.
    Clause,
    /// Why it is.
    DepartureWhy,
    /// The reasoning for a question.
    Weighed(String),
    /// The reasoning for a question is a word or two.
    TooShort(String),
    /// The reasoning for a question is that for another one again.
    Pasted(String),
    /// The evidence for a question.
    Evidence(String),
    /// Neither conflicts between duties nor their absence were declared.
    Conflicts,
    /// A conflict without two duties, a description, or a resolution.
    Conflict(usize),
    /// Conflicts are listed, and their absence is declared as well.
    ConflictAndNone,
    Submission(String),
    ReviewRights,
    /// The expiry is not a date, or is in the past.
    Expiry,
    /// A field of this condition is not filled in.
    Field(usize),
    /// A sentence seems to say the opposite of something known, and nobody stood by it.
    Contradiction(String),
    /// The texts are not in the language of the letter.
    Language,
}

/// Everything that is missing, in page order.
pub fn missing(draft: &Draft, needed: &Needed<'_>) -> Vec<Missing> {
    let mut missing = Vec::new();
    let blank = |text: &str| text.trim().is_empty();
    if !needed.outcomes.contains(&draft.outcome) {
        missing.push(Missing::Outcome);
    }
    if let Some(grounds) = &needed.grounds {
        if !grounds.contains(&draft.departure.clause) {
            missing.push(Missing::Clause);
        }
        if wording::is_too_short(&draft.departure.why) {
            missing.push(Missing::DepartureWhy);
        }
    }
    for question in &needed.questions {
        let weighed = draft.consideration(&question.id);
        if weighed.is_none_or(|one| blank(&one.text)) {
            missing.push(Missing::Weighed(question.id.clone()));
        } else if weighed.is_some_and(|one| wording::is_too_short(&one.text)) {
            missing.push(Missing::TooShort(question.id.clone()));
        } else if weighed.is_some_and(|one| !one.from_rules && draft.is_pasted(one)) {
            missing.push(Missing::Pasted(question.id.clone()));
        } else if weighed.is_none_or(|one| one.evidence.is_empty()) {
            missing.push(Missing::Evidence(question.id.clone()));
        }
    }
    for (place, conflict) in draft.conflicts.iter().enumerate() {
        let duties: BTreeSet<&String> = conflict.between.iter().collect();
        if duties.len() < 2 || blank(&conflict.what) || blank(&conflict.how) {
            missing.push(Missing::Conflict(place));
        }
    }
    match (draft.conflicts.is_empty(), draft.no_conflict) {
        (true, false) if needed.conflicts => missing.push(Missing::Conflicts),
        (false, true) => missing.push(Missing::ConflictAndNone),
        _ => {}
    }
    let open = needed.submissions.iter().filter(|id| blank(draft.answer(id)));
    missing.extend(open.cloned().map(Missing::Submission));
    if !draft.expires.is_empty() && draft.expires_on().is_none_or(|day| day < needed.today) {
        missing.push(Missing::Expiry);
    }
    let unfilled = draft.conditions.iter().enumerate().filter(|(_, one)| one.unfilled().is_some());
    missing.extend(unfilled.map(|(place, _)| Missing::Field(place)));
    let open = needed.contradictions.iter().filter(|key| !draft.acknowledged.contains(key));
    missing.extend(open.cloned().map(Missing::Contradiction));
    if blank(&draft.summary) {
        missing.push(Missing::Reasons);
    } else if needed.other_language {
        missing.push(Missing::Language);
    }
    if !needed.has_review {
        missing.push(Missing::ReviewRights);
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::service::{AskedFor, Duty};
    use jiff::civil::date;

    fn question(id: &str) -> DutyQuestion {
        DutyQuestion {
            duty: Duty::Law,
            id: id.to_owned(),
            ask: "Why?".to_owned(),
            when: None,
            cite: None,
            asked: AskedFor::Always,
            answered_by: None,
            confirm: None,
        }
    }

    fn whole() -> Draft {
        Draft {
            outcome: "grant".to_owned(),
            summary: "You get it.".to_owned(),
            considerations: vec![Consideration {
                question: "clauses".to_owned(),
                text: "All are met.".to_owned(),
                evidence: vec![Evidence::Fact("nsw_resident".to_owned())],
                ..Consideration::default()
            }],
            no_conflict: true,
            answers: vec![SubmissionAnswer { submission: "s1".to_owned(), text: "The wall is lower now.".to_owned() }],
            ..Draft::default()
        }
    }

    fn lacks(change: impl Fn(&mut Draft)) -> Vec<Missing> {
        lacks_of(change, |_| {})
    }

    fn lacks_of(change: impl Fn(&mut Draft), need: impl Fn(&mut Needed<'_>)) -> Vec<Missing> {
        let (outcomes, question) = (["grant".to_owned(), "refuse".to_owned()], question("clauses"));
        let mut needed = Needed {
            questions: vec![&question],
            outcomes: &outcomes,
            has_review: true,
            conflicts: true,
            submissions: vec!["s1".to_owned()],
            grounds: None,
            contradictions: Vec::new(),
            other_language: false,
            today: date(2026, 7, 6),
        };
        need(&mut needed);
        let mut draft = whole();
        change(&mut draft);
        missing(&draft, &needed)
    }

    #[test]
    fn a_whole_draft_lacks_nothing() {
        assert_eq!(lacks(|_| {}), []);
        assert_eq!(lacks(|draft| draft.expires = "2026-07-06".to_owned()), []);
    }

    #[test]
    fn each_part_is_missed() {
        assert_eq!(lacks(|draft| draft.outcome = "maybe".to_owned()), [Missing::Outcome]);
        assert_eq!(lacks(|draft| draft.summary = " \n".to_owned()), [Missing::Reasons]);
        assert_eq!(lacks(|draft| draft.considerations.clear()), [Missing::Weighed("clauses".to_owned())]);
        assert_eq!(lacks(|draft| draft.considerations[0].evidence.clear()), [Missing::Evidence("clauses".to_owned())]);
        assert_eq!(lacks(|draft| draft.answers[0].text.clear()), [Missing::Submission("s1".to_owned())]);
        for day in ["2026-07-05", "tomorrow", "2026-02-30"] {
            assert_eq!(lacks(|draft| draft.expires = day.to_owned()), [Missing::Expiry], "{day}");
        }
    }

    #[test]
    fn a_word_and_a_pasted_text_are_no_reasons() {
        let ok = |draft: &mut Draft| draft.considerations[0].text = "ok".to_owned();
        assert_eq!(lacks(ok), [Missing::TooShort("clauses".to_owned())]);
        let pasted = |from_rules: bool| {
            move |draft: &mut Draft| {
                let mut before = draft.considerations[0].clone();
                before.question = "hardship".to_owned();
                draft.considerations[0].from_rules = from_rules;
                draft.considerations.insert(0, before);
            }
        };
        assert_eq!(lacks(pasted(false)), [Missing::Pasted("clauses".to_owned())]);
        assert_eq!(lacks(pasted(true)), [], "what the rules found may answer two questions");
    }

    #[test]
    fn a_decision_against_the_rules_names_a_clause_and_says_why() {
        let grounds = |needed: &mut Needed<'_>| needed.grounds = Some(vec!["own-name".to_owned()]);
        assert_eq!(lacks_of(|_| {}, grounds), [Missing::Clause, Missing::DepartureWhy]);
        let said = |draft: &mut Draft| {
            draft.departure.clause = "own-name".to_owned();
            draft.departure.why = "The bill names the landlord.".to_owned();
        };
        assert_eq!(lacks_of(said, grounds), []);
        let other = |draft: &mut Draft| {
            said(draft);
            draft.departure.clause = "made-up".to_owned();
        };
        assert_eq!(lacks_of(other, grounds), [Missing::Clause]);
    }

    #[test]
    fn doubts_about_the_words_are_settled_first() {
        let doubt = |needed: &mut Needed<'_>| needed.contradictions = vec!["k".to_owned()];
        assert_eq!(lacks_of(|_| {}, doubt), [Missing::Contradiction("k".to_owned())]);
        assert_eq!(lacks_of(|draft| draft.acknowledged = vec!["k".to_owned()], doubt), []);
        assert_eq!(lacks_of(|_| {}, |needed| needed.other_language = true), [Missing::Language]);
        let field = |draft: &mut Draft| draft.conditions = vec!["Build.".into(), "By [day].".into()];
        assert_eq!(lacks(field), [Missing::Field(1)]);
    }

    #[test]
    fn a_conflict_has_two_duties_and_is_settled() {
        let conflict = |between: &[&str], how: &str| Conflict {
            between: between.iter().map(ToString::to_string).collect(),
            what: "Light for one, room for the other.".to_owned(),
            how: how.to_owned(),
        };
        let with = |one: Conflict| {
            move |draft: &mut Draft| {
                draft.no_conflict = false;
                draft.conflicts = vec![one.clone()];
            }
        };
        assert_eq!(lacks(with(conflict(&["client", "public_good"], "A screen."))), []);
        assert_eq!(lacks(with(conflict(&["client", "client"], "A screen."))), [Missing::Conflict(0)]);
        assert_eq!(lacks(with(conflict(&["client", "public_good"], ""))), [Missing::Conflict(0)]);
        assert_eq!(lacks(|draft| draft.no_conflict = false), [Missing::Conflicts]);
        let both = |draft: &mut Draft| draft.conflicts = vec![conflict(&["client", "law"], "A screen.")];
        assert_eq!(lacks(both), [Missing::ConflictAndNone]);
    }

    #[test]
    fn a_draft_is_kept_and_read_back() {
        let mut draft = whole();
        draft.considerations[0].evidence.extend([Evidence::Words("A photo".to_owned()), Evidence::Sent]);
        let kept = serde_json::to_value(&draft).unwrap();
        assert_eq!(serde_json::from_value::<Draft>(kept).unwrap(), draft);
        let older = serde_json::json!({"outcome": "grant"});
        assert_eq!(serde_json::from_value::<Draft>(older).unwrap().outcome, "grant");
    }
}
