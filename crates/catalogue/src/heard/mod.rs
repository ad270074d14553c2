//! What people have told already by the words with which they came: `heard.yaml`.
//!
//! Pure: words, language and today give facts to confirm. Nothing heard counts before the person has said that it is
//! right, so what is not certain is not heard at all (`docs/heard.md`).

mod grammar;
mod read;

use std::rc::Rc;

use rules::{Date, FactId, Need, Type, Value};
use search::patterns::{PatternSet, sentences};

use crate::answers::{parse_value, show_value};
use crate::catalogue::Catalogue;
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
}

/// The file of what is heard. Without one nothing is.
#[derive(Clone, Debug, Default)]
pub struct HeardFile {
    subjects: Vec<Subject>,
    words: PatternSet,
    grammar: Grammar,
    /// Facts that do not go together: where the first of a list is heard, the others of the list are not.
    apart: Vec<Vec<FactId>>,
}

impl HeardFile {
    pub(crate) fn make_ready(&self) {
        self.words.make_ready();
    }

    /// Each subject that a clause tells of: its place, and the days and amounts of the clause. `is_strict` leaves out
    /// what is too uncertain for an answer: hints, whole sentences that suppose something, and the rest of a sentence
    /// about somebody else.
    fn told<'f>(&'f self, words: &str, language: &str, today: Date, is_strict: bool) -> Vec<Told<'f>> {
        let (text, spots) = self.grammar.replaced(words, today);
        let mut spots = spots.into_iter();
        let (mut told, mut left) = (Vec::new(), MOST_CLAUSES);
        for sentence in sentences(&text) {
            let clauses = self.grammar.clauses(sentence);
            let clauses: Vec<(Vec<usize>, Rc<[SpotValue]>)> = clauses
                .iter()
                .take(left)
                .map(|clause| {
                    let count = clause.matches(DAY).count() + clause.matches(AMOUNT).count();
                    (self.words.find(clause, language), spots.by_ref().take(count).collect())
                })
                .collect();
            left -= clauses.len();
            if is_strict && clauses.iter().any(|(found, _)| found.contains(&SUPPOSED)) {
                continue;
            }
            let mut is_of_others = false;
            for (found, here) in clauses {
                if found.contains(&SKIP) {
                    is_of_others = true;
                    continue;
                }
                if is_strict && is_of_others && !found.contains(&OWN) {
                    continue;
                }
                let subjects = found.iter().filter_map(|place| Some((*place, place.checked_sub(FIRST)?)));
                let subjects = subjects.filter_map(|(place, at)| Some((place, self.subjects.get(at)?)));
                told.extend(
                    subjects.filter(|(_, subject)| !(is_strict && subject.is_hint)).map(|(place, subject)| Told {
                        place,
                        subject,
                        spots: Rc::clone(&here),
                    }),
                );
            }
        }
        told
    }
}

/// A subject of which somebody's words tell.
struct Told<'f> {
    place: usize,
    subject: &'f Subject,
    /// The days and amounts of the clause.
    spots: Rc<[SpotValue]>,
}

/// What stands before the subjects among the patterns: what takes a clause away (a question, a denial, somebody else),
/// what takes the whole sentence away since all of it is only supposed, and words by which somebody speaks of
/// themselves.
const SKIP: usize = 0;
const SUPPOSED: usize = 1;
const OWN: usize = 2;
const FIRST: usize = 3;

/// Clauses that are read of what somebody writes; the first ones, since a purpose stands at the beginning.
const MOST_CLAUSES: usize = 200;

/// The words that stand for a day and for an amount where patterns are looked for.
const DAY: &str = "stoaday";
const AMOUNT: &str = "stoaamount";

/// The class of each in patterns.
const CLASSES: [(&str, &str); 2] = [("DATE", DAY), ("AMOUNT", AMOUNT)];

impl Catalogue {
    /// The answers that somebody's words give, in the order in which the file names them. Of two that contradict each
    /// other neither is heard.
    pub fn hear(&self, words: &str, language: &str, today: Date) -> Vec<HeardFact> {
        let mut found: Vec<(usize, HeardFact)> = Vec::new();
        for Told { place, subject, spots } in self.heard.told(words, language, today, true) {
            for (fact, value) in &subject.told {
                let heard = self.heard_value(*fact, value, &spots).map(|value| HeardFact { fact: *fact, value });
                found.extend(heard.filter(|heard| self.fits(heard, today)).map(|heard| (place, heard)));
            }
        }
        found.sort_by_key(|(place, _)| *place);
        let rules_out = |first: FactId, second: FactId| {
            let rules_out = |list: &Vec<FactId>| {
                list.split_first().is_some_and(|(head, rest)| *head == first && rest.contains(&second))
            };
            self.heard.apart.iter().any(rules_out)
        };
        let mut facts: Vec<HeardFact> = Vec::new();
        for (_, heard) in &found {
            let contradicts = |other: &HeardFact| match other.fact == heard.fact {
                true => other.value != heard.value,
                false => rules_out(other.fact, heard.fact),
            };
            let is_certain = !found.iter().any(|(_, other)| contradicts(other));
            if is_certain && !facts.iter().any(|known| known.fact == heard.fact) {
                facts.push(heard.clone());
            }
        }
        facts
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
