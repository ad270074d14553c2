//! The fields of a draft for its outcome, and for the questions under each duty with what their answers rest on.

use catalogue::service::{Duty, DutyQuestion};
use domain::cases::decision::checks::CheckedDraft;
use domain::cases::decision::model::{Consideration, Draft, Evidence};
use domain::cases::decision::speech::{Near, Speech};
use serde::Serialize;

use super::form::key;
use super::view::desk_duty_words;

/// An outcome of the service to choose.
#[derive(Serialize)]
pub(super) struct OutcomeChoice {
    pub value: String,
    pub text: String,
    /// Whether it goes against the person.
    pub against: bool,
    /// Whether the officer may sign it.
    pub is_signed: bool,
    pub checked: bool,
}

/// The questions under one duty.
#[derive(Serialize)]
pub(super) struct DutyFields {
    pub name: &'static str,
    pub words: String,
    pub questions: Vec<QuestionFields>,
}

/// The fields for one question that the decision must answer.
#[derive(Serialize)]
pub(super) struct QuestionFields {
    pub id: String,
    pub ask: String,
    /// The law that asks it.
    pub cite: Option<String>,
    /// Whether it still has to be answered in this case.
    pub applies: bool,
    /// Whether the outcome of the draft needs no answer: it is asked for the other outcomes alone.
    pub is_other_outcome: bool,
    /// Whether the text is what the rules found.
    pub from_rules: bool,
    /// Whether there is an answer with something that it rests on.
    pub is_answered: bool,
    /// Whether it is the one to begin with.
    pub is_open: bool,
    pub doubts: Vec<Doubt>,
    pub text: String,
    /// Law that the officer names beside.
    pub own_cite: String,
    /// Evidence in words, a line each.
    pub words: String,
    /// How much the answer rests on.
    pub chosen: usize,
    pub evidence: Vec<EvidenceChoice>,
}

/// A sentence that seems to say the opposite of something known.
#[derive(Serialize)]
pub(super) struct Doubt {
    pub key: String,
    pub sentence: String,
    pub known: String,
    /// Whether the officer stands by it.
    pub is_acknowledged: bool,
}

/// Something that an answer can rest on.
#[derive(Serialize)]
pub(super) struct EvidenceChoice {
    pub value: String,
    pub text: String,
    pub checked: bool,
    /// The page of a file.
    pub href: Option<String>,
}

/// The questions under every duty, in the order of duties.
pub(super) fn duties(weighed: &CheckedDraft, draft: &Draft, speech: &Speech<'_>) -> Vec<DutyFields> {
    let asked = weighed.law.questions();
    let near = Near { attachments: &weighed.attachments, around: &weighed.around };
    let choices = choices(weighed);
    let of_duty = |duty: Duty| {
        // What was written under a question that no longer applies stays in sight.
        let shown = weighed.law.service.duties.iter().filter(|question| {
            question.duty == duty
                && (asked.iter().any(|one| one.id == question.id) || draft.consideration(&question.id).is_some())
        });
        let questions = shown
            .map(|question| {
                let applies = asked.iter().any(|one| one.id == question.id);
                one_question((weighed, &near, speech), question, &choices, (draft, applies))
            })
            .collect();
        DutyFields { name: duty.name(), words: speech.locale.text(desk_duty_words(duty)), questions }
    };
    let mut all: Vec<DutyFields> = Duty::ALL.into_iter().map(of_duty).collect();
    let mut questions = all.iter_mut().flat_map(|duty| &mut duty.questions);
    if let Some(first) = questions.find(|question| question.is_needed() && !question.is_answered) {
        first.is_open = true;
    }
    all
}

/// How many of the questions that must be answered are, and how many there are.
pub(super) fn progress(duties: &[DutyFields]) -> (usize, usize) {
    let needed = duties.iter().flat_map(|duty| &duty.questions).filter(|question| question.is_needed());
    let answered: Vec<bool> = needed.map(|question| question.is_answered).collect();
    (answered.iter().filter(|answered| **answered).count(), answered.len())
}

impl QuestionFields {
    fn is_needed(&self) -> bool {
        self.applies && !self.is_other_outcome
    }
}

/// The doubts about the words in one place.
pub(super) fn doubts(weighed: &CheckedDraft, draft: &Draft, place: &str) -> Vec<Doubt> {
    let here = weighed.doubts.iter().filter(|doubt| doubt.place == place);
    let shown = here.map(|doubt| Doubt {
        is_acknowledged: draft.acknowledged.contains(&doubt.key()),
        key: doubt.key(),
        sentence: doubt.sentence.clone(),
        known: doubt.known.clone(),
    });
    shown.collect()
}

fn one_question(
    (weighed, near, speech): (&CheckedDraft, &Near<'_>, &Speech<'_>),
    question: &DutyQuestion,
    choices: &[Evidence],
    (draft, applies): (&Draft, bool),
) -> QuestionFields {
    let empty = Consideration::default();
    let one = draft.consideration(&question.id).unwrap_or(&empty);
    let chosen = |evidence: &Evidence| one.evidence.contains(evidence);
    let words = one.evidence.iter().filter_map(|evidence| match evidence {
        Evidence::Words(words) => Some(words.as_str()),
        _ => None,
    });
    let words: Vec<&str> = words.collect();
    let evidence = choices.iter().map(|evidence| EvidenceChoice {
        value: key(evidence),
        text: speech.evidence(&weighed.law, near, evidence),
        checked: chosen(evidence),
        href: match evidence {
            Evidence::Attachment(id) => Some(format!("/desk/files/{id}")),
            _ => None,
        },
    });
    let service = weighed.law.service;
    let is_chosen = service.case.outcomes.contains(&draft.outcome);
    QuestionFields {
        id: question.id.clone(),
        ask: question.ask.clone(),
        cite: question.cite.clone(),
        applies,
        is_other_outcome: is_chosen && !question.is_asked(service.goes_against(&draft.outcome)),
        from_rules: one.from_rules,
        is_answered: !one.text.is_empty() && !one.evidence.is_empty(),
        is_open: false,
        doubts: doubts(weighed, draft, &question.id),
        text: one.text.clone(),
        own_cite: one.cite.clone(),
        words: words.join("\n"),
        chosen: choices.iter().filter(|one| chosen(one)).count() + words.len(),
        evidence: evidence.collect(),
    }
}

/// All that a decision of this case may rest on.
fn choices(weighed: &CheckedDraft) -> Vec<Evidence> {
    let vocabulary = &weighed.law.catalogue.program.vocabulary;
    let facts = weighed.law.seen().iter().map(|(fact, _)| Evidence::Fact(vocabulary.fact_name(fact).to_owned()));
    let files = weighed.attachments.iter().map(|one| Evidence::Attachment(one.id.clone()));
    let opinions = weighed.around.opinions.iter().map(|one| Evidence::Opinion(one.id.clone()));
    let submissions = weighed.around.submissions.iter().map(|one| Evidence::Submission(one.id.clone()));
    facts.chain(files).chain(opinions).chain(submissions).chain([Evidence::Sent]).collect()
}

impl OutcomeChoice {
    pub(super) fn samples() -> Vec<OutcomeChoice> {
        let sample = |value: &str, against, is_signed, checked| OutcomeChoice {
            value: value.to_owned(),
            text: value.replace('-', " "),
            against,
            is_signed,
            checked,
        };
        vec![
            sample("paid", false, true, true),
            sample("refused", true, true, false),
            sample("paid-in-part", true, false, false),
            sample("paid-from-the-fund", false, false, false),
        ]
    }
}

impl DutyFields {
    /// One with a question that applies and one that no longer does, and one without.
    pub(super) fn samples() -> Vec<DutyFields> {
        let question = |id: &str, cite: Option<&str>, applies| QuestionFields {
            id: id.to_owned(),
            ask: "What does a refusal mean for this household?".to_owned(),
            cite: cite.map(str::to_owned),
            applies,
            is_other_outcome: !applies,
            from_rules: cite.is_some(),
            is_answered: applies,
            is_open: !applies,
            doubts: Doubt::samples(),
            text: "The household uses gas for heating.".to_owned(),
            own_cite: "Energy Code cl 14".to_owned(),
            words: "What the person said on the phone".to_owned(),
            chosen: 2,
            evidence: EvidenceChoice::samples(),
        };
        let questions = vec![question("hardship", Some("Energy Code cl 12"), true), question("moving", None, false)];
        vec![
            DutyFields { name: "client", words: "What we owe the person".to_owned(), questions },
            DutyFields { name: "law", words: "What the law says".to_owned(), questions: Vec::new() },
        ]
    }
}

impl Doubt {
    pub(super) fn samples() -> Vec<Doubt> {
        let sample = |is_acknowledged| Doubt {
            key: "clause:own-name|The account is in another name".to_owned(),
            sentence: "The account is in another name".to_owned(),
            known: "The gas account is in your name.".to_owned(),
            is_acknowledged,
        };
        vec![sample(false), sample(true)]
    }
}

impl EvidenceChoice {
    fn samples() -> Vec<EvidenceChoice> {
        let sample = |value: &str, text: &str, href: Option<&str>| EvidenceChoice {
            value: value.to_owned(),
            text: text.to_owned(),
            checked: href.is_some(),
            href: href.map(str::to_owned),
        };
        vec![
            sample("file:019ee77a", "gas-bill-june.pdf", Some("/desk/files/019ee77a")),
            sample("sent", "All that was sent with the application", None),
        ]
    }
}
