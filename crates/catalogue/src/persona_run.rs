//! Runs the personas of a catalogue: each comes with words, answers what is asked, and must leave with a plan.

use std::collections::BTreeSet;

use rayon::prelude::*;
use rules::{Diagnostic, FactId, Facts, Goal, Need, Planner, Span, Strategy};
use search::Confidence;

use crate::answers::show_value;
use crate::catalogue::Catalogue;
use crate::events::Event;
use crate::find::FindTarget;
use crate::personas::{MOST_QUESTIONS, Persona};
use crate::plan::{Plan, ToDo};
use crate::problems::{FileId, Problems};

/// A guard against an interview that never ends.
const MOST: usize = 200;

/// What the personas met.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersonaReport {
    pub personas: usize,
    pub questions: usize,
    /// Phrases with which they came.
    pub phrases: usize,
    /// Phrases that find their event, while a page would still say that it is not sure.
    pub unsure: usize,
}

impl PersonaReport {
    fn add(&mut self, other: &PersonaReport) {
        self.personas += other.personas;
        self.questions += other.questions;
        self.phrases += other.phrases;
        self.unsure += other.unsure;
    }

    /// The mean number of questions for a purpose.
    pub fn mean_questions(&self) -> f64 {
        if self.personas == 0 { 0.0 } else { self.questions as f64 / self.personas as f64 }
    }
}

impl Catalogue {
    /// Runs every persona; what they miss is a problem at its place.
    pub fn check_personas(&mut self) -> PersonaReport {
        let mut report = PersonaReport::default();
        let mut found: Vec<(FileId, Diagnostic)> = Vec::new();
        let all: Vec<_> = self.events.par_iter().map(|event| self.check_personas_of(event)).collect();
        for (of_event, problems) in all {
            report.add(&of_event);
            found.extend(problems);
        }
        if self.crisis.crises.is_empty() {
            let about = self.files.iter().position(|file| file.path == "catalogue.yaml").map(FileId);
            let problem =
                Diagnostic::warning("missing-crisis", Span::default(), "nobody in danger is told whom to call");
            let problem = problem.help("write crisis.yaml: docs/crisis.md says how");
            found.extend(about.map(|file| (file, problem)));
        }
        let mut problems = Problems::default();
        found.into_iter().for_each(|(file, problem)| problems.add(file, problem));
        problems.settle(&self.files);
        self.problems.append(problems);
        report
    }

    fn check_personas_of(&self, event: &Event) -> (PersonaReport, Vec<(FileId, Diagnostic)>) {
        let mut report = PersonaReport::default();
        let mut found = Vec::new();
        let personas: Vec<&Persona> = self.personas.iter().filter(|persona| persona.event == event.id).collect();
        let Some(first) = personas.first() else {
            let message = format!("nobody tries the life event `{}`", event.id);
            let help = format!("write events/{}.cases.yaml with the people who come for it", event.id);
            found.push((event.file, Diagnostic::error("missing-case", Span::default(), message).help(help)));
            return (report, found);
        };
        let planner_on = |on| {
            let goals = self.event_goals(event, false, on).into_iter().map(|goal| goal.goal).collect::<Vec<Goal>>();
            (on, self.event_planner(event, goals, Vec::new(), on))
        };
        let mut planner = planner_on(first.on);
        for persona in personas {
            if planner.0 != persona.on {
                planner = planner_on(persona.on);
            }
            let mut run = Run { catalogue: self, event, persona, problems: Vec::new(), unsure: 0 };
            report.personas += 1;
            report.phrases += persona.says.len();
            report.questions += run.all(&planner.1);
            report.unsure += run.unsure;
            found.extend(run.problems.into_iter().map(|problem| (persona.file, problem)));
        }
        (report, found)
    }
}

struct Run<'c> {
    catalogue: &'c Catalogue,
    event: &'c Event,
    persona: &'c Persona,
    problems: Vec<Diagnostic>,
    unsure: usize,
}

impl Run<'_> {
    fn failed(&mut self, span: Span, what: String, help: &str) {
        let problem = Diagnostic::error("case-failed", span, format!("{}: {what}", self.persona.name));
        self.problems.push(if help.is_empty() { problem } else { problem.help(help) });
    }

    /// Runs the persona, and returns how many questions they were asked.
    fn all(&mut self, planner: &Planner<'_>) -> usize {
        self.words();
        let (facts, asked) = self.interview(planner);
        let plan = self.catalogue.plan(Some(self.event), &facts, self.persona.on);
        self.steps(&plan);
        self.questions(&asked);
        asked.len()
    }

    /// What is heard of their words is not something else than they are.
    fn heard(&mut self, words: &str, language: &str, span: Span) {
        for heard in self.catalogue.hear(words, language, self.persona.on) {
            let Some(value) = self.persona.facts.get(heard.fact).filter(|value| **value != heard.value) else {
                continue;
            };
            let program = &self.catalogue.program;
            let text = |value| show_value(program, program.vocabulary.fact_type(heard.fact), value);
            let (name, heard, told) = (program.vocabulary.fact_name(heard.fact), text(&heard.value), text(value));
            let what = format!("`{words}` is heard as {name} = {heard}, which is {told}");
            self.failed(span, what, "mend the words in heard.yaml");
        }
    }

    /// Their own words lead to this event, and raise the crisis that they tell of.
    fn words(&mut self) {
        let language = self.catalogue.languages().next().unwrap_or_default().to_string();
        for (words, span) in &self.persona.says {
            let crises: Vec<String> =
                self.catalogue.crisis.find(words, &language).iter().map(|crisis| crisis.id.clone()).collect();
            match &self.persona.crisis {
                Some((crisis, place)) if !crises.contains(crisis) => {
                    let what = format!("`{words}` does not raise the crisis `{crisis}`");
                    self.failed(*place, what, "add the words to crisis.yaml");
                }
                _ => {}
            }
            self.heard(words, &language, *span);
            let found = self.catalogue.search(words);
            // A person in danger is shown whom to call, sure or not.
            let is_unsure = matches!(found.confidence, Confidence::None | Confidence::Unsure);
            self.unsure += usize::from(is_unsure && self.persona.crisis.is_none());
            let first = found.matches.iter().find_map(|found| match found.target {
                FindTarget::Event(id) => Some(id),
                _ => None,
            });
            if first != Some(self.event.id.as_str()) {
                let found = first.map_or("no life event".to_string(), |id| format!("`{id}`"));
                let what = format!("`{words}` leads to {found}");
                self.failed(*span, what, "add what people say to `people_also_say` of this event");
            }
        }
    }

    /// Answers what is asked from what is true of them; they do not know the rest.
    fn interview(&self, planner: &Planner<'_>) -> (Facts, Vec<Need>) {
        let mut interview = planner.interview(Facts::new(&self.catalogue.program.vocabulary));
        let mut asked = Vec::new();
        while asked.len() < MOST {
            let open: BTreeSet<Need> = interview.open().map(|(need, _)| need).collect();
            let first = self.catalogue.asked_first(self.event, &open);
            let Some(need) = first.or_else(|| interview.next(Strategy::Greedy)) else { break };
            asked.push(need);
            match self.persona.facts.answer(need) {
                Some(value) => interview.answer(need, value),
                None => interview.decline(need),
            }
        }
        (interview.facts().clone(), asked)
    }

    fn steps(&mut self, plan: &Plan<'_>) {
        let to_do: Vec<&str> = plan.to_do().iter().map(ToDo::id).collect();
        if to_do.is_empty() {
            self.failed(self.persona.span, "the plan is empty".to_string(), "nobody leaves with nothing to do");
        }
        let expect = &self.persona.expect;
        let first = to_do.get(..3.min(to_do.len())).unwrap_or_default();
        for (wanted, span) in &expect.first {
            if !first.contains(&wanted.as_str()) {
                let help = format!("the first steps are {}", first.join(", "));
                self.failed(*span, format!("`{wanted}` is not among the first three steps"), &help);
            }
        }
        for (wanted, span) in &expect.has {
            if !to_do.contains(&wanted.as_str()) {
                let help = format!("the plan has {}", to_do.join(", "));
                self.failed(*span, format!("`{wanted}` is not in the plan"), &help);
            }
        }
        for (unwanted, span) in &expect.lacks {
            let judged = plan.steps.iter().any(|step| step.judgement.service.id == *unwanted);
            if to_do.contains(&unwanted.as_str()) || judged {
                self.failed(
                    *span,
                    format!("`{unwanted}` is in the plan"),
                    "give its step a `when`, or put it under `also`",
                );
            }
        }
    }

    fn questions(&mut self, asked: &[Need]) {
        let most = self.persona.expect.questions.unwrap_or(MOST_QUESTIONS) as usize;
        let name = |need: &Need| crate::cases::need_name(&self.catalogue.program, *need);
        if asked.len() > most {
            let names: Vec<String> = asked.iter().map(name).collect();
            let what = format!("{} questions are asked, and {most} are the most", asked.len());
            self.failed(self.persona.span, what, &format!("they are {}", names.join(", ")));
        }
        let asked: BTreeSet<FactId> = asked.iter().map(|need| need.fact()).collect();
        for (fact, span) in &self.persona.expect.asks_not {
            if asked.contains(fact) {
                let name = self.catalogue.program.vocabulary.fact_name(*fact).to_string();
                self.failed(*span, format!("`{name}` is asked"), "");
            }
        }
    }
}
