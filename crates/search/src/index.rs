//! The inverted index: documents, and where each term occurs in them.

use std::collections::{BTreeMap, HashMap};

use crate::arabic::{is_arabic_word, other_stems};
use crate::empty::is_empty_word;
use crate::initials::{Gather, Initials};
use crate::spelling::Spelling;
use crate::synonyms::Synonyms;
use crate::weights::Weights;
use crate::words::{Word, cut, each_word, plain, stem};

/// Something that can be found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    pub title: String,
    pub summary: String,
    pub body: String,
    /// Phrases by which it is known, each nearly as good as a title.
    pub phrases: Vec<String>,
    /// Earlier queries after which people chose it.
    pub asked: Vec<String>,
    /// How often it is wanted, from 0 (hardly ever) to 1 (more than any other).
    pub prior: f64,
}

/// How well a word fits that is written a little otherwise.
const NEARLY: f64 = 0.95;

/// The positions of a document's fields in arrays by field.
const TITLE: usize = 0;
const SUMMARY: usize = 1;
const BODY: usize = 2;
const PHRASES: usize = 3;
const ASKED: usize = 4;
pub(crate) const FIELDS: usize = 5;

/// Documents indexed for search.
#[derive(Clone, Debug, Default)]
pub struct Index {
    pub(crate) weights: Weights,
    pub(crate) synonyms: Synonyms,
    pub(crate) spelling: Spelling,
    pub(crate) initials: Initials,
    /// Terms are numbered stems.
    terms: BTreeMap<String, u32>,
    /// The terms with accents, by their stem without.
    accented: BTreeMap<String, Vec<u32>>,
    /// Whether a term is a stop word.
    empty: Vec<bool>,
    /// Whether a term has accents.
    has_accents: Vec<bool>,
    /// Every word as written in the documents, sorted, for completion.
    pub(crate) surfaces: BTreeMap<String, Surface>,
    pub(crate) postings: Vec<Vec<Posting>>,
    /// The weight of each term in a title.
    values: Vec<f64>,
    pub(crate) documents: Vec<IndexedDocument>,
    /// The mean number of words, by field.
    pub(crate) average: [f64; FIELDS],
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Surface {
    pub(crate) term: u32,
    pub(crate) documents: usize,
    /// The last document that was counted.
    last: u32,
}

#[derive(Clone, Debug)]
pub(crate) struct Posting {
    pub(crate) document: u32,
    /// How often the term occurs, by field.
    pub(crate) times: [f64; FIELDS],
}

#[derive(Clone, Debug)]
pub(crate) struct IndexedDocument {
    /// Number of words, by field.
    pub(crate) length: [f64; FIELDS],
    pub(crate) prior: f64,
    /// The title, each phrase, and each learned query.
    pub(crate) lines: Vec<NamePhrase>,
}

/// A phrase that names a document as a whole.
#[derive(Clone, Debug)]
pub(crate) struct NamePhrase {
    pub(crate) terms: Vec<u32>,
    pub(crate) learned: bool,
}

impl Index {
    /// Documents are identified by their position in the list.
    pub fn new(documents: &[Document], synonyms: Synonyms) -> Index {
        Index::with_weights(documents, synonyms, Weights::default())
    }

    pub fn with_weights(documents: &[Document], synonyms: Synonyms, weights: Weights) -> Index {
        let mut index = Index { synonyms, ..Index::default() };
        let mut surfaces = HashMap::new();
        let mut gather = Gather::default();
        for (number, document) in documents.iter().enumerate() {
            index.add(document, u32::try_from(number).unwrap_or(u32::MAX), &mut surfaces);
            [&document.title, &document.summary, &document.body].into_iter().for_each(|text| gather.explained(text));
            document.phrases.iter().chain([&document.title]).for_each(|line| gather.title(&cut(line)));
        }
        index.initials = gather.finish();
        index.weigh(weights);
        let count = documents.len().max(1) as f64;
        for entry in &index.documents {
            (0..FIELDS).for_each(|field| index.average[field] += entry.length[field] / count);
        }
        index.surfaces = surfaces.into_iter().collect();
        index.add_accented();
        for (surface, known) in index.surfaces.iter().filter(|(surface, _)| plain(surface) == **surface) {
            index.spelling.add(surface, known.term, known.documents);
        }
        index
    }

    /// Other weights for the same documents.
    pub fn weigh(&mut self, weights: Weights) {
        self.weights = weights;
        let value = |(postings, empty): (&Vec<Posting>, &bool)| {
            self.rarity(postings.len()) * if *empty { self.weights.empty } else { 1.0 }
        };
        self.values = self.postings.iter().zip(&self.empty).map(value).collect();
    }

    /// Other synonyms for the same documents.
    pub fn say(&mut self, synonyms: Synonyms) {
        self.synonyms = synonyms;
    }

    pub fn len(&self) -> usize {
        self.documents.len()
    }

    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    pub(crate) fn term(&self, stem: &str) -> Option<u32> {
        self.terms.get(stem).copied()
    }

    /// The terms that a word of a query may be, and how well each fits. Accents tell words apart if both sides write
    /// them; a person who leaves them out may mean any of several.
    pub(crate) fn terms_of(&self, word: &Word) -> Vec<(u32, f64)> {
        let mut found: Vec<(u32, f64)> = self.term(&word.stem).map(|term| (term, 1.0)).into_iter().collect();
        if word.stem.is_ascii() {
            found.extend(self.accented.get(&word.stem).into_iter().flatten().map(|term| (*term, NEARLY)));
        } else if is_arabic_word(&word.stem) {
            found.extend(other_stems(&word.stem).iter().filter_map(|stem| self.term(stem)).map(|term| (term, NEARLY)));
        } else {
            let plain = stem(&word.surface);
            let other = Some(plain).filter(|plain| *plain != word.stem).and_then(|plain| self.term(&plain));
            found.extend(other.map(|term| (term, NEARLY)));
        }
        found
    }

    pub(crate) fn has_accents(&self, term: u32) -> bool {
        self.has_accents.get(term as usize).copied().unwrap_or_default()
    }

    /// In how many documents a term occurs.
    pub(crate) fn spread(&self, term: u32) -> usize {
        self.postings.get(term as usize).map_or(0, Vec::len)
    }

    /// The inverse document frequency of a term that occurs in so many documents.
    pub(crate) fn rarity(&self, spread: usize) -> f64 {
        let (all, spread) = (self.documents.len() as f64, spread as f64);
        (1.0 + (all - spread + 0.5).max(0.0) / (spread + 0.5)).ln()
    }

    /// The weight of a term in a title.
    pub(crate) fn value(&self, term: u32) -> f64 {
        self.values.get(term as usize).copied().unwrap_or_default()
    }

    fn add(&mut self, document: &Document, number: u32, surfaces: &mut HashMap<String, Surface>) {
        let mut entry =
            IndexedDocument { length: [0.0; FIELDS], prior: document.prior.clamp(0.0, 1.0), lines: Vec::new() };
        let mut said: Vec<(u32, usize)> = Vec::new();
        let mut read = |index: &mut Index, text: &str, field: usize| {
            let mut line = Vec::new();
            each_word(text, |word| line.push(index.intern(word, number, surfaces)));
            said.extend(line.iter().map(|term| (*term, field)));
            entry.length[field] += line.len() as f64;
            if matches!(field, TITLE | PHRASES | ASKED) && !line.is_empty() {
                entry.lines.push(NamePhrase { terms: line, learned: field == ASKED });
            }
        };
        read(self, &document.title, TITLE);
        read(self, &document.summary, SUMMARY);
        read(self, &document.body, BODY);
        document.phrases.iter().for_each(|phrase| read(self, phrase, PHRASES));
        document.asked.iter().for_each(|asked| read(self, asked, ASKED));
        said.sort_unstable();
        for same in said.chunk_by(|a, b| a.0 == b.0) {
            let mut times = [0.0; FIELDS];
            same.iter().for_each(|(_, field)| times[*field] += 1.0);
            if let Some(postings) = same.first().and_then(|(term, _)| self.postings.get_mut(*term as usize)) {
                postings.push(Posting { document: number, times });
            }
        }
        self.documents.push(entry);
    }

    /// Words with accents are known without them too.
    fn add_accented(&mut self) {
        let without = |(surface, known): (&String, &Surface)| {
            let plain = Some(surface).filter(|surface| !surface.is_ascii()).map(|surface| plain(surface));
            plain.filter(|plain| plain != surface).map(|plain| (plain, *known))
        };
        let found: Vec<(String, Surface)> = self.surfaces.iter().filter_map(without).collect();
        for (plain, known) in found {
            let terms = self.accented.entry(stem(&plain)).or_default();
            if !terms.contains(&known.term) {
                terms.push(known.term);
            }
            self.surfaces.entry(plain).or_insert(known);
        }
    }

    fn intern(&mut self, word: &str, document: u32, surfaces: &mut HashMap<String, Surface>) -> u32 {
        if let Some(known) = surfaces.get_mut(word) {
            if known.last != document {
                known.last = document;
                known.documents += 1;
            }
            return known.term;
        }
        let fresh = u32::try_from(self.postings.len()).unwrap_or(u32::MAX);
        let term = *self.terms.entry(stem(word)).or_insert(fresh);
        if term == fresh {
            self.postings.push(Vec::new());
            self.empty.push(is_empty_word(word));
            self.has_accents.push(!word.is_ascii() && plain(word) != word);
        }
        surfaces.insert(word.to_string(), Surface { term, documents: 1, last: document });
        term
    }
}
