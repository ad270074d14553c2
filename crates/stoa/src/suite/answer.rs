//! Answers one question of a suite from what was told, and takes defaults only where the answer depends on them.

use anyhow::{Context, bail};
use catalogue::{Ask, Judgement, Question, Service, Verdict, show_value};
use rules::{Date, Facts, Need, NodeId, Open, Type, Value as Known};
use serde_json::{Value, json};

use super::Suite;
use super::subject::Told;

/// An answer, or what more would have to be known.
enum Step {
    Answer(Value),
    Needs(Vec<Need>, String),
}

impl Suite<'_> {
    /// The answer, and how many defaults it depends on.
    pub(super) fn settle(
        &self,
        question: &Question,
        told: &mut Told,
        day: Date,
        stated: Option<bool>,
    ) -> anyhow::Result<(Value, usize)> {
        let vocabulary = &self.catalogue.program.vocabulary;
        let mut taken = 0;
        loop {
            let (needs, open) = match self.step(question, &told.facts, day, stated)? {
                Step::Answer(value) => return Ok((value, taken)),
                Step::Needs(needs, open) => (needs, open),
            };
            let before = taken;
            for need in &needs {
                if told.facts.answer(*need).is_none()
                    && let Some(value) = told.fallbacks.remove(need)
                {
                    told.facts.accept(vocabulary, *need, value);
                    taken += 1;
                }
            }
            // A fact that is not asked, because it follows from others or comes after them, has its default all the same.
            if taken == before {
                for (need, value) in std::mem::take(&mut told.fallbacks) {
                    if told.facts.answer(need).is_none() {
                        told.facts.accept(vocabulary, need, value);
                        taken += 1;
                    }
                }
            }
            if taken == before {
                let names: Vec<&str> = needs.iter().map(|need| vocabulary.fact_name(need.fact())).collect();
                bail!("{open}; the case does not tell {}", names.join(", "));
            }
        }
    }

    fn step(&self, question: &Question, facts: &Facts, day: Date, stated: Option<bool>) -> anyhow::Result<Step> {
        let program = &self.catalogue.program;
        let value = |node: NodeId| program.evaluate(facts, day).value_and_needs(node);
        match &question.ask {
            Ask::Verdict { service } => Ok(match self.verdict(service, facts, day, stated)? {
                Ok(yes) => Step::Answer(json!(yes)),
                Err(step) => step,
            }),
            Ask::Requirements { service: id, ids } => {
                let (service, mut open, mut all) = (self.service(id)?, None, Vec::new());
                for id in ids {
                    let requirement = service.requirement(id).with_context(|| format!("no requirement `{id}`"))?;
                    match value(requirement.rule.node) {
                        (Ok(Known::Boolean(true)), _) => {}
                        (Ok(_), _) => return Ok(Step::Answer(json!(false))),
                        (Err(problem), needs) => {
                            open = Some(self.open(problem)?);
                            all.extend(needs);
                        }
                    }
                }
                Ok(open.map_or(Step::Answer(json!(true)), |open| Step::Needs(all, open)))
            }
            Ask::Outcome { service: id, outcome } => {
                if let Some(otherwise) = &question.otherwise {
                    match self.verdict(id, facts, day, stated)? {
                        Ok(true) => {}
                        Ok(false) => {
                            let value = serde_json::from_str(otherwise).unwrap_or_else(|_| json!(otherwise));
                            return Ok(Step::Answer(value));
                        }
                        Err(step) => return Ok(step),
                    }
                }
                let found = self.service(id)?.outcome(outcome).with_context(|| format!("no outcome `{outcome}`"))?;
                let (found_value, needs) = value(found.rule.node);
                self.shown_or_open(question, &found.rule.ty, found_value, needs)
            }
            Ask::Fact(fact) => {
                let ty = program.vocabulary.fact_type(*fact);
                let (value, needs) = program.evaluate(facts, day).fact_and_needs(*fact);
                self.shown_or_open(question, ty, value, needs)
            }
        }
    }

    fn service(&self, id: &str) -> anyhow::Result<&Service> {
        self.catalogue.service(id).with_context(|| format!("no service `{id}`"))
    }

    /// The verdict, or what would settle it. Where the case states the verdict, nothing is judged.
    fn verdict(&self, id: &str, facts: &Facts, day: Date, stated: Option<bool>) -> anyhow::Result<Result<bool, Step>> {
        if let Some(stated) = stated {
            return Ok(Ok(stated));
        }
        let judgement = Judgement::new(&self.catalogue.program, self.service(id)?, facts, day);
        match judgement.verdict {
            Verdict::Yes => Ok(Ok(true)),
            Verdict::No | Verdict::NotAvailable => Ok(Ok(false)),
            Verdict::Open => Ok(Err(Step::Needs(judgement.needs, format!("the verdict of `{id}` is open")))),
            other => bail!("the verdict of `{id}` is {}", other.name()),
        }
    }

    /// Why a value is open; a rule that fails on these facts is an error.
    fn open(&self, open: Open) -> anyhow::Result<String> {
        match open {
            Open::Unknown => Ok("not settled".to_string()),
            Open::Fault(fault) => bail!("{}", fault.kind.message()),
        }
    }

    fn shown_or_open(
        &self,
        question: &Question,
        ty: &Type,
        value: Result<Known, Open>,
        needs: Vec<Need>,
    ) -> anyhow::Result<Step> {
        match value {
            Ok(value) => Ok(Step::Answer(self.shown(question, ty, &value))),
            Err(open) => Ok(Step::Needs(needs, self.open(open)?)),
        }
    }

    /// One of our values in the suite's format.
    fn shown(&self, question: &Question, ty: &Type, value: &Known) -> Value {
        let text = show_value(&self.catalogue.program, ty, value);
        let text = question.values.iter().find(|(_, ours)| *ours == text).map_or(text, |(theirs, _)| theirs.clone());
        match value {
            Known::Boolean(_) | Known::Number(_) => serde_json::from_str(&text).unwrap_or(json!(text)),
            _ => json!(text),
        }
    }
}
