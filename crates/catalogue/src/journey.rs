//! The pages of an application, derived by replaying the answers: never stored, so they cannot go stale.
//!
//! First, known facts are shown for confirmation; then come questions the rules need, questions the agency needs and who
//! applies, the evidence, the check of all answers, the declaration and the fee. An answer that is no longer asked for,
//! because an earlier one changed, is kept and simply ignored. What the author requires cannot be declined.

use std::collections::{BTreeMap, BTreeSet};

use rules::{Date, FactId, Facts, Goal, Need, Planner, Strategy, Type, Value};

use crate::applicant::Applicant;
use crate::catalogue::Catalogue;
use crate::service::{Evidence, Fee, Service, Stop};

/// The person's answers on this application so far.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    pub applicant: Applicant,
    pub given: BTreeMap<Need, Value>,
    /// Asked, and the person does not know.
    pub declined: BTreeSet<Need>,
    /// Stored facts that the person confirmed.
    pub confirmed: BTreeSet<FactId>,
    /// Facts whose evidence was uploaded or left to its source.
    pub evidence: BTreeSet<FactId>,
    pub declared: bool,
    pub paid: bool,
}

/// One page of an application.
#[derive(Clone, Debug)]
pub enum JourneyPage<'c> {
    /// Stored facts: shown, never asked again.
    Confirm(Vec<FactId>),
    Questions(Vec<Need>),
    Evidence(Vec<&'c Evidence>),
    Check,
    Declaration(&'static str),
    /// The fee in the catalogue's currency.
    Fee(rules::Decimal),
    /// It ends here; a person helps.
    Halt(Halt<'c>),
}

/// Why an application cannot go on.
#[derive(Clone, Copy, Debug)]
pub enum Halt<'c> {
    /// An answer after which going on could hurt somebody.
    Stop(&'c Stop),
    /// There is a fee, and nobody has confirmed it for today, so it is not charged.
    FeeUnconfirmed,
}

/// What an application costs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fees {
    /// Nothing, or it is waived, or nothing is known yet.
    None,
    Owed(rules::Decimal),
    /// The figure may have changed before today.
    Unconfirmed,
}

impl Fees {
    pub fn owed(self) -> Option<rules::Decimal> {
        match self {
            Fees::Owed(fee) => Some(fee),
            Fees::None | Fees::Unconfirmed => None,
        }
    }
}

/// The completed pages, the current page, and all facts together.
#[derive(Clone, Debug)]
pub struct Journey<'c> {
    pub walked: Vec<JourneyPage<'c>>,
    /// `None` once the application can be submitted.
    pub current: Option<JourneyPage<'c>>,
    pub facts: Facts,
}

/// Questions on one page at most.
const PAGE: usize = 5;
/// A guard against cycles; more pages than this cannot be intended.
const MOST_PAGES: usize = 200;

impl Catalogue {
    /// The pages of an application for a service. `held` are the known, fresh facts.
    pub fn journey<'c>(&'c self, service: &'c Service, held: &Facts, answers: &Answers, on: Date) -> Journey<'c> {
        let mut walk = Walk { walked: Vec::new(), current: None };
        let used = self.facts_used(service);
        let known: Vec<FactId> = used.iter().copied().filter(|fact| held.get(*fact).is_some()).collect();
        if !known.is_empty() {
            let done = known.iter().all(|fact| answers.confirmed.contains(fact) || self.corrected(answers, *fact));
            walk.step(JourneyPage::Confirm(known), done);
        }
        let facts = self.questions(service, held, answers, on, &mut walk);
        let fee = self.fee(service, &facts, on);
        if let Some(halt) =
            self.halt(service, &facts, on).or((fee == Fees::Unconfirmed).then_some(Halt::FeeUnconfirmed))
        {
            walk.step(JourneyPage::Halt(halt), false);
            return Journey { walked: walk.walked, current: walk.current, facts };
        }
        // A plain no needs no proof.
        let is_no = |evidence: &&Evidence| facts.get(evidence.fact) == Some(&Value::Boolean(false));
        let wanted: Vec<&Evidence> = service.apply.evidence.iter().filter(|evidence| !is_no(evidence)).collect();
        if !wanted.is_empty() {
            let done = wanted.iter().all(|evidence| answers.evidence.contains(&evidence.fact));
            walk.step(JourneyPage::Evidence(wanted), done);
        }
        if let Some(declaration) = service.apply.declaration {
            walk.step(JourneyPage::Check, answers.declared);
            walk.step(JourneyPage::Declaration(declaration), answers.declared);
        }
        if let Fees::Owed(fee) = fee {
            walk.step(JourneyPage::Fee(fee), answers.paid);
        }
        Journey { walked: walk.walked, current: walk.current, facts }
    }

    /// The pages of questions, up to the first that is not answered.
    fn questions<'c>(
        &self,
        service: &'c Service,
        held: &Facts,
        answers: &Answers,
        on: Date,
        walk: &mut Walk<'c>,
    ) -> Facts {
        let figures = service.outcomes.iter().map(|outcome| outcome.rule.node);
        let fee = match &service.apply.fee {
            Fee::Amount { rule, waived_when, .. } => {
                [Some(rule.node), waived_when.as_ref().map(|rule| rule.node)].into_iter().flatten().collect()
            }
            Fee::None | Fee::Untold | Fee::Billed { .. } => Vec::new(),
        };
        let goal = Goal { verdict: service.eligible, figures: figures.chain(fee).collect() };
        let planner = Planner::new(&self.program, vec![goal], Vec::new(), on);
        let mut start = held.clone();
        for (need, value) in &answers.given {
            // A correction of a stored fact counts from the start.
            if let Need::Fact(fact) = need
                && held.get(*fact).is_some()
            {
                start.accept(&self.program.vocabulary, *need, value.clone());
            }
        }
        let mut interview = planner.interview(start);
        // What is on an earlier page, so that a page stays as it was put when some of it was declined.
        let mut put = BTreeSet::new();
        for _ in 0..MOST_PAGES {
            let page = match self.halt(service, interview.facts(), on) {
                // Only what the call needs is still asked.
                Some(Halt::Stop(stop)) => self.open_of(&stop.asks, &interview, &put),
                _ => self.page(&interview, (service, answers.applicant), &put, on),
            };
            if page.is_empty() {
                break;
            }
            put.extend(page.iter().copied());
            let answered = |need: &Need| answers.given.contains_key(need) || answers.declined.contains(need);
            let done = page.iter().all(answered);
            for need in &page {
                match answers.given.get(need) {
                    Some(value) => interview.answer(*need, value.clone()),
                    None if answers.declined.contains(need) => interview.decline(*need),
                    None => {}
                }
            }
            walk.step(JourneyPage::Questions(page), done);
            if !done {
                break;
            }
        }
        let missing = self.missing((service, answers.applicant), &interview, on);
        if !missing.is_empty() {
            walk.step(JourneyPage::Questions(missing), false);
        }
        interview.facts().clone()
    }

    /// The next questions: first those the rules need, then those the agency asks of applicants.
    fn page(
        &self,
        interview: &rules::Interview<'_>,
        (service, applicant): (&Service, Applicant),
        put: &BTreeSet<Need>,
        on: Date,
    ) -> Vec<Need> {
        // Whether going on is safe is asked before anything else.
        for stop in &service.stops {
            let (value, mut needs) = self.program.evaluate(interview.facts(), on).value_and_needs(stop.when.node);
            needs.retain(|need| !put.contains(need));
            if value.is_err() && !needs.is_empty() {
                needs.truncate(1);
                return needs;
            }
        }
        let group = |need: Need| self.facts.get(need.fact())?.wording.group.as_ref();
        let first = interview.next(Strategy::Greedy);
        if let Some(first) = first {
            let others = interview.open().map(|(need, _)| need);
            let together =
                others.filter(|need| *need != first && group(*need).is_some() && group(*need) == group(first));
            return std::iter::once(first).chain(together).take(PAGE).collect();
        }
        let asks: Vec<FactId> = self.asks_of(service, applicant).collect();
        let asks = self.open_of(&asks, interview, put);
        match asks.first().copied() {
            Some(first) => {
                asks.into_iter().filter(|need| *need == first || group(*need) == group(first)).take(PAGE).collect()
            }
            None => Vec::new(),
        }
    }

    /// What must be told before it can be sent and was not, however it came to be left open.
    fn missing(
        &self,
        (service, applicant): (&Service, Applicant),
        interview: &rules::Interview<'_>,
        on: Date,
    ) -> Vec<Need> {
        let facts = interview.facts();
        if self.halt(service, facts, on).is_some() {
            return Vec::new();
        }
        let is_missing = |fact: &FactId| facts.get(*fact).is_none() && interview.may_ask(Need::Fact(*fact));
        let asked = self.asks_of(service, applicant).filter(|fact| service.apply.required.contains(fact));
        asked.filter(is_missing).map(Need::Fact).take(PAGE).collect()
    }

    /// Of some facts those that are neither known nor put on an earlier page, and that may be asked.
    fn open_of(&self, facts: &[FactId], interview: &rules::Interview<'_>, put: &BTreeSet<Need>) -> Vec<Need> {
        let is_open = |fact: &&FactId| {
            let need = Need::Fact(**fact);
            let known = interview.facts().get(**fact).is_some();
            !known && !put.contains(&need) && interview.may_ask(need)
        };
        facts.iter().filter(is_open).map(|fact| Need::Fact(*fact)).collect()
    }

    /// The first answer that ends the form.
    fn halt<'c>(&self, service: &'c Service, facts: &Facts, on: Date) -> Option<Halt<'c>> {
        let evaluation = self.program.evaluate(facts, on);
        let holds = |stop: &&Stop| evaluation.value(stop.when.node) == Ok(Value::Boolean(true));
        service.stops.iter().find(holds).map(Halt::Stop)
    }

    fn corrected(&self, answers: &Answers, fact: FactId) -> bool {
        answers.given.contains_key(&Need::Fact(fact))
    }

    /// The facts a service depends on or asks for, including those of its fee.
    pub fn facts_used(&self, service: &Service) -> BTreeSet<FactId> {
        let mut used = self.program.facts_in(service.eligible);
        for outcome in &service.outcomes {
            used.extend(self.program.facts_in(outcome.rule.node));
        }
        if let Fee::Amount { rule, waived_when, .. } = &service.apply.fee {
            used.extend(self.program.facts_in(rule.node));
            used.extend(waived_when.iter().flat_map(|rule| self.program.facts_in(rule.node)));
        }
        used.extend(&service.apply.asks);
        for stop in &service.stops {
            used.extend(self.program.facts_in(stop.when.node));
            used.extend(&stop.asks);
        }
        used.retain(|fact| !matches!(self.program.vocabulary.fact_type(*fact), Type::Record(_)));
        used
    }

    /// The fee of an application on a day, to be paid on sending.
    pub fn fee(&self, service: &Service, facts: &Facts, on: Date) -> Fees {
        match service.apply.fee {
            Fee::Amount { .. } => self.assessed_fee(service, facts, on),
            Fee::None | Fee::Untold | Fee::Billed { .. } => Fees::None,
        }
    }

    /// What the rule of the fee comes to, also where the agency sends a bill after it assessed the application.
    pub fn assessed_fee(&self, service: &Service, facts: &Facts, on: Date) -> Fees {
        let Some((rule, _)) = service.apply.fee.rule() else { return Fees::None };
        let evaluation = self.program.evaluate(facts, on);
        let waived = match &service.apply.fee {
            Fee::Amount { waived_when: Some(rule), .. } => Some(evaluation.value(rule.node)),
            _ => None,
        };
        if waived == Some(Ok(Value::Boolean(true))) {
            return Fees::None;
        }
        match evaluation.value(rule.node).ok().and_then(|fee| fee.as_number()) {
            Some(fee) if fee.is_zero() => Fees::None,
            Some(_) if self.unconfirmed(rule.node, on).is_some() => Fees::Unconfirmed,
            Some(fee) => Fees::Owed(fee),
            // A figure that the law does not have on this day.
            None if !self.program.figures_in(rule.node).is_empty() => Fees::Unconfirmed,
            None => Fees::None,
        }
    }
}

struct Walk<'c> {
    walked: Vec<JourneyPage<'c>>,
    current: Option<JourneyPage<'c>>,
}

impl<'c> Walk<'c> {
    /// A completed page counts as walked; the first incomplete one is the current page, and later ones must wait.
    fn step(&mut self, page: JourneyPage<'c>, done: bool) {
        if self.current.is_none() {
            if done {
                self.walked.push(page);
            } else {
                self.current = Some(page);
            }
        }
    }
}
