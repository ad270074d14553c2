//! What a plan comes to: the amounts that a household gets in a year, and those that it gets once.

use catalogue::service::Recurs;
use catalogue::{Plan, Verdict};
use rules::Value;

use super::steps::group;
use crate::web::Visit;

/// The sums in words, of plans in which at least two amounts add up; one amount stands at its step already.
pub(super) fn words(visit: &Visit, plan: &Plan<'static>) -> Vec<String> {
    let of = |recurs: Recurs| {
        let amounts = plan.steps.iter().filter(|step| group(step) == Verdict::Yes).flat_map(|step| {
            let service = step.judgement.service;
            step.judgement.outcomes.iter().filter_map(move |(name, value, _)| {
                let counts = service.outcome(name)?.total == Some(recurs);
                match value {
                    Ok(Value::Number(amount)) if counts => Some(*amount),
                    _ => None,
                }
            })
        });
        let amounts: Vec<_> = amounts.filter(|amount| !amount.is_zero()).collect();
        (amounts.len() > 1).then(|| amounts.into_iter().sum())
    };
    let line = |recurs: Recurs| {
        let amount = visit.locale().money(of(recurs)?);
        Some(visit.locale().say(&format!("plan-total-{}", recurs.name()), &[("amount", amount.into())]))
    };
    Recurs::ALL.into_iter().filter_map(line).collect()
}
