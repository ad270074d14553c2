//! The words of one language for every subject, as they are looked for.

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

/// The words of one subject, as they are written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubjectText {
    /// Phrases by the name of their class, in capitals.
    pub classes: BTreeMap<String, Vec<String>>,
    /// What people say of themselves and of others.
    pub sure: Vec<PatternText>,
    /// Topics, which count in short sentences alone.
    pub patterns: Vec<PatternText>,
    /// What takes the topics away.
    pub unless: Vec<PatternText>,
}

/// What all subjects of a language share, as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LanguageText {
    pub classes: BTreeMap<String, Vec<String>>,
    pub near: Option<usize>,
    /// The longest sentence, in tokens, in which a topic counts.
    pub topic: Option<usize>,
    /// What takes the topics of every subject away.
    pub unless: Vec<PatternText>,
    /// Words that deny what follows: a match close behind one of them counts only where it names such a word itself.
    pub denies: Vec<String>,
    /// Whether typing errors are forgiven.
    pub slips: bool,
    /// Whether its words are looked for on pages in other languages too.
    pub always: bool,
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
    /// Any whole number from the first to the last of these.
    pub range: Option<(u32, u32)>,
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

/// One subject in one language.
#[derive(Clone, Debug)]
pub(super) struct SubjectPatterns {
    pub sure: Vec<Pattern>,
    pub patterns: Vec<Pattern>,
    pub unless: Vec<Pattern>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Lexicon {
    pub slips: bool,
    /// Whether what may stand before an Arabic word is taken off.
    pub is_arabic: bool,
    pub ordinary: HashSet<String>,
    /// Every word that is looked for, so that none is taken for a slip of another.
    pub own: HashSet<String>,
    pub words: Vec<Word>,
    pub index: WordIndex,
    /// The classes that all share, then those of each subject.
    pub classes: Vec<Vec<Phrase>>,
    /// What takes the topics of every subject away.
    pub unless: Vec<Pattern>,
    /// Words that deny what follows.
    pub denies: Vec<Phrase>,
    /// In the order of the subjects.
    pub readings: Vec<SubjectPatterns>,
}

/// Finds the words that a token can be without comparing it with each of them.
#[derive(Clone, Debug, Default)]
pub(super) struct WordIndex {
    /// Whole words by their spelling with marks, and without.
    pub marked: HashMap<String, Vec<usize>>,
    pub folded: HashMap<String, Vec<usize>>,
    /// Words before or after which other letters may stand.
    pub parts: Vec<usize>,
    /// Ranges of numbers.
    pub ranges: Vec<usize>,
    /// Whole words in which a typing error is forgiven, by their first letter.
    pub forgiving: HashMap<char, Vec<usize>>,
}

/// The fewest letters of a word in which a typing error is forgiven.
const LONG_ENOUGH: usize = 6;

impl WordIndex {
    fn of(words: &[Word]) -> WordIndex {
        let mut index = WordIndex::default();
        for (place, word) in words.iter().enumerate() {
            if word.range.is_some() {
                index.ranges.push(place);
                continue;
            }
            if word.is_end || word.is_start {
                index.parts.push(place);
                continue;
            }
            index.marked.entry(word.marked.clone()).or_default().push(place);
            index.folded.entry(word.folded.clone()).or_default().push(place);
            if let Some(first) = word.folded.chars().next()
                && word.folded.chars().count() >= LONG_ENOUGH
            {
                index.forgiving.entry(first).or_default().push(place);
            }
        }
        index
    }
}

/// Tokens from the first part of a pattern to the last, and of a sentence in which a topic counts, where a language
/// does not say it.
const NEAR: usize = 12;
const TOPIC: usize = 16;

impl Lexicon {
    /// # Errors
    /// What is wrong, in words: a class that is not there or holds itself, a phrase without a word.
    pub(super) fn check(language: &str, shared: &LanguageText, subjects: &[SubjectText]) -> Result<(), String> {
        Lexicon::read(Building { is_only_checked: true, ..Building::default() }, language, shared, subjects).map(drop)
    }

    /// The lexicon of words that were checked; without a check, words that are wrong are not looked for.
    pub(super) fn new(language: &str, shared: &LanguageText, subjects: &[SubjectText]) -> Lexicon {
        Lexicon::read(Building::default(), language, shared, subjects).unwrap_or_default()
    }

    fn read(
        mut building: Building,
        language: &str,
        shared: &LanguageText,
        subjects: &[SubjectText],
    ) -> Result<Lexicon, String> {
        let (near, topic) = (shared.near.unwrap_or(NEAR), shared.topic.unwrap_or(TOPIC));
        // A shared class may name one that each subject has for itself; then it is read for each of them.
        let names = building.classes(&shared.classes, &Names::new());
        let readings =
            subjects.iter().map(|subject| building.reading(shared, subject, names.as_ref().ok(), near, topic));
        let readings = readings.collect::<Result<Vec<_>, String>>()?;
        let unless = match shared.unless.is_empty() {
            true => Vec::new(),
            false => building.patterns(&shared.unless, names.as_ref().map_err(String::clone)?, (near, LONGEST))?,
        };
        let denies = match shared.denies.is_empty() {
            true => Vec::new(),
            false => building.phrases(&shared.denies, &names?)?,
        };
        if building.is_only_checked {
            return Ok(Lexicon::default());
        }
        Ok(Lexicon {
            slips: shared.slips,
            is_arabic: language == "ar",
            ordinary: shared.ordinary_words.iter().flat_map(|word| tokens(word)).map(|token| token.folded).collect(),
            own: building.own,
            index: WordIndex::of(&building.words),
            words: building.words,
            classes: building.classes,
            unless,
            denies,
            readings,
        })
    }
}

/// Classes by their names, by their place among those of the language.
type Names<'t> = HashMap<&'t str, usize>;

#[derive(Default)]
struct Building {
    /// Whether the words are read only to see what is wrong with them, which takes a fraction of the time.
    is_only_checked: bool,
    classes: Vec<Vec<Phrase>>,
    interned: HashMap<Word, usize>,
    words: Vec<Word>,
    own: HashSet<String>,
    /// The words of each piece that was read.
    pieces: HashMap<String, Vec<usize>>,
}

impl Building {
    fn reading<'t>(
        &mut self,
        shared: &'t LanguageText,
        subject: &'t SubjectText,
        names: Option<&Names<'t>>,
        near: usize,
        topic: usize,
    ) -> Result<SubjectPatterns, String> {
        let own = subject.classes.keys().any(|name| shared.classes.contains_key(name));
        let added;
        let names = match names.filter(|_| !own) {
            Some(names) if subject.classes.is_empty() => names,
            Some(names) => {
                added = self.classes(&subject.classes, names)?;
                &added
            }
            None => {
                let all = shared.classes.iter().chain(&subject.classes);
                added = self.classes(all.collect::<BTreeMap<_, _>>(), &Names::new())?;
                &added
            }
        };
        let sure = self.patterns(&subject.sure, names, (near, LONGEST))?;
        let patterns = self.patterns(&subject.patterns, names, (near, topic))?;
        let unless = self.patterns(&subject.unless, names, (near, LONGEST))?;
        Ok(SubjectPatterns { sure, patterns, unless })
    }

    /// Adds classes, which may name each other and those known before; returns the names of all.
    fn classes<'t>(
        &mut self,
        written: impl IntoIterator<Item = (&'t String, &'t Vec<String>)>,
        known: &Names<'t>,
    ) -> Result<Names<'t>, String> {
        let written: Vec<(&'t String, &'t Vec<String>)> = written.into_iter().collect();
        let first = self.classes.len();
        let mut names = known.clone();
        names.extend(written.iter().enumerate().map(|(place, (name, _))| (name.as_str(), first + place)));
        let read =
            written.iter().map(|(_, written)| self.phrases(written, &names)).collect::<Result<Vec<_>, String>>()?;
        self.classes.extend(read);
        for (place, (name, _)) in written.iter().enumerate() {
            if self.holds_itself(first + place) {
                self.classes.truncate(first);
                return Err(format!("the class `{name}` holds itself"));
            }
        }
        Ok(names)
    }

    /// A class that names itself, even through others, would be looked for without end.
    fn holds_itself(&self, place: usize) -> bool {
        let (mut reached, mut open) = (BTreeSet::new(), vec![place]);
        while let Some(class) = open.pop() {
            for item in self.classes.get(class).into_iter().flatten().flatten() {
                let Item::Class(other) = item else { continue };
                if *other == place {
                    return true;
                }
                if reached.insert(*other) {
                    open.push(*other);
                }
            }
        }
        false
    }

    fn patterns(
        &mut self,
        written: &[PatternText],
        names: &Names<'_>,
        limits: (usize, usize),
    ) -> Result<Vec<Pattern>, String> {
        written.iter().map(|pattern| self.pattern(pattern, names, limits)).collect()
    }

    fn pattern(
        &mut self,
        written: &PatternText,
        names: &Names<'_>,
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

    fn phrases(&mut self, texts: &[String], names: &Names<'_>) -> Result<Vec<Phrase>, String> {
        texts.iter().map(|text| self.phrase(text, names)).collect()
    }

    fn phrase(&mut self, text: &str, names: &Names<'_>) -> Result<Phrase, String> {
        let mut phrase = Phrase::new();
        for piece in text.split_whitespace() {
            if is_class(piece) {
                let class = names.get(piece).ok_or_else(|| format!("there is no class `{piece}`"))?;
                phrase.push(Item::Class(*class));
                continue;
            }
            phrase.extend(self.words_of(piece).into_iter().map(Item::Word));
        }
        if phrase.is_empty() { Err(format!("`{text}` holds no word")) } else { Ok(phrase) }
    }

    /// The words of a piece without spaces.
    fn words_of(&mut self, piece: &str) -> Vec<usize> {
        if self.is_only_checked {
            return vec![0; usize::from(piece.chars().any(char::is_alphanumeric))];
        }
        if let Some(known) = self.pieces.get(piece) {
            return known.clone();
        }
        if let Some(range) = range(piece) {
            let (marked, folded) = (piece.to_owned(), piece.to_owned());
            let words = vec![self.intern(Word { marked, folded, is_end: false, is_start: false, range: Some(range) })];
            self.pieces.insert(piece.to_owned(), words.clone());
            return words;
        }
        let found = tokens(&piece.replace('*', ""));
        let last = found.len().saturating_sub(1);
        let mut words = Vec::new();
        for (place, Token { marked, folded }) in found.into_iter().enumerate() {
            self.own.insert(folded.clone());
            let is_end = place == 0 && piece.starts_with('*');
            let is_start = place == last && piece.ends_with('*');
            words.push(self.intern(Word { marked, folded, is_end, is_start, range: None }));
        }
        self.pieces.insert(piece.to_owned(), words.clone());
        words
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

/// `60..66`: any whole number from 60 to 66.
fn range(piece: &str) -> Option<(u32, u32)> {
    let (first, last) = piece.split_once("..")?;
    Some((first.parse().ok()?, last.parse().ok()?))
}

fn is_class(piece: &str) -> bool {
    piece.is_ascii()
        && piece.contains(|c: char| c.is_ascii_uppercase())
        && !piece.contains(|c: char| c.is_ascii_lowercase())
}
