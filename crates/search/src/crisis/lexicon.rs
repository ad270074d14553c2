//! The words of one language for every crisis, as they are looked for.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::tokens::{LONGEST, Token, tokens};

/// A pattern as it is written: parts that must all be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PatternText {
    pub all: Vec<String>,
    /// From the start of the first part to the start of the last one at most so many tokens; the language says it
    /// otherwise.
    pub near: Option<usize>,
    /// In the order written.
    pub order: bool,
    /// Only in sentences of at most so many tokens.
    pub at_most: Option<usize>,
    /// Patterns that take this one away.
    pub unless: Vec<PatternText>,
}

/// The words of one crisis, as they are written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CrisisText {
    /// Phrases by the name of their class, in capitals.
    pub classes: BTreeMap<String, Vec<String>>,
    /// What people say of themselves and of others.
    pub sure: Vec<PatternText>,
    /// Topics, which count in short sentences alone.
    pub patterns: Vec<PatternText>,
    /// What takes the topics away.
    pub unless: Vec<PatternText>,
}

/// What all crises of a language share, as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LanguageText {
    pub classes: BTreeMap<String, Vec<String>>,
    pub near: Option<usize>,
    /// The longest sentence, in tokens, in which a topic counts.
    pub topic: Option<usize>,
    /// Whether typing errors are forgiven.
    pub slips: bool,
    /// Ordinary words that are one slip away from one that is looked for.
    pub ordinary_words: Vec<String>,
}

/// A word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Word {
    pub marked: String,
    pub folded: String,
    /// Whether other letters may stand before it, and after it.
    pub is_end: bool,
    pub is_start: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Item {
    Word(usize),
    Class(usize),
}

pub(super) type Phrase = Vec<Item>;

#[derive(Clone, Debug)]
pub(super) struct Pattern {
    pub all: Vec<Phrase>,
    pub near: usize,
    pub order: bool,
    pub at_most: usize,
    pub unless: Vec<Pattern>,
}

/// One crisis in one language. Its classes are its own and those that all share.
#[derive(Clone, Debug)]
pub(super) struct CrisisPatterns {
    pub classes: Vec<Vec<Phrase>>,
    pub sure: Vec<Pattern>,
    pub patterns: Vec<Pattern>,
    pub unless: Vec<Pattern>,
}

#[derive(Clone, Debug)]
pub(super) struct Lexicon {
    pub slips: bool,
    /// Whether what may stand before an Arabic word is taken off.
    pub is_arabic: bool,
    pub ordinary: HashSet<String>,
    /// Every word that is looked for, so that none is taken for a slip of another.
    pub own: HashSet<String>,
    pub words: Vec<Word>,
    /// In the order of the crises.
    pub readings: Vec<CrisisPatterns>,
}

/// Tokens from the first part of a pattern to the last, and of a sentence in which a topic counts, where a language
/// does not say it.
const NEAR: usize = 12;
const TOPIC: usize = 16;

impl Lexicon {
    /// # Errors
    /// What is wrong, in words: a class that is not there or holds itself, a phrase without a word.
    pub(super) fn new(language: &str, shared: &LanguageText, crises: &[&CrisisText]) -> Result<Lexicon, String> {
        let mut building = Building { interned: HashMap::new(), words: Vec::new(), own: HashSet::new() };
        let (near, topic) = (shared.near.unwrap_or(NEAR), shared.topic.unwrap_or(TOPIC));
        let readings = crises.iter().map(|crisis| building.reading(shared, crisis, near, topic));
        let readings = readings.collect::<Result<Vec<_>, String>>()?;
        Ok(Lexicon {
            slips: shared.slips,
            is_arabic: language == "ar",
            ordinary: shared.ordinary_words.iter().flat_map(|word| tokens(word)).map(|token| token.folded).collect(),
            own: building.own,
            words: building.words,
            readings,
        })
    }
}

struct Building {
    interned: HashMap<Word, usize>,
    words: Vec<Word>,
    own: HashSet<String>,
}

impl Building {
    fn reading(
        &mut self,
        shared: &LanguageText,
        crisis: &CrisisText,
        near: usize,
        topic: usize,
    ) -> Result<CrisisPatterns, String> {
        let mut written: BTreeMap<&str, &Vec<String>> = BTreeMap::new();
        for (name, phrases) in shared.classes.iter().chain(&crisis.classes) {
            written.insert(name, phrases);
        }
        let names: HashMap<&str, usize> = written.keys().enumerate().map(|(place, name)| (*name, place)).collect();
        let mut classes = Vec::new();
        for phrases in written.values() {
            let phrases = phrases.iter().map(|phrase| self.phrase(phrase, &names));
            classes.push(phrases.collect::<Result<Vec<_>, String>>()?);
        }
        holds_itself(&classes, &written)?;
        let mut all = |patterns: &[PatternText], longest| -> Result<Vec<Pattern>, String> {
            patterns.iter().map(|pattern| self.pattern(pattern, &names, (near, longest))).collect()
        };
        let sure = all(&crisis.sure, LONGEST)?;
        let patterns = all(&crisis.patterns, topic)?;
        let unless = all(&crisis.unless, LONGEST)?;
        Ok(CrisisPatterns { classes, sure, patterns, unless })
    }

    fn pattern(
        &mut self,
        written: &PatternText,
        names: &HashMap<&str, usize>,
        (near, longest): (usize, usize),
    ) -> Result<Pattern, String> {
        if written.all.is_empty() {
            return Err("a pattern has no part".to_owned());
        }
        let all = written.all.iter().map(|phrase| self.phrase(phrase, names)).collect::<Result<_, _>>()?;
        let unless = written.unless.iter().map(|one| self.pattern(one, names, (near, LONGEST)));
        let unless = unless.collect::<Result<_, _>>()?;
        let (near, at_most) = (written.near.unwrap_or(near), written.at_most.unwrap_or(longest));
        Ok(Pattern { all, near, order: written.order, at_most, unless })
    }

    fn phrase(&mut self, text: &str, names: &HashMap<&str, usize>) -> Result<Phrase, String> {
        let mut phrase = Phrase::new();
        for piece in text.split_whitespace() {
            if is_class(piece) {
                let class = names.get(piece).ok_or_else(|| format!("there is no class `{piece}`"))?;
                phrase.push(Item::Class(*class));
                continue;
            }
            let found = tokens(&piece.replace('*', ""));
            let last = found.len().saturating_sub(1);
            for (place, Token { marked, folded }) in found.into_iter().enumerate() {
                self.own.insert(folded.clone());
                let is_end = place == 0 && piece.starts_with('*');
                let is_start = place == last && piece.ends_with('*');
                phrase.push(Item::Word(self.intern(Word { marked, folded, is_end, is_start })));
            }
        }
        if phrase.is_empty() { Err(format!("`{text}` holds no word")) } else { Ok(phrase) }
    }

    fn intern(&mut self, word: Word) -> usize {
        let next = self.words.len();
        let place = *self.interned.entry(word.clone()).or_insert(next);
        if place == next {
            self.words.push(word);
        }
        place
    }
}

fn is_class(piece: &str) -> bool {
    piece.is_ascii()
        && piece.contains(|c: char| c.is_ascii_uppercase())
        && !piece.contains(|c: char| c.is_ascii_lowercase())
}

/// A class that names itself, even through others, would be looked for without end.
fn holds_itself(classes: &[Vec<Phrase>], written: &BTreeMap<&str, &Vec<String>>) -> Result<(), String> {
    for (place, name) in written.keys().enumerate() {
        let (mut reached, mut open) = (BTreeSet::new(), vec![place]);
        while let Some(class) = open.pop() {
            for item in classes.get(class).into_iter().flatten().flatten() {
                let Item::Class(other) = item else { continue };
                if *other == place {
                    return Err(format!("the class `{name}` holds itself"));
                }
                if reached.insert(*other) {
                    open.push(*other);
                }
            }
        }
    }
    Ok(())
}
