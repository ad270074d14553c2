//! Which clauses of what somebody says tell something: not those about somebody else, those that are only supposed or
//! asked in general, and those that a later clause takes back.

use std::rc::Rc;

use rules::Date;
use search::patterns::sentences;

use super::grammar::SpotValue;
use super::{AMOUNT, DAY, HeardFile, Subject};

// What stands before the subjects among the patterns, in this order.

/// What takes a clause away: a question, a denial, somebody else.
const SKIP: usize = 0;
/// What takes the whole sentence away, since all of it is only supposed.
const SUPPOSED: usize = 1;
/// Words by which somebody speaks of themselves.
const OWN: usize = 2;
/// Words that leave in doubt whether they do.
const DOUBT: usize = 3;
/// What takes everything away, since its writer says that nothing of it has happened.
const WITHDRAWS: usize = 4;
/// What takes back the clause before, or the sentence before where it begins its own.
const TAKES_BACK: usize = 5;
const FIRST: usize = 6;

/// Clauses that are read of what somebody writes; the first ones, since a purpose stands at the beginning.
const MOST_CLAUSES: usize = 200;

/// A subject of which somebody's words tell.
pub(super) struct Told<'f> {
    pub(super) place: usize,
    pub(super) subject: &'f Subject,
    /// The days and amounts of the clause.
    pub(super) spots: Rc<[SpotValue]>,
    /// Whether the clause speaks of somebody else too, wishes, remembers or asks.
    pub(super) is_doubted: bool,
}

/// The patterns that a clause holds, and its days and amounts.
struct Clause {
    found: Vec<usize>,
    spots: Rc<[SpotValue]>,
}

impl Clause {
    fn has(&self, what: usize) -> bool {
        self.found.contains(&what)
    }
}

struct Sentence {
    clauses: Vec<Clause>,
    is_question: bool,
}

impl Sentence {
    fn has(&self, what: usize) -> bool {
        self.clauses.iter().any(|clause| clause.has(what))
    }

    /// Whether nothing of it is asserted: all of it is supposed, or asked without a word for oneself, as one asks what
    /// holds in general.
    fn is_supposed(&self) -> bool {
        self.has(SUPPOSED) || (self.is_question && !self.has(OWN))
    }
}

impl HeardFile {
    /// Each subject that a clause tells of, and what else the clause holds. `is_strict` leaves out what is too uncertain
    /// for an answer; what somebody comes for is looked for in all that they say.
    pub(super) fn told<'f>(&'f self, words: &str, language: &str, today: Date, is_strict: bool) -> Vec<Told<'f>> {
        let said = self.sentences(words, language, today);
        let mut told: Vec<Told<'f>> = Vec::new();
        if is_strict && said.iter().any(|sentence| sentence.has(WITHDRAWS)) {
            return told;
        }
        // Where somebody else stands anywhere, a clause without a word for oneself may be about them.
        let has_others = said.iter().any(|sentence| sentence.has(SKIP) || sentence.has(DOUBT));
        let (mut is_of_others, mut is_doubted) = (false, false);
        let mut sentence_before = 0;
        for sentence in said.iter().filter(|sentence| !(is_strict && sentence.is_supposed())) {
            // Who asks for a purpose says much that is not their own; only for answers does it matter across sentences.
            is_of_others &= is_strict;
            is_doubted &= is_strict;
            let begin = told.len();
            let mut clause_before = sentence_before;
            for clause in &sentence.clauses {
                if is_strict && clause.has(TAKES_BACK) {
                    told.truncate(clause_before);
                }
                clause_before = told.len();
                if clause.has(SKIP) {
                    is_of_others = true;
                    continue;
                }
                let is_own = clause.has(OWN);
                if is_strict && is_of_others && !is_own {
                    continue;
                }
                // A clause without a subject has that of the one before.
                is_doubted = clause.has(DOUBT) || (is_doubted && !is_own);
                let is_doubted = is_doubted || (has_others && !is_own);
                told.extend(self.subjects_of(clause).map(|(place, subject)| Told {
                    place,
                    subject,
                    spots: Rc::clone(&clause.spots),
                    is_doubted,
                }));
            }
            sentence_before = begin.min(told.len());
        }
        told
    }

    fn subjects_of<'f>(&'f self, clause: &Clause) -> impl Iterator<Item = (usize, &'f Subject)> {
        let places =
            clause.found.iter().filter_map(|place| Some((*place, self.subjects.get(place.checked_sub(FIRST)?)?)));
        places.collect::<Vec<_>>().into_iter()
    }

    /// What somebody says, in sentences and clauses, with what is found in each.
    fn sentences(&self, words: &str, language: &str, today: Date) -> Vec<Sentence> {
        let (text, spots) = self.grammar.replaced(words, today);
        let mut spots = spots.into_iter();
        let (mut said, mut left) = (Vec::new(), MOST_CLAUSES);
        for sentence in sentences(&text) {
            let clauses = self.grammar.clauses(sentence);
            let clauses: Vec<Clause> = clauses
                .iter()
                .take(left)
                .map(|clause| {
                    let count = clause.matches(DAY).count() + clause.matches(AMOUNT).count();
                    let spots = spots.by_ref().take(count).collect();
                    Clause { found: self.words.find(clause, language), spots }
                })
                .collect();
            left -= clauses.len();
            let is_question = sentence.trim_end().ends_with(['?', '？', '؟']);
            said.push(Sentence { clauses, is_question });
        }
        said
    }
}
