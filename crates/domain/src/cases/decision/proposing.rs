//! The initial draft: what the rules say, filed under the questions that the rules answer, and the facts that decided
//! them as evidence under the questions they belong to. Nothing in it is anybody's reasoning.

use catalogue::service::{AnsweredBy, Duty, DutyQuestion};
use catalogue::{Clause, Verdict};
use rules::FactId;

use super::law::Law;
use super::model::{Consideration, Draft, Evidence};
use super::speech::Speech;

/// A draft as the rules would have it: their outcome, and their answers where the manifest says that they answer.
pub fn proposal(law: &Law, speech: &Speech<'_>, language: &str) -> Draft {
    let decisive = law.judgement.decisive().flat_map(|clause| law.rests_on(clause));
    let decisive: Vec<FactId> = decisive.collect();
    let weighed = law.questions().into_iter().map(|question| {
        rules_answer(law, speech, question).unwrap_or_else(|| Consideration {
            question: question.id.clone(),
            evidence: evidence(law, question, &decisive),
            ..Consideration::default()
        })
    });
    let weighed = weighed.filter(|one| !one.evidence.is_empty());
    Draft {
        outcome: outcome(law).unwrap_or_default().to_owned(),
        language: language.to_owned(),
        considerations: weighed.collect(),
        ..Draft::default()
    }
}

/// The first outcome that agrees with the verdict of the rules.
pub fn outcome(law: &Law) -> Option<&'static str> {
    let against = match law.judgement.verdict {
        Verdict::Yes => false,
        Verdict::No => true,
        _ => return None,
    };
    let mut outcomes = law.service.case.outcomes.iter();
    outcomes.find(|outcome| law.service.goes_against(outcome) == against).map(String::as_str)
}

/// What the rules found, as the answer to a question that the manifest lets them answer: the clauses in the words of
/// the catalogue, the facts that they rest on, and their citations. `None` where a clause is not settled, or rests on
/// something that the officer may not see.
pub fn rules_answer(law: &Law, speech: &Speech<'_>, question: &DutyQuestion) -> Option<Consideration> {
    let by = question.answered_by.as_ref()?;
    let clauses: Vec<&Clause<'static>> = match by {
        AnsweredBy::Rules => law.judgement.decisive().collect(),
        AnsweredBy::Requirements(_) => {
            law.judgement.clauses.iter().filter(|clause| by.includes(&clause.requirement.id)).collect()
        }
    };
    let is_settled = matches!(law.judgement.verdict, Verdict::Yes | Verdict::No) && !clauses.is_empty();
    if !is_settled || clauses.iter().any(|clause| clause.holds.is_err() || law.hides(clause)) {
        return None;
    }
    let words: Vec<String> = clauses.iter().map(|clause| speech.clause(law, clause)).collect();
    let vocabulary = &law.catalogue.program.vocabulary;
    let mut evidence: Vec<Evidence> = Vec::new();
    for fact in clauses.iter().flat_map(|clause| law.rests_on(clause)) {
        let fact = Evidence::Fact(vocabulary.fact_name(fact).to_owned());
        if !evidence.contains(&fact) {
            evidence.push(fact);
        }
    }
    let mut cites: Vec<&str> = Vec::new();
    for clause in clauses.iter().map(|clause| clause.requirement.cite.as_str()) {
        if !cites.contains(&clause) {
            cites.push(clause);
        }
    }
    Some(Consideration {
        question: question.id.clone(),
        text: words.join(" "),
        evidence,
        cite: cites.join("; "),
        from_rules: true,
    })
}

/// Marks the reasons that are what the rules found, unchanged; nobody else can say so.
pub(super) fn mark(law: &Law, speech: &Speech<'_>, draft: &mut Draft) {
    for one in &mut draft.considerations {
        let question = law.service.duties.iter().find(|question| question.id == one.question);
        let found = question.and_then(|question| rules_answer(law, speech, question));
        one.from_rules = found.is_some_and(|found| found.text.trim() == one.text.trim());
    }
}

/// Under the law, what the clauses depend on; under a conditional question, what its condition depends on.
fn evidence(law: &Law, question: &DutyQuestion, decisive: &[FactId]) -> Vec<Evidence> {
    let program = &law.catalogue.program;
    let facts: Vec<FactId> = match &question.when {
        Some(rule) => program.facts_in(rule.node).into_iter().collect(),
        None if question.duty == Duty::Law => decisive.to_vec(),
        None => Vec::new(),
    };
    let mut evidence = Vec::new();
    for fact in facts.into_iter().filter(|fact| law.has(*fact)) {
        let named = Evidence::Fact(program.vocabulary.fact_name(fact).to_owned());
        if !evidence.contains(&named) {
            evidence.push(named);
        }
    }
    evidence
}
