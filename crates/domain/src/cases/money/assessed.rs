//! What the rule of the fee comes to with the facts as an officer assessed them.

use catalogue::{Catalogue, Fees};
use rules::{FactId, Facts, Need, Type, Value};

use super::amounts;
use crate::app::App;
use crate::cases::acting::CaseHandle;
use crate::locale::Locale;
use crate::questions::{self, ParsedAnswer, read_text};

/// A fact of the rule that an officer can assess otherwise.
#[derive(Clone, Debug)]
pub struct AssessedFact {
    pub name: String,
    pub label: String,
    /// As typed, or as the case has it; plain, as a field takes it.
    pub value: String,
    pub error: Option<String>,
}

/// The fee by its rule.
#[derive(Clone, Debug)]
pub struct Assessed {
    pub facts: Vec<AssessedFact>,
    /// In minor units; none while a fact is missing or wrong, or the law has no figure for today.
    pub amount: Option<i64>,
    pub cite: Option<String>,
}

/// None where the manifest has no rule, or the rule depends on a fact that is hidden from the officer.
pub fn assess(
    app: &App,
    held: &CaseHandle,
    locale: &Locale,
    typed: impl Fn(&str) -> Option<String>,
) -> Option<Assessed> {
    let (law, service) = (held.case.law(app), held.case.manifest(app)?);
    let (rule, cite) = service.apply.fee.rule()?;
    let seen = held.case.facts.seen_by(law, &held.grant);
    if seen.hides_rule(law, rule.node) {
        return None;
    }
    let mut facts = held.case.facts.for_rules(law);
    let used = law.program.facts_in(rule.node);
    let assessable: Vec<FactId> = used.into_iter().filter(|fact| is_assessable(law, *fact)).collect();
    let mut shown = Vec::new();
    for fact in assessable {
        shown.push(read(app, (law, locale), &mut facts, fact, &typed));
    }
    let is_wrong = shown.iter().any(|fact: &AssessedFact| fact.error.is_some());
    let amount = match law.assessed_fee(service, &facts, app.today()) {
        Fees::Owed(fee) if !is_wrong => amounts::minor(fee),
        _ => None,
    };
    Some(Assessed { facts: shown, amount, cite: cite.map(str::to_owned) })
}

/// Whether it is asked for and has a value that fits into one field.
fn is_assessable(law: &Catalogue, fact: FactId) -> bool {
    let is_asked = law.facts.get(fact).is_some_and(|known| known.wording.ask.is_some());
    let ty = law.program.vocabulary.fact_type(fact);
    is_asked && matches!(ty, Type::Money | Type::Decimal | Type::Whole)
}

/// A fact as it was typed, or as the case has it.
fn read(
    app: &App,
    (law, locale): (&Catalogue, &Locale),
    facts: &mut Facts,
    fact: FactId,
    typed: &impl Fn(&str) -> Option<String>,
) -> AssessedFact {
    let name = law.program.vocabulary.fact_name(fact).to_owned();
    let label = questions::wording(law, locale.tag(), Need::Fact(fact)).map(|words| words.label).unwrap_or_default();
    let (mut error, known) = (None, facts.get(fact).and_then(Value::as_number));
    let value = match typed(&name) {
        Some(text) => {
            match read_text(law, locale, Need::Fact(fact), &text, app.today()) {
                ParsedAnswer::Is(value) => facts.set(fact, value),
                ParsedAnswer::Wrong(words) => error = Some(words),
                ParsedAnswer::Unknown => facts.clear(fact),
            }
            text
        }
        None => known.map(|number| number.normalize().to_string()).unwrap_or_default(),
    };
    AssessedFact { name, label, value, error }
}
