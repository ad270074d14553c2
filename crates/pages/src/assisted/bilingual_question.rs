//! A question as the officer has it: the words to read aloud in the person's language, the English beneath, the answer
//! that is known, and why it is asked.

use catalogue::Service;
use domain::questions::said;
use domain::trust::Covers;
use rules::{FactId, Need};
use serde::Serialize;

use crate::questions::{Question, asked};
use crate::web::{Posted, Visit};

/// What an officer may do with one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum QuestionState {
    /// It is asked.
    Open,
    /// It is answered, and the answer is not for this officer.
    Hidden,
    /// It is not for this officer to ask, and nobody has answered it.
    NotAsked,
}

pub(super) fn state(visit: &Visit, grant: &impl Covers, need: Need, is_answered: bool) -> QuestionState {
    let fact = visit.app.catalogue.program.vocabulary.fact_name(need.fact());
    match (is_answered, grant.may_ask(fact), grant.may_see(fact)) {
        (true, _, false) => QuestionState::Hidden,
        (false, false, _) | (true, false, true) => QuestionState::NotAsked,
        _ => QuestionState::Open,
    }
}

/// The same words in the person's language.
#[derive(Clone, Debug, Serialize)]
pub(super) struct TheirWords {
    ask: String,
    hint: Option<String>,
    language: String,
}

/// A question with what an officer needs to ask it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SpokenQuestion {
    pub q: Question,
    /// The words to read aloud; the officer's own where nobody has translated them.
    theirs: TheirWords,
    is_translated: bool,
    /// The choices in the person's language, in the order of `q`.
    choices: Vec<String>,
    state: QuestionState,
    /// What was answered, in words, where the officer may see it.
    answer: Option<String>,
    why: Vec<String>,
}

/// The question, with what was typed or is kept.
pub(super) fn put(
    (visit, theirs): (&Visit, &Visit),
    grant: &impl Covers,
    need: Need,
    kept: Option<&Option<rules::Value>>,
    typed: Option<&Posted>,
) -> Option<SpokenQuestion> {
    let catalogue = visit.app.catalogue;
    let state = state(visit, grant, need, kept.is_some());
    let shown = kept.and_then(Option::as_ref).filter(|_| state != QuestionState::Hidden);
    let mut q = asked(catalogue, visit.locale(), need, shown, typed)?;
    q.is_unknown |= typed.is_none() && state == QuestionState::Open && kept.is_some_and(Option::is_none);
    let spoken = asked(catalogue, theirs.locale(), need, None, None)?;
    Some(SpokenQuestion {
        is_translated: spoken.language == theirs.language && theirs.language != visit.language,
        choices: spoken.choices.into_iter().map(|choice| choice.text).collect(),
        answer: shown.map(|value| said(catalogue, visit.locale(), need, value)),
        theirs: TheirWords { ask: spoken.ask, hint: spoken.hint, language: spoken.language },
        why: Vec::new(),
        q,
        state,
    })
}

impl SpokenQuestion {
    /// Every kind of question open, and then one in each other state; the last ones are in the language of the desk.
    pub(super) fn samples() -> Vec<SpokenQuestion> {
        let sample = |q: Question, state, is_translated, answer: Option<&str>| SpokenQuestion {
            theirs: TheirWords {
                ask: "Bạn có thẻ giảm giá không?".to_owned(),
                hint: q.hint.as_ref().map(|_| "Thẻ hưu trí cũng được.".to_owned()),
                language: if is_translated { "vi" } else { "en" }.to_owned(),
            },
            is_translated,
            choices: q.choices.iter().map(|_| "Có".to_owned()).collect(),
            state,
            answer: answer.map(str::to_owned),
            why: if is_translated { vec!["Gas Rebate Act 2024, section 3".to_owned()] } else { Vec::new() },
            q,
        };
        let open = Question::samples().into_iter().map(|q| sample(q, QuestionState::Open, true, None));
        let others = [
            (QuestionState::Open, None),
            (QuestionState::Hidden, None),
            (QuestionState::NotAsked, Some("Yes")),
            (QuestionState::NotAsked, None),
        ];
        let others = Question::samples().into_iter().zip(others);
        open.chain(others.map(|(q, (state, answer))| sample(q, state, false, answer))).collect()
    }

    /// The clauses of a service that rest on the fact; what no clause rests on, the agency needs to act.
    pub(super) fn because(mut self, visit: &Visit, service: &Service, fact: FactId) -> SpokenQuestion {
        let rests = |node| visit.app.catalogue.program.facts_in(node).contains(&fact);
        let cited = service.requirements.iter().filter(|clause| rests(clause.rule.node));
        self.why = cited.map(|clause| clause.cite.clone()).collect();
        self.why.dedup();
        if self.why.is_empty() {
            self.why.push(visit.locale().say("interview-why-to-act", &[("service", service.name.as_str().into())]));
        }
        self
    }

    /// What the answer matters for, in words that are known already.
    pub(super) fn for_services(mut self, names: Vec<String>) -> SpokenQuestion {
        self.why = names;
        self
    }
}
