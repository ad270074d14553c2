//! What is known of a case, in the words of the catalogue and in one language, to compare reasons with.

use catalogue::Clause;
use rules::Value as Fact;

use super::contradictions::{Contradiction, Known, contradictions};
use super::law::Law;
use super::model::Draft;
use super::speech::Speech;

/// The place of the reasons that the person reads first.
pub const SUMMARY: &str = "summary";

/// The place of the words why it is decided against the rules.
pub const DEPARTURE: &str = "departure";

/// Every sentence of the draft that seems to say the opposite of something known, once.
pub(super) fn doubts(law: &Law, speech: &Speech<'_>, draft: &Draft) -> Vec<Contradiction> {
    let known = known(law, speech);
    let written = draft.considerations.iter().filter(|one| !one.from_rules);
    let texts = written.map(|one| (one.question.as_str(), one.text.as_str()));
    let texts = texts.chain([(DEPARTURE, draft.departure.why.as_str()), (SUMMARY, draft.summary.as_str())]);
    let mut found: Vec<Contradiction> = Vec::new();
    for one in texts.flat_map(|(place, text)| contradictions(place, text, &known)) {
        if !found.iter().any(|other| other.key() == one.key()) {
            found.push(one);
        }
    }
    found
}

/// The clauses that the rules decided and the facts that answer yes or no, as far as the officer may read them.
fn known(law: &Law, speech: &Speech<'_>) -> Vec<Known> {
    let clauses = law.judgement.clauses.iter().filter(|clause| !law.hides(clause));
    let clauses = clauses.filter_map(|clause| of_clause(law, speech, clause));
    let vocabulary = &law.catalogue.program.vocabulary;
    let facts = law.seen().iter().filter_map(|(fact, value)| {
        let Fact::Boolean(is_so) = value else { return None };
        let label = speech.fact(fact);
        let negated = format!("{} {label}", speech.locale.text("decision-not"));
        let (says, opposite) = if *is_so { (label, negated) } else { (negated, label) };
        Some(Known {
            about: format!("fact:{}", vocabulary.fact_name(fact)),
            known: speech.fact_and_value(law, vocabulary.fact_name(fact)),
            opposite: vec![opposite],
            says,
        })
    });
    clauses.chain(facts).collect()
}

fn of_clause(law: &Law, speech: &Speech<'_>, clause: &Clause<'static>) -> Option<Known> {
    let holds = clause.holds.ok()?;
    let because = speech.spoken.requirement_because(law.service, &clause.requirement.id)?.to_string();
    let fails = speech.spoken.requirement_fails(law.service, clause.requirement);
    let fails: Vec<String> = fails.into_iter().map(|said| said.to_string()).collect();
    let says = speech.clause(law, clause);
    Some(Known {
        about: format!("clause:{}", clause.requirement.id),
        known: says.clone(),
        opposite: if holds { fails } else { vec![because] },
        says,
    })
}
