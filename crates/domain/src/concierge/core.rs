//! The concierge: from a purpose to a plan, one page of open questions at a time. No I/O.

use std::borrow::Cow;
use std::collections::BTreeSet;

use anyhow::{Result, anyhow};
use catalogue::{Catalogue, Event, EventStep, Service, Spoken, Wording, parse_value};
use rules::{Date, FactId, Facts, Interview, Need, Planner, Strategy, Type, Value};

use crate::chance;

/// The number of people in the planner's sample. Measurements showed that more do not lead to better questions.
const SAMPLE: usize = 400;

/// Any seed will do, as long as the sample is the same every time.
const SAMPLE_SEED: u64 = 1;

/// The maximum number of questions on one page.
const PAGE: usize = 4;

/// The maximum number of lines in a list to tick.
const TICKS: usize = 10;

/// How many people who resemble this one tell how many questions are left.
const OUTLOOK: usize = 9;

/// The maximum number of entries in a list that people can be expected to answer questions about.
const MOST_ENTRIES: u16 = 20;

/// Everything an interview is based on: the goals of a purpose, and the planner for them.
pub struct Concierge<'c> {
    catalogue: &'c Catalogue,
    event: Option<&'c Event>,
    /// What the planner's goals are for, in the same order.
    waits: Vec<Waits<'c>>,
    planner: Planner<'c>,
    today: Date,
}

/// One interview, in which one can always go back.
pub struct Session<'s, 'c> {
    concierge: &'s Concierge<'c>,
    interview: Interview<'s>,
    history: Vec<Interview<'s>>,
}

/// A question as shown to a person.
pub struct Question<'c> {
    pub need: Need,
    pub ask: String,
    pub help: Option<&'c str>,
    /// Possible answers: the value to type, and its label.
    pub choices: Vec<(String, String)>,
    pub hint: &'static str,
    /// The services the answer matters for.
    pub why: Vec<String>,
}

/// The purpose a person comes with.
#[derive(Clone, Copy, Debug)]
pub enum Purpose<'c> {
    /// An overview of everything.
    Everything,
    Event(&'c Event),
    /// A life event with what it offers besides.
    EventAndMore(&'c Event),
    /// One service only.
    Service(&'c Service),
}

impl<'c> Purpose<'c> {
    pub fn event(self) -> Option<&'c Event> {
        match self {
            Purpose::Event(event) | Purpose::EventAndMore(event) => Some(event),
            Purpose::Everything | Purpose::Service(_) => None,
        }
    }
}

/// What waits for an answer.
#[derive(Clone, Copy, Debug)]
pub enum Waits<'c> {
    Service(&'c Service),
    /// A step of a life event that is no service.
    Step(&'c Event, &'c EventStep),
}

impl<'c> Waits<'c> {
    pub fn name(self, spoken: Spoken<'c>) -> Cow<'c, str> {
        match self {
            Waits::Service(service) => spoken.service_name(service).text,
            Waits::Step(event, step) => spoken.step_title(event, step).map(|said| said.text).unwrap_or_default(),
        }
    }
}

impl<'c> Concierge<'c> {
    pub fn new(catalogue: &'c Catalogue, event: Option<&'c Event>, today: Date) -> Self {
        let purpose = event.map_or(Purpose::Everything, Purpose::Event);
        Concierge::of(catalogue, purpose, sample(catalogue, today), today)
    }

    /// A concierge with a given sample of people.
    pub fn of(catalogue: &'c Catalogue, purpose: Purpose<'c>, sample: Vec<Facts>, today: Date) -> Self {
        let services: Vec<&Service> = match purpose {
            Purpose::Service(only) => vec![only],
            Purpose::Everything => catalogue.services.iter().filter(|service| service.available_on(today)).collect(),
            Purpose::Event(_) | Purpose::EventAndMore(_) => Vec::new(),
        };
        let Some(event) = purpose.event() else {
            let planner = Planner::new(&catalogue.program, catalogue.goals(services.iter().copied()), sample, today);
            let waits = services.into_iter().map(Waits::Service).collect();
            return Concierge { catalogue, event: None, waits, planner, today };
        };
        let with_more = matches!(purpose, Purpose::EventAndMore(_));
        let (mut goals, mut waits) = (Vec::new(), Vec::new());
        for goal in catalogue.event_goals(event, with_more, today) {
            waits.extend(match (goal.service, goal.step) {
                (Some(service), _) => Some(Waits::Service(service)),
                (None, step) => step.map(|step| Waits::Step(event, step)),
            });
            goals.push(goal.goal);
        }
        let planner = catalogue.event_planner(event, goals, sample, today);
        Concierge { catalogue, event: Some(event), waits, planner, today }
    }

    /// Every fact whose answer could matter.
    pub fn facts(&self) -> BTreeSet<FactId> {
        self.planner.facts()
    }

    pub fn begin<'s>(&'s self, facts: Facts) -> Session<'s, 'c> {
        Session { concierge: self, interview: self.planner.interview(facts), history: Vec::new() }
    }
}

/// Made-up people with the frequencies of the population, with which the planner evaluates its questions.
pub fn sample(catalogue: &Catalogue, today: Date) -> Vec<Facts> {
    let mut chance = chance::seeded(SAMPLE_SEED);
    (0..SAMPLE).map(|_| catalogue.household(today, &mut chance)).collect()
}

impl<'s, 'c> Session<'s, 'c> {
    pub fn facts(&self) -> &Facts {
        self.interview.facts()
    }

    /// The number of settled services, and of all services.
    pub fn progress(&self) -> (usize, usize) {
        (self.interview.settled(), self.interview.states().len())
    }

    /// Whether nothing is left to ask.
    pub fn is_done(&self) -> bool {
        self.interview.open().next().is_none()
    }

    /// The questions of the next page; empty when everything is settled.
    pub fn page(&self) -> Vec<Question<'c>> {
        let open: BTreeSet<Need> = self.interview.open().map(|(need, _)| need).collect();
        let event = self.concierge.event;
        let needs = match event.and_then(|event| self.concierge.catalogue.asked_first(event, &open)) {
            Some(need) => vec![need],
            None => self.interview.page(Strategy::Lookahead, PAGE, |a, b| self.together(a, b)),
        };
        let needs = match needs.first().and_then(|first| self.ticked_with(*first, &open)) {
            Some(list) => list,
            None => needs,
        };
        needs.into_iter().filter_map(|need| self.question(need)).collect()
    }

    /// The open questions that stand with this one in a list to tick, where there is more than one.
    fn ticked_with(&self, first: Need, open: &BTreeSet<Need>) -> Option<Vec<Need>> {
        let group = self.ticked_in(first)?;
        let others = open.iter().copied().filter(|need| *need != first && self.ticked_in(*need) == Some(group));
        let list: Vec<Need> = std::iter::once(first).chain(others).take(TICKS).collect();
        (list.len() > 1).then_some(list)
    }

    fn ticked_in(&self, need: Need) -> Option<&'c str> {
        let catalogue = self.concierge.catalogue;
        let Need::Fact(fact) = need else { return None };
        catalogue.facts.ticked_in(&catalogue.program.vocabulary, fact).map(|group| group.id.as_str())
    }

    /// About how many questions are left.
    pub fn left(&self) -> usize {
        self.interview.outlook(OUTLOOK)
    }

    /// Whether two questions belong on the same page: one group of the vocabulary, or one entry of a list.
    fn together(&self, a: Need, b: Need) -> bool {
        match (a, b) {
            (Need::Field { list: x, row: m, .. }, Need::Field { list: y, row: n, .. }) => x == y && m == n,
            (Need::Fact(x), Need::Fact(y)) => {
                let group = |fact| self.concierge.catalogue.facts.get(fact)?.wording.group.as_ref();
                group(x).is_some() && group(x) == group(y)
            }
            _ => false,
        }
    }

    fn wording(&self, need: Need) -> Option<(&'c Wording, Option<String>, Type)> {
        let catalogue = self.concierge.catalogue;
        let vocabulary = &catalogue.program.vocabulary;
        match need {
            Need::Fact(fact) | Need::More(fact) => {
                Some((&catalogue.facts.get(fact)?.wording, None, vocabulary.fact_type(fact).clone()))
            }
            Need::Field { list, row, field } => {
                let record = Facts::record_of(vocabulary, list)?;
                let label = &catalogue.facts.record(record)?.label;
                let wording = catalogue.facts.field(record, field)?;
                let ty = vocabulary.field_type(record, field).clone();
                Some((wording, Some(format!("{label} {}", row + 1)), ty))
            }
        }
    }

    fn question(&self, need: Need) -> Option<Question<'c>> {
        let (wording, entry, ty) = self.wording(need)?;
        let ask = wording.ask.as_deref().unwrap_or(&wording.label);
        let ask = match (need, entry) {
            (Need::More(_), _) => format!("{ask} Are there more than you told us?"),
            (_, Some(entry)) => format!("{entry}: {ask}"),
            _ => ask.to_string(),
        };
        let yes_no = || vec![("yes".to_string(), "Yes".to_string()), ("no".to_string(), "No".to_string())];
        let (choices, hint) = match (&ty, need) {
            (_, Need::More(_)) | (Type::Boolean, _) => (yes_no(), "yes or no"),
            (Type::Choice(_), _) => (wording.choices.clone(), "a number or a word from the list"),
            (Type::List(_), _) => (Vec::new(), "how many: a whole number, 0 for none"),
            (Type::Date, _) => (Vec::new(), "a date such as 1987-05-31"),
            (Type::Money, _) => (Vec::new(), "an amount in dollars"),
            (Type::Whole, _) => (Vec::new(), "a whole number"),
            (Type::Months, _) => (Vec::new(), "a duration such as P18M"),
            (Type::Days, _) => (Vec::new(), "a duration such as P60D"),
            (Type::Text, _) => (Vec::new(), "a few words"),
            _ => (Vec::new(), "a number"),
        };
        let own = self.concierge.catalogue.in_own_language();
        let why = self.waiting_for(need).map(|waits| waits.name(own).to_string()).collect();
        Some(Question { need, ask, help: wording.help.as_deref(), choices, hint, why })
    }

    /// What depends on an answer.
    pub fn waiting_for(&self, need: Need) -> impl Iterator<Item = Waits<'c>> {
        let goals = self.interview.states().iter().zip(&self.concierge.waits);
        goals.filter(move |(state, _)| state.needs.contains(&need)).map(|(_, waits)| *waits)
    }

    /// Saves the point that `back` returns to.
    pub fn mark(&mut self) {
        self.history.push(self.interview.clone());
    }

    /// Returns to the previous page; false on the first.
    pub fn back(&mut self) -> bool {
        match self.history.pop() {
            Some(before) => {
                self.interview = before;
                true
            }
            None => false,
        }
    }

    /// Whether the question still matters after the other answers on the same page.
    pub fn still_matters(&self, need: Need) -> bool {
        self.interview.open().any(|(open, _)| open == need)
    }

    /// "I don't know": nothing is concluded from it, and it is not asked again.
    pub fn decline(&mut self, need: Need) {
        self.interview.decline(need);
    }

    /// Applies an answer as typed. An invalid one changes nothing and returns what to write instead.
    pub fn answer(&mut self, question: &Question<'_>, typed: &str) -> Result<()> {
        let (_, _, ty) = self.wording(question.need).ok_or_else(|| anyhow!("there is no such question"))?;
        let typed = typed.trim();
        let chosen = typed.parse::<usize>().ok().and_then(|n| question.choices.get(n.checked_sub(1)?));
        let typed = match chosen {
            Some((name, _)) => name.as_str(),
            None => typed,
        };
        let lower = typed.to_lowercase();
        let program = &self.concierge.catalogue.program;
        let value = match (question.need, &ty) {
            (Need::Fact(fact), Type::List(_)) => {
                let entries = lower.parse::<u16>().ok().filter(|n| *n <= MOST_ENTRIES);
                let entries = entries.ok_or_else(|| anyhow!("write {}, up to {MOST_ENTRIES}", question.hint))?;
                let mut told = Facts::new(&program.vocabulary);
                told.set_count(&program.vocabulary, fact, entries);
                told.get(fact).cloned().ok_or_else(|| anyhow!("write {}", question.hint))?
            }
            (Need::More(_), _) | (_, Type::Boolean) => match lower.as_str() {
                "yes" | "y" | "true" => Value::Boolean(true),
                "no" | "n" | "false" => Value::Boolean(false),
                _ => return Err(anyhow!("`{typed}` is neither yes nor no: write {}", question.hint)),
            },
            (_, Type::Choice(_)) => parse_value(program, &ty, &lower)
                .map_err(|_| anyhow!("`{typed}` is not in the list: write {}", question.hint))?,
            (_, Type::Date) if lower.len() != 10 => {
                return Err(anyhow!("`{typed}` is not a date: write {}", question.hint));
            }
            _ => parse_value(program, &ty, typed)
                .map_err(|_| anyhow!("`{typed}` does not fit here: write {}", question.hint))?,
        };
        self.concierge.catalogue.check_answer(question.need, &value, self.concierge.today).map_err(|bad| {
            let problem = bad.diagnostic();
            anyhow!("{}{}", problem.message, problem.help.map(|help| format!(": {help}")).unwrap_or_default())
        })?;
        self.interview.answer(question.need, value);
        Ok(())
    }
}
