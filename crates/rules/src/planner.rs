//! Which question comes next: the one that is expected to settle most.
//!
//! Finding the shortest interview is NP-hard even for simple formulas, so this is a heuristic. `Greedy` takes the
//! question that most unsettled goals need. `Lookahead` tries each candidate on a sample of people who resemble this
//! one and takes the one that settles most on average; the sample represents how facts correlate (see
//! `docs/adr/0005-question-planner.md`).

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::OnceLock;

use jiff::civil::Date;

use crate::eval::Open;
use crate::facts::{Facts, Need};
use crate::program::{NodeId, Program};
use crate::types::{FactId, FieldId};
use crate::value::Value;

/// A goal of the interview: whether the person is eligible, and figures that matter only if so.
#[derive(Clone, Debug)]
pub struct Goal {
    pub verdict: NodeId,
    pub figures: Vec<NodeId>,
}

/// The state of a goal.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalState {
    pub verdict: Result<Value, Open>,
    /// Questions that could settle it; empty once nothing is left to ask.
    pub needs: Vec<Need>,
}

impl GoalState {
    /// Whether a question could still help.
    pub fn is_live(&self) -> bool {
        !self.needs.is_empty()
    }
}

/// How the next question is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strategy {
    /// The order of the vocabulary, skipping what cannot matter; the baseline for the others.
    Fixed,
    Greedy,
    Lookahead,
}

/// The number of candidates tried at each step; the rest are needed by fewer goals and rarely win.
const CANDIDATES: usize = 24;
/// The number of different sample answers tried for one candidate.
const ANSWERS: usize = 5;
/// How strongly a person who differs in one known fact is discounted.
const RESEMBLANCE: f64 = 1.2;
/// People of the sample below this resemblance are ignored.
const UNLIKELY: f64 = 1e-3;
/// The weight of one question fewer for one goal, relative to a settled goal.
const NEARER: f64 = 0.1;
/// A question joins another's page if it is still needed after the answer at least this often.
const STILL_NEEDED: f64 = 0.85;

/// Chooses questions over a fixed set of goals.
pub struct Planner<'p> {
    program: &'p Program,
    today: Date,
    goals: Vec<Goal>,
    /// The goals that depend on a fact, through derived facts as well.
    goals_of: HashMap<FactId, Vec<usize>>,
    sample: Vec<Facts>,
    /// What is never asked here, such as health where the purpose does not need it.
    unasked: BTreeSet<FactId>,
    unasked_fields: BTreeSet<(FactId, FieldId)>,
}

/// One interview: the known facts, what the person could not answer, and the state of each goal.
#[derive(Clone)]
pub struct Interview<'p> {
    planner: &'p Planner<'p>,
    facts: Facts,
    declined: BTreeSet<Need>,
    states: Vec<GoalState>,
    /// The number of live goals that need each question.
    waiting: BTreeMap<Need, u32>,
    /// Answers with which the sample has not been compared yet.
    told: Vec<(Need, Value)>,
    /// How much each person of the sample resembles this one, in logarithms; computed on first use, since most
    /// interviews are created only to see their progress.
    likeness: OnceLock<Vec<f64>>,
}

impl<'p> Planner<'p> {
    /// The sample is a list of people whose facts are all known; it may be empty.
    pub fn new(program: &'p Program, goals: Vec<Goal>, sample: Vec<Facts>, today: Date) -> Self {
        let mut goals_of: HashMap<FactId, Vec<usize>> = HashMap::new();
        for (n, goal) in goals.iter().enumerate() {
            let mut facts = program.facts_in(goal.verdict);
            goal.figures.iter().for_each(|figure| facts.extend(program.facts_in(*figure)));
            facts.into_iter().for_each(|fact| goals_of.entry(fact).or_default().push(n));
        }
        let (unasked, unasked_fields) = (BTreeSet::new(), BTreeSet::new());
        Planner { program, today, goals, goals_of, sample, unasked, unasked_fields }
    }

    /// Never asks these facts and these fields of lists; what depends on them stays open.
    pub fn without(
        mut self,
        facts: impl IntoIterator<Item = FactId>,
        fields: impl IntoIterator<Item = (FactId, FieldId)>,
    ) -> Self {
        self.unasked.extend(facts);
        self.unasked_fields.extend(fields);
        self
    }

    fn may_ask(&self, need: Need) -> bool {
        match need {
            Need::Fact(fact) | Need::More(fact) => !self.unasked.contains(&fact),
            Need::Field { list, field, .. } => !self.unasked_fields.contains(&(list, field)),
        }
    }

    pub fn goals(&self) -> &[Goal] {
        &self.goals
    }

    /// Every fact that could ever be asked.
    pub fn facts(&self) -> BTreeSet<FactId> {
        self.goals_of.keys().copied().collect()
    }

    /// Starts an interview with the facts already known.
    pub fn interview(&'p self, facts: Facts) -> Interview<'p> {
        let states: Vec<GoalState> = (0..self.goals.len()).map(|n| self.state(n, &facts, &BTreeSet::new())).collect();
        let mut waiting = BTreeMap::new();
        for need in states.iter().flat_map(|state| &state.needs) {
            *waiting.entry(*need).or_default() += 1;
        }
        let told = facts.iter().map(|(fact, value)| (Need::Fact(fact), value.clone())).collect();
        let (declined, likeness) = (BTreeSet::new(), OnceLock::new());
        Interview { planner: self, facts, declined, states, waiting, told, likeness }
    }

    fn state(&self, goal: usize, facts: &Facts, declined: &BTreeSet<Need>) -> GoalState {
        let mut needs = Vec::new();
        let Some(goal) = self.goals.get(goal) else { return GoalState { verdict: Err(Open::Unknown), needs } };
        let evaluation = self.program.evaluate(facts, self.today);
        let verdict = evaluation.value_noting(goal.verdict, &mut needs);
        if verdict == Ok(Value::Boolean(true)) {
            for figure in &goal.figures {
                let mark = needs.len();
                if evaluation.value_noting(*figure, &mut needs) != Err(Open::Unknown) {
                    needs.truncate(mark);
                }
            }
        } else if verdict != Err(Open::Unknown) {
            needs.clear();
        }
        needs.sort_unstable();
        needs.dedup();
        needs.retain(|need| !declined.contains(need) && self.may_ask(*need));
        GoalState { verdict, needs }
    }

    /// Updates the resemblance by how the people of the sample would have answered.
    fn compare(&self, likeness: &mut [f64], need: Need, value: &Value) {
        for (person, likeness) in self.sample.iter().zip(likeness) {
            if let Some(theirs) = person.told(need) {
                *likeness -= RESEMBLANCE * distance(value, theirs.as_ref());
            }
        }
    }
}

impl<'p> Interview<'p> {
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    pub fn states(&self) -> &[GoalState] {
        &self.states
    }

    /// Whether asking for a fact makes sense yet, and what follows from others has not told it.
    pub fn may_ask(&self, need: Need) -> bool {
        let evaluation = self.planner.program.evaluate(&self.facts, self.planner.today);
        let mut needs = Vec::new();
        match need {
            Need::Fact(fact) => evaluation.fact_value_noting(fact, &mut needs).is_err() && needs.contains(&need),
            _ => true,
        }
    }

    /// The number of goals for which nothing more can be asked.
    pub fn settled(&self) -> usize {
        self.states.iter().filter(|state| !state.is_live()).count()
    }

    /// The questions that could still matter, and the number of goals that need each.
    pub fn open(&self) -> impl Iterator<Item = (Need, u32)> {
        self.waiting.iter().map(|(need, goals)| (*need, *goals))
    }

    /// Applies an answer, and re-evaluates the goals that depend on it.
    pub fn answer(&mut self, need: Need, value: Value) {
        match self.likeness.get_mut() {
            Some(likeness) => self.planner.compare(likeness, need, &value),
            None => self.told.push((need, value.clone())),
        }
        self.facts.accept(&self.planner.program.vocabulary, need, value);
        self.refresh(need.fact());
    }

    /// "I don't know": the fact stays unknown, and is not asked again.
    pub fn decline(&mut self, need: Need) {
        self.declined.insert(need);
        self.refresh(need.fact());
    }

    fn refresh(&mut self, fact: FactId) {
        for n in self.planner.goals_of.get(&fact).map_or(&[][..], Vec::as_slice) {
            let state = self.planner.state(*n, &self.facts, &self.declined);
            let Some(slot) = self.states.get_mut(*n) else { continue };
            let before = std::mem::replace(slot, state);
            for need in &before.needs {
                if let Some(count) = self.waiting.get_mut(need) {
                    *count -= 1;
                    if *count == 0 {
                        self.waiting.remove(need);
                    }
                }
            }
            for need in &slot.needs {
                *self.waiting.entry(*need).or_default() += 1;
            }
        }
    }

    /// The people of the sample who resemble this one, with their likelihoods.
    fn alike(&self) -> Vec<(&'p Facts, f64)> {
        let likeness = self.likeness.get_or_init(|| {
            let mut likeness = vec![0.0; self.planner.sample.len()];
            self.told.iter().for_each(|(need, value)| self.planner.compare(&mut likeness, *need, value));
            likeness
        });
        let most = likeness.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let people =
            self.planner.sample.iter().zip(likeness).map(|(person, likeness)| (person, (likeness - most).exp()));
        people.filter(|(_, odds)| *odds >= UNLIKELY).collect()
    }

    /// The next question; `None` when all is settled.
    pub fn next(&self, strategy: Strategy) -> Option<Need> {
        match strategy {
            Strategy::Fixed => self.waiting.keys().min_by_key(|need| (need.fact(), **need)).copied(),
            Strategy::Greedy => self.ranked().first().copied(),
            Strategy::Lookahead => self.best(),
        }
    }

    /// The next question with others for the same page: related by `together`, and likely to be needed whatever the
    /// answer to the first.
    pub fn page(&self, strategy: Strategy, most: usize, together: impl Fn(Need, Need) -> bool) -> Vec<Need> {
        let Some(first) = self.next(strategy) else { return Vec::new() };
        let mut page = vec![first];
        let trials = self.trials(first);
        for need in self.ranked() {
            if page.len() >= most {
                break;
            }
            let still: f64 = trials.iter().filter(|(after, _)| after.contains_key(&need)).map(|(_, odds)| odds).sum();
            if need != first && together(first, need) && !trials.is_empty() && still >= STILL_NEEDED {
                page.push(need);
            }
        }
        page
    }

    /// How many more questions are likely: for each of the people of the sample who resemble this one most, as many as
    /// their answers would take, asked in a quick order; of these the middle. An estimate to tell people, not a limit.
    pub fn outlook(&self, people: usize) -> usize {
        let mut alike = self.alike();
        alike.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        let mut lengths: Vec<usize> =
            alike.into_iter().take(people).map(|(person, _)| self.length_for(person)).collect();
        lengths.sort_unstable();
        lengths.get(lengths.len() / 2).copied().unwrap_or(self.waiting.len())
    }

    /// How many questions are left for somebody who answers like this person.
    fn length_for(&self, person: &Facts) -> usize {
        let mut trial = self.clone();
        // Nobody is compared with anybody in a trial, so that an answer costs little.
        trial.likeness = OnceLock::new();
        let mut length = 0;
        while let Some(need) = trial.next(Strategy::Greedy) {
            match person.told(need) {
                Some(answer) => trial.answer(need, answer.into_owned()),
                None => trial.decline(need),
            }
            length += 1;
        }
        length
    }

    /// Candidates by the number of goals that need them, ties in the order of the vocabulary.
    fn ranked(&self) -> Vec<Need> {
        let mut ranked: Vec<(Need, u32)> = self.open().collect();
        ranked.sort_by_key(|(need, goals)| (std::cmp::Reverse(*goals), need.fact(), *need));
        ranked.into_iter().map(|(need, _)| need).collect()
    }

    /// The candidate whose answer is expected to advance the interview most.
    fn best(&self) -> Option<Need> {
        let ranked = self.ranked();
        let first = *ranked.first()?;
        let alike = self.alike();
        let mut best: Option<(f64, Need)> = None;
        for need in ranked.into_iter().take(CANDIDATES) {
            let gain = self.expected_gain(need, &alike);
            if best.is_none_or(|(most, _)| gain > most + 1e-9) {
                best = Some((gain, need));
            }
        }
        Some(best.map_or(first, |(_, need)| need))
    }

    /// How much an answer settles, on average over the people who resemble this one.
    fn expected_gain(&self, need: Need, alike: &[(&Facts, f64)]) -> f64 {
        let affected = self.planner.goals_of.get(&need.fact()).map_or(&[][..], Vec::as_slice);
        let (mut gain, mut total) = (0.0, 0.0);
        let mut trial = self.facts.clone();
        for (answer, odds) in answers(need, alike) {
            trial.accept(&self.planner.program.vocabulary, need, answer);
            gain += odds * self.gain(&trial, affected);
            total += odds;
        }
        if total > 0.0 { gain / total } else { NEARER }
    }

    /// Goals settled and, with a lesser weight, questions that goals no longer need. New questions that an answer
    /// raises do not count against it: most must be asked sooner or later, and counting them was measured to be worse
    /// than `Greedy`.
    fn gain(&self, trial: &Facts, affected: &[usize]) -> f64 {
        let mut gain = 0.0;
        for n in affected {
            let Some(before) = self.states.get(*n).filter(|state| state.is_live()) else { continue };
            let after = self.planner.state(*n, trial, &self.declined);
            gain += f64::from(u8::from(!after.is_live()));
            gain += NEARER * before.needs.len().saturating_sub(after.needs.len()) as f64;
        }
        gain
    }

    /// The questions needed after each likely answer.
    fn trials(&self, need: Need) -> Vec<(BTreeMap<Need, u32>, f64)> {
        let answers = answers(need, &self.alike());
        let total: f64 = answers.iter().map(|(_, odds)| odds).sum();
        let trial = |(answer, odds): (Value, f64)| {
            let mut after = self.clone();
            after.facts.accept(&self.planner.program.vocabulary, need, answer);
            after.refresh(need.fact());
            (after.waiting, odds / total)
        };
        answers.into_iter().map(trial).collect()
    }
}

/// Different answers of people who resemble this one, with their likelihoods. If there are many, such as dates, they
/// are thinned to a few representatives.
fn answers(need: Need, alike: &[(&Facts, f64)]) -> Vec<(Value, f64)> {
    let mut answers: Vec<(Value, f64)> = Vec::new();
    for (person, odds) in alike {
        let Some(answer) = person.told(need) else { continue };
        match answers.iter_mut().find(|(known, _)| distance(known, answer.as_ref()) == 0.0) {
            Some((_, known)) => *known += odds,
            None => answers.push((answer.into_owned(), *odds)),
        }
    }
    thin(answers)
}

/// How different two answers to one question are, from 0 to 1.
fn distance(a: &Value, b: &Value) -> f64 {
    match (a, b) {
        (Value::Date(a), Value::Date(b)) => {
            (f64::from(i32::from(a.year()) - i32::from(b.year())).abs() / 15.0).min(1.0)
        }
        (Value::List(a), Value::List(b)) => f64::from(u8::from(a.entries.len() != b.entries.len())),
        (a, b) => f64::from(u8::from(a != b)),
    }
}

fn thin(mut answers: Vec<(Value, f64)>) -> Vec<(Value, f64)> {
    if answers.len() <= ANSWERS {
        return answers;
    }
    let order = |a: &Value, b: &Value| match (a, b) {
        (Value::Date(a), Value::Date(b)) => a.cmp(b),
        (Value::Number(a), Value::Number(b)) => a.cmp(b),
        (Value::List(a), Value::List(b)) => a.entries.len().cmp(&b.entries.len()),
        _ => std::cmp::Ordering::Equal,
    };
    answers.sort_by(|(a, _), (b, _)| order(a, b));
    let total: f64 = answers.iter().map(|(_, odds)| odds).sum();
    let share = total / ANSWERS as f64;
    let mut thinned = Vec::new();
    let (mut passed, mut next) = (0.0, share / 2.0);
    for (value, odds) in answers {
        passed += odds;
        if passed >= next {
            let mut stands_for = 0.0;
            while passed >= next {
                stands_for += share;
                next += share;
            }
            thinned.push((value, stands_for));
        }
    }
    thinned
}
