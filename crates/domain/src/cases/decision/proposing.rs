//! The initial draft: the facts that decided the rules, filed as evidence under the questions they belong to.

use catalogue::service::{Duty, DutyQuestion};
use rules::FactId;

use super::law::Law;
use super::model::{Consideration, Draft, Evidence};

/// A draft that is empty apart from evidence. It contains no reasoning.
pub fn proposal(law: &Law, language: &str) -> Draft {
    let decisive = law.judgement.decisive().flat_map(|clause| law.rests_on(clause));
    let decisive: Vec<FactId> = decisive.collect();
    let weighed = law.questions().into_iter().map(|question| Consideration {
        question: question.id.clone(),
        evidence: evidence(law, question, &decisive),
        ..Consideration::default()
    });
    let weighed = weighed.filter(|one| !one.evidence.is_empty());
    Draft { language: language.to_owned(), considerations: weighed.collect(), ..Draft::default() }
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
