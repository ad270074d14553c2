//! Says of each step of a plan what it is, with whom, by when, how much, and why.

use catalogue::{Clause, DueDate, PlanStep, Verdict};
use domain::questions::{key_of, said, wording};
use rules::{Date, Facts, Need, Type, Value};

use super::marking::TypedNote;
use super::reach::Reached;
use super::step_card::{InsteadLink, OpenQuestion, StepAmount, StepCard, StepDue, StepReason};
use crate::catalogue_pages::words;
use crate::web::Visit;

/// Questions that are named at a step; the others are asked in their turn.
const FEW: usize = 4;

/// A day is near when it is at most this many days away.
const NEAR: i32 = 14;

/// What the steps of one plan share.
pub(super) struct Describer<'v> {
    pub(super) visit: &'v Visit,
    pub(super) reached: &'v Reached,
    pub(super) facts: &'v Facts,
    /// A note that was not kept, as it was typed.
    pub(super) note: Option<&'v TypedNote>,
    pub(super) on: Date,
}

/// The verdict under which a step stands in the plan.
pub(super) fn group(step: &PlanStep<'_>) -> Verdict {
    match step.judgement.verdict {
        // Whether it matters at all is still open.
        Verdict::Yes if !step.relevance.is_empty() => Verdict::Open,
        verdict => verdict,
    }
}

impl Describer<'_> {
    pub(super) fn step(&self, number: usize, step: &PlanStep<'static>) -> StepCard {
        let judgement = &step.judgement;
        let service = judgement.service;
        let spoken = self.visit.spoken();
        let (needs, more_needs) = self.needs(step);
        let event = self.reached.purpose.event();
        let event_step = event.and_then(|event| Some((event, event.step(&service.id)?)));
        let phone = words::phone(self.visit, &service.provider);
        StepCard {
            call: phone.as_deref().map(words::dialled),
            phone,
            id: service.id.clone(),
            number,
            name: words::text(self.visit, spoken.service_name(service)),
            agency: words::provider(self.visit, &service.provider),
            why: event_step.and_then(|(event, step)| Some(words::text(self.visit, spoken.step_why(event, step)?))),
            verdict: group(step),
            due: step.due.as_ref().map(|due| self.due(step, due)),
            after: step.after.iter().filter_map(|id| self.first(id)).collect(),
            amounts: if judgement.verdict == Verdict::Yes { self.amounts(step) } else { Vec::new() },
            reasons: judgement.decisive().map(|clause| self.reason(step, clause)).collect(),
            needs,
            more_needs,
            is_unchecked: judgement.verdict == Verdict::Yes && service.checked.is_none(),
            elsewhere: step.advise_only.then(|| words::elsewhere(self.visit, &service.provider)),
        }
    }

    /// The name of a step that comes first.
    fn first(&self, id: &str) -> Option<words::Text> {
        let spoken = self.visit.spoken();
        let event = self.reached.purpose.event();
        let step = event.and_then(|event| spoken.step_title(event, event.step(id)?));
        let said = step.or_else(|| Some(spoken.service_name(self.visit.app.catalogue.service(id)?)))?;
        Some(words::text(self.visit, said))
    }

    fn due(&self, step: &PlanStep<'static>, due: &DueDate) -> StepDue {
        match due {
            DueDate::On(day) => {
                let left = (*day - self.on).get_days();
                let (is_late, is_near) = (left < 0, (0..=NEAR).contains(&left));
                StepDue { day: Some(*day), words: None, is_late, is_near }
            }
            DueDate::Words(_) => {
                let words = self.due_words(step);
                StepDue { day: None, words, is_late: false, is_near: false }
            }
        }
    }

    /// "60 days after the day of birth", where that day is not known yet.
    fn due_words(&self, step: &PlanStep<'static>) -> Option<String> {
        let step = self.reached.purpose.event()?.step(&step.judgement.service.id)?;
        words::deadline(self.visit, step.due.as_ref()?)
    }

    fn amounts(&self, step: &PlanStep<'static>) -> Vec<StepAmount> {
        let service = step.judgement.service;
        let spoken = self.visit.spoken();
        let catalogue = self.visit.app.catalogue;
        let amount = |(name, value, _): &(&'static str, Result<Value, rules::Open>, Vec<Need>)| {
            let value = value.as_ref().ok()?;
            let outcome = service.outcome(name)?;
            // The day by which it must be done stands at the head of the step already.
            if let (Value::Date(day), Some(DueDate::On(due))) = (value, &step.due)
                && day == due
            {
                return None;
            }
            let title = words::text(self.visit, spoken.outcome(service, name)?);
            // A yes or no means something beside a question, and nothing beside a statement.
            if matches!(value, Value::Boolean(_)) && !title.text.trim_end().ends_with(['?', '？', '؟']) {
                return None;
            }
            // A unit such as "AUD per financial year" names the currency that the amount shows already.
            let unit = spoken.outcome_unit(service, name).map(|said| said.to_string());
            let unit =
                unit.map(|unit| unit.trim_start_matches(&self.visit.app.catalogue.about.currency).trim().to_owned());
            Some(StepAmount {
                title,
                value: words::outcome_value(self.visit, service, outcome, value),
                unit: unit.filter(|unit| !unit.is_empty()),
                confirmed_until: catalogue
                    .unconfirmed(outcome.rule.node, self.on)
                    .and_then(|figure| figure.confirmed_until),
            })
        };
        step.judgement.outcomes.iter().filter_map(amount).collect()
    }

    fn reason(&self, step: &PlanStep<'static>, clause: &Clause<'static>) -> StepReason {
        let (service, requirement) = (step.judgement.service, clause.requirement);
        let spoken = self.visit.spoken();
        let holds = clause.holds == Ok(true);
        let otherwise = spoken.requirement_otherwise(service, clause);
        let said = otherwise.or_else(|| spoken.requirement_because(service, &requirement.id));
        let words = said.map(|said| words::text(self.visit, said)).unwrap_or_default();
        // Where a clause fails and has no words for that, the words for when it holds would say the contrary.
        let words = match (holds, clause.otherwise()) {
            (false, None) => {
                let text = self.visit.locale().say("plan-not-so", &[("clause", words.text.as_str().into())]);
                words::Text { text, ..words }
            }
            _ => words,
        };
        let instead = clause.otherwise().and_then(|otherwise| self.instead(otherwise.instead.as_deref()?));
        let cite = requirement.cite.clone();
        StepReason { holds, words, cite, told: self.told(clause), not_yet: clause.not_yet, instead }
    }

    /// The service, signpost or life event that is meant for it instead.
    fn instead(&self, id: &str) -> Option<InsteadLink> {
        let (catalogue, spoken) = (self.visit.app.catalogue, self.visit.spoken());
        let (said, place) = match (catalogue.service(id), catalogue.signpost(id), catalogue.event(id)) {
            (Some(service), ..) => (spoken.service_name(service), "services"),
            (None, Some(signpost), _) => (spoken.signpost_name(signpost), "signposts"),
            (None, None, event) => (spoken.event_name(event?), "events"),
        };
        Some(InsteadLink { name: words::text(self.visit, said), href: format!("/{place}/{id}") })
    }

    /// The facts that a clause rested on, in the words of the page.
    fn told(&self, clause: &Clause<'static>) -> Vec<String> {
        let app = &self.visit.app;
        let mut told = Vec::new();
        for (fact, value) in
            clause.why(&app.catalogue.program, self.facts, self.on).atoms.into_iter().flat_map(|atom| atom.facts)
        {
            let need = Need::Fact(fact);
            let Some(words) = wording(app.catalogue, self.visit.locale().tag(), need) else { continue };
            if matches!(words.ty, Type::Record(_)) {
                continue;
            }
            let answer = said(app.catalogue, self.visit.locale(), need, &value);
            let args = [("question", words.label.into()), ("answer", answer.into())];
            let line = self.visit.locale().say("plan-told-line", &args);
            if !told.contains(&line) {
                told.push(line);
            }
        }
        told
    }

    /// What would settle it, and how many more questions there are.
    fn needs(&self, step: &PlanStep<'static>) -> (Vec<OpenQuestion>, usize) {
        if group(step) == Verdict::No {
            return (Vec::new(), 0);
        }
        let app = &self.visit.app;
        let needs = step.needs();
        let question = |need: &Need| {
            let words = wording(app.catalogue, self.visit.locale().tag(), *need)?;
            let label = match &words.entry {
                Some((entry, number)) => {
                    let number = i64::from(*number).into();
                    let args = [("entry", entry.as_str().into()), ("number", number), ("question", words.label.into())];
                    self.visit.locale().say("question-entry", &args)
                }
                None => words.label,
            };
            let href = format!("{}?need={}", self.reached.address("/answers"), key_of(app.catalogue, *need));
            Some(OpenQuestion { label, language: words.language, href })
        };
        let few: Vec<OpenQuestion> = needs.iter().filter_map(question).take(FEW).collect();
        let more = needs.len().saturating_sub(few.len());
        (few, more)
    }
}
