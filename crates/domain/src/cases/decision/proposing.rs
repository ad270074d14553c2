//! What a first draft begins with: the facts that the rules themselves rested on, under the questions they belong to.

use catalogue::service::{Duty, DutyQuestion};
use rules::FactId;

use super::law::Law;
use super::model::{Consideration, Draft, Evidence};

/// An empty draft but for evidence. Nothing is weighed by it.
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

/// Under the law what the clauses rest on, under a question with a condition what the condition rests on.
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
