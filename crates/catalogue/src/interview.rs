//! The interview for a life event: the goals of its steps, what is asked first, and what is never asked for it.

use std::collections::BTreeSet;

use rules::{Date, FactId, Facts, FieldId, Goal, Need, Planner, Type};

use crate::catalogue::Catalogue;
use crate::events::{Event, EventGoal, EventStep};
use crate::service::Service;

impl Catalogue {
    /// Each service as a goal: its verdict, and its figures for people who are eligible.
    pub fn goals<'s>(&self, services: impl IntoIterator<Item = &'s Service>) -> Vec<Goal> {
        services.into_iter().map(whole_goal).collect()
    }

    /// The goals of an interview for a life event: what its steps depend on; with `also`, what it offers besides.
    pub fn event_goals<'c>(&'c self, event: &'c Event, also: bool, on: Date) -> Vec<EventGoal<'c>> {
        let offered: &[EventStep] = if also { &event.also } else { &[] };
        let mut goals: Vec<EventGoal<'c>> =
            event.steps.iter().chain(offered).filter_map(|step| self.step_goal(step, on)).collect();
        if also {
            let named = self.services.iter().filter(|service| {
                service.events.contains(&event.id) && !event.names_service(&service.id) && service.available_on(on)
            });
            goals.extend(named.map(|service| EventGoal {
                goal: whole_goal(service),
                step: None,
                service: Some(service),
            }));
        }
        goals
    }

    fn step_goal<'c>(&'c self, step: &'c EventStep, on: Date) -> Option<EventGoal<'c>> {
        let service = step.service().and_then(|id| self.service(id));
        if service.is_some_and(|service| !service.available_on(on)) {
            return None;
        }
        // The figures of a service that is only pointed to here are asked on its own page.
        let figures = service.filter(|_| step.asks_all).map(|service| whole_goal(service).figures).unwrap_or_default();
        let due = step.due_from.as_ref().map(|rule| rule.node);
        let figures = figures.into_iter().chain(due).collect();
        let verdict = step.goal?;
        Some(EventGoal { goal: Goal { verdict, figures }, step: Some(step), service })
    }

    /// The planner of an interview for a life event. Delicate topics that the purpose does not need are never asked.
    pub fn event_planner(&self, event: &Event, goals: Vec<Goal>, sample: Vec<Facts>, on: Date) -> Planner<'_> {
        let (facts, fields) = self.unasked(event);
        Planner::new(&self.program, goals, sample, on).without(facts, fields)
    }

    fn unasked(&self, event: &Event) -> (Vec<FactId>, Vec<(FactId, FieldId)>) {
        let hidden = |topic: Option<&'static str>| topic.is_some_and(|topic| !event.may_ask.contains(&topic));
        let facts = self.facts.facts.iter();
        let unasked = facts.clone().filter(|fact| hidden(fact.wording.delicate)).map(|fact| fact.id).collect();
        let vocabulary = &self.program.vocabulary;
        let lists = facts.filter_map(|fact| match vocabulary.fact_type(fact.id) {
            Type::List(record) => Some((fact.id, self.facts.record(*record)?)),
            _ => None,
        });
        let fields = lists.flat_map(|(list, record)| {
            record.fields.iter().filter(|(_, wording)| hidden(wording.delicate)).map(move |(field, _)| (list, *field))
        });
        (unasked, fields.collect())
    }

    /// The question with which the interview for an event goes on before the planner chooses: the purpose's own facts, in
    /// the author's order.
    pub fn asked_first(&self, event: &Event, open: &BTreeSet<Need>) -> Option<Need> {
        event.asks_first.iter().find_map(|fact| {
            let own = Need::Fact(*fact);
            if open.contains(&own) {
                return Some(own);
            }
            // A fact with sources of its own is asked by them.
            let sources = self.program.sources_of(*fact);
            open.iter().find(|need| need.fact() == *fact || sources.contains(&need.fact())).copied()
        })
    }
}

fn whole_goal(service: &Service) -> Goal {
    let figures = service.outcomes.iter().map(|outcome| outcome.rule.node).collect();
    Goal { verdict: service.eligible, figures }
}
