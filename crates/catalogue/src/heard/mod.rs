//! What people have told already by the words with which they came: `heard.yaml`.
//!
//! Pure: words, language and today give facts to confirm. Nothing heard counts before the person has said that it is
//! right, so what is not certain is not heard at all (`docs/heard.md`).

mod clause_scope;
mod given;
mod grammar;
mod read;

use std::rc::Rc;

use rules::{Date, FactId, Need, Type, Value};
use search::patterns::{PatternSet, sentences};

use crate::answers::{parse_value, show_value};
use crate::catalogue::Catalogue;
use clause_scope::Told;
use given::{Given, certain};
use grammar::{Grammar, SpotValue};

pub(crate) use read::read;

/// One answer that words give.
#[derive(Clone, Debug, PartialEq)]
pub struct HeardFact {
    pub fact: FactId,
    pub value: Value,
}

/// What a subject of the file says about a fact.
#[derive(Clone, Debug, PartialEq)]
enum HeardValue {
    Is(Value),
    /// The one day, or the one amount, that the words name.
    Day,
    Amount,
}

/// What words of one kind tell.
#[derive(Clone, Debug, PartialEq)]
struct Subject {
    /// All of it at once.
    told: Vec<(FactId, HeardValue)>,
    /// Whether the words only hint at it: enough to see why somebody comes, too little for an answer.
    is_hint: bool,
    /// From today at most so many days to each day of the clause: who was born years ago is no new baby.
    within: Option<i32>,
}

impl Subject {
    /// Whether the days of the clause are near enough for what the words tell.
    fn is_near(&self, spots: &[SpotValue], today: Date) -> bool {
        let far = |day: Date| today.since(day).map_or(i32::MAX, |far| far.get_days().abs());
        self.within.is_none_or(|within| spots.iter().filter_map(SpotValue::date).all(|day| far(day) <= within))
    }
}

/// The file of what is heard. Without one nothing is.
#[derive(Clone, Debug, Default)]
pub struct HeardFile {
    subjects: Vec<Subject>,
    words: PatternSet,
    grammar: Grammar,
    /// Facts that do not go together: where the first of a list is heard, the others of the list are not.
    apart: Vec<Vec<FactId>>,
    /// Facts that people tell of themselves: of a clause in doubt they are not heard.
    of_oneself: Vec<FactId>,
}

impl HeardFile {
    pub(crate) fn make_ready(&self) {
        self.words.make_ready();
    }
}

/// The words that stand for a day and for an amount where patterns are looked for.
const DAY: &str = "stoaday";
const AMOUNT: &str = "stoaamount";

/// The class of each in patterns.
const CLASSES: [(&str, &str); 2] = [("DATE", DAY), ("AMOUNT", AMOUNT)];

impl Catalogue {
    /// The answers that somebody's words give, in the order in which the file names them. Of two that contradict each
    /// other neither is heard.
    pub fn hear(&self, words: &str, language: &str, today: Date) -> Vec<HeardFact> {
        let mut found: Vec<Given> = Vec::new();
        for Told { place, subject, spots, is_doubted } in self.heard.told(words, language, today, true) {
            if !subject.is_near(&spots, today) {
                continue;
            }
            for (fact, value) in &subject.told {
                // What may be somebody else's is no answer, but it still speaks against another one.
                let is_hint = subject.is_hint || (is_doubted && self.heard.of_oneself.contains(fact));
                let heard = self.heard_value(*fact, value, &spots).map(|value| HeardFact { fact: *fact, value });
                let spot = (!matches!(value, HeardValue::Is(_))).then(|| Rc::clone(&spots));
                let heard = heard.filter(|heard| self.fits(heard, today));
                found.extend(heard.map(|heard| Given { place, heard, is_hint, spot }));
            }
        }
        certain(found, &self.heard.apart)
    }

    /// The facts of which somebody's words tell that something is so, whatever they tell about it: of the day on which
    /// something happened it follows that it did, on whichever day this is read.
    pub(crate) fn told_of(&self, words: &str, language: &str) -> Vec<FactId> {
        let told = self.heard.told(words, language, Date::default(), false);
        let mut found = Vec::new();
        for Told { subject, .. } in told {
            let is_so = |(fact, value): &&(FactId, HeardValue)| match value {
                HeardValue::Is(value) => {
                    let ty = self.program.vocabulary.fact_type(*fact);
                    !matches!(show_value(&self.program, ty, value).as_str(), "false" | "none")
                }
                HeardValue::Day | HeardValue::Amount => true,
            };
            found.extend(subject.told.iter().filter(is_so).map(|(fact, _)| *fact));
        }
        found
    }

    /// The parts of somebody's words that may each be a purpose of its own.
    pub fn parts_of(&self, words: &str) -> Vec<String> {
        sentences(words).into_iter().flat_map(|sentence| self.heard.grammar.parts(sentence)).collect()
    }

    fn heard_value(&self, fact: FactId, value: &HeardValue, here: &[SpotValue]) -> Option<Value> {
        let ty = self.program.vocabulary.fact_type(fact);
        let named: Vec<String> = match value {
            HeardValue::Is(value) => return Some(value.clone()),
            HeardValue::Day => here.iter().filter_map(SpotValue::day).collect(),
            HeardValue::Amount => here.iter().filter_map(SpotValue::amount).collect(),
        };
        let first = named.first()?;
        let is_only = named.iter().all(|other| other == first);
        is_only.then(|| parse_value(&self.program, ty, first).ok()).flatten()
    }

    /// Whether an answer may be as heard: no more than what a form would take.
    fn fits(&self, heard: &HeardFact, today: Date) -> bool {
        self.check_answer(Need::Fact(heard.fact), &heard.value, today).is_ok()
    }
}

/// Whether a fact can be heard as a day or as an amount.
fn takes(ty: &Type, value: &HeardValue) -> bool {
    match value {
        HeardValue::Is(_) => !matches!(ty, Type::List(_) | Type::Record(_)),
        HeardValue::Day => matches!(ty, Type::Date),
        HeardValue::Amount => matches!(ty, Type::Money | Type::Decimal | Type::Number),
    }
}
