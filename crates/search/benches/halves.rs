//! How well search ranks another site's pages for queries that nothing was tuned on.
//!
//! `cargo bench -p search --bench halves -- PAGES QUERIES` starts from neutral weights and an empty list of words, fits
//! both on one half of the judged queries, reads the other half once, and prints what `docs/benchmarks.md` tells. Then
//! learning, in five folds, also for the pages of which nothing was learned. The files are as `stoa search` reads them,
//! with the fields of `score_search.py`. Nothing here is random, so that every run gives the same figures.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use search::words::words;
use search::{Document, Index, Synonyms, Weights};
use serde_json::Value;

/// A query, the page that was wanted, and where.
struct Judged {
    query: String,
    page: usize,
    rank: usize,
    is_wanted: bool,
    /// A number that follows from its id alone.
    lot: u64,
}

impl Judged {
    fn passes(&self, index: &Index) -> bool {
        let found = index.search(&self.query, self.rank).found;
        found.iter().any(|answer| answer.document == self.page) == self.is_wanted
    }

    /// The first half is fitted on, the second one measured.
    fn is_first_half(&self) -> bool {
        (self.lot >> 7) & 1 == 0
    }

    fn fold(&self) -> u64 {
        (self.lot >> 17) % FOLDS
    }
}

const FOLDS: u64 = 5;

/// Everything counts alike, and nothing more than anything else.
const NEUTRAL: Weights = Weights {
    field: [1.0; 5],
    length: [0.5; 5],
    saturation: 1.0,
    empty: 0.5,
    coverage: 1.0,
    whole_title: 0.5,
    together: 0.5,
    prior: 0.5,
    synonym: 0.9,
    other_words: 0.9,
};

/// A pair of words is taken in if so many more queries find their page.
const WORTH: usize = 2;
/// Pairs that are tried, the most frequent first.
const MOST_TRIED: usize = 400;

fn main() {
    let files: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let (Some(pages), Some(queries)) = (files.first(), files.get(1)) else {
        println!("left out: name the file of pages and the file of judged queries");
        return;
    };
    let (documents, places) = documents(pages);
    let judged = judged(queries, &places);
    let half = |is_first: bool| judged.iter().filter(move |one| one.is_first_half() == is_first).collect::<Vec<_>>();
    if files.get(2).is_some_and(|word| word == "folds") {
        return folds(&documents, &half(true));
    }
    let (first, second) = (half(true), half(false));
    let fitted = Fitted::on(documents.clone(), &first);
    println!("{:?}", fitted.weights);
    fitted.pairs.iter().for_each(|(said, meant)| println!("  {said} => {meant}"));
    let index = fitted.index();
    println!("fitted: {} of the first half, {} of the second", share(&index, &first), share(&index, &second));
    learning(&documents, &judged);
}

/// The first half alone: fitted on four fifths of it, the remaining fifth read, five times. What the procedure is made
/// by, so that the second half need not be read.
fn folds(documents: &[Document], first: &[&Judged]) {
    let (mut passes, mut neutral, mut all) = (0, 0, 0);
    for fold in 0..FOLDS {
        let (held, rest): (Vec<&Judged>, Vec<&Judged>) =
            first.iter().copied().partition(|one| (one.lot >> 27) % FOLDS == fold);
        let fitted = Fitted::on(documents.to_vec(), &rest);
        let index = fitted.index();
        let (here, before) =
            (passed(&index, &held), passed(&Index::with_weights(documents, Synonyms::default(), NEUTRAL), &held));
        println!("fold {fold}: {} of the rest, {here} of {}, neutral {before}", share(&index, &rest), held.len(),);
        println!("  {:?}", fitted.weights);
        (passes, neutral, all) = (passes + here, neutral + before, all + held.len());
    }
    let share = |part: usize| 100.0 * part as f64 / all.max(1) as f64;
    println!(
        "unseen fifths of the first half: {passes} of {all} ({:.1} %), neutral {:.1} %",
        share(passes),
        share(neutral)
    );
}

/// What was fitted to some queries.
struct Fitted {
    documents: Vec<Document>,
    pairs: Vec<Pair>,
    weights: Weights,
}

impl Fitted {
    fn on(documents: Vec<Document>, judged: &[&Judged]) -> Fitted {
        let neutral = Index::with_weights(&documents, Synonyms::default(), NEUTRAL);
        println!("neutral weights, no words: {}", share(&neutral, judged));
        let documents = with_verbs(documents, judged);
        let weights = fitted(&documents, &[], judged, NEUTRAL);
        let pairs = words_of(&documents, &weights, judged);
        let weights = fitted(&documents, &pairs, judged, weights);
        Fitted { documents, pairs, weights }
    }

    fn index(&self) -> Index {
        Index::with_weights(&self.documents, synonyms(&self.pairs), self.weights.clone())
    }
}

/// Pages whose title begins with some word are wanted more: `Apply for`. Which words, the queries say.
fn with_verbs(mut documents: Vec<Document>, judged: &[&Judged]) -> Vec<Document> {
    let first_word = |document: &Document| words(&document.title).into_iter().next().map(|word| word.surface);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    documents.iter().filter_map(first_word).for_each(|word| *counts.entry(word).or_default() += 1);
    let mut frequent: Vec<(usize, String)> = counts.into_iter().map(|(word, count)| (count, word)).collect();
    frequent.sort_by(|a, b| b.cmp(a));
    let score = |documents: &[Document]| passed(&Index::with_weights(documents, Synonyms::default(), NEUTRAL), judged);
    let mut best = score(&documents);
    for (_, word) in frequent.into_iter().take(MOST_VERBS) {
        let mut wanted = documents.clone();
        let named = wanted.iter_mut().filter(|document| first_word(document).as_ref() == Some(&word));
        named.for_each(|document| document.prior += 0.5);
        let passed = score(&wanted);
        if passed > best {
            println!("  wanted more: {word}");
            (best, documents) = (passed, wanted);
        }
    }
    documents
}

/// First words of titles that are tried, the most frequent first.
const MOST_VERBS: usize = 60;

/// With the weights and words of the product, and four fifths of the queries learned.
fn learning(documents: &[Document], judged: &[Judged]) {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let without = Index::new(documents, Synonyms::english());
    for fold in 0..FOLDS {
        let mut learned = documents.to_vec();
        for one in judged.iter().filter(|one| one.fold() != fold && one.is_wanted) {
            if let Some(document) = learned.get_mut(one.page).filter(|known| !known.asked.contains(&one.query)) {
                document.asked.push(one.query.clone());
            }
        }
        let with = Index::new(&learned, Synonyms::english());
        for one in judged.iter().filter(|one| one.fold() == fold) {
            let is_named = learned.get(one.page).is_some_and(|document| !document.asked.is_empty());
            let names = match is_named {
                true => ["all pages, with learning", "all pages, without"],
                false => ["pages of which nothing was learned, with", "pages of which nothing was learned, without"],
            };
            let passes = [one.passes(&with), one.passes(&without)];
            let all = ["all pages, with learning", "all pages, without"];
            let mut count = |name: &'static str, passes: bool| {
                let count = counts.entry(name).or_default();
                *count = (count.0 + usize::from(passes), count.1 + 1);
            };
            all.into_iter().zip(passes).for_each(|(name, passes)| count(name, passes));
            if !is_named {
                names.into_iter().zip(passes).for_each(|(name, passes)| count(name, passes));
            }
        }
    }
    for (name, (passed, all)) in counts {
        println!("{name}: {passed} of {all}, {:.1} %", 100.0 * passed as f64 / all as f64);
    }
}

fn passed(index: &Index, judged: &[&Judged]) -> usize {
    let part = judged.len().div_ceil(2).max(1);
    std::thread::scope(|scope| {
        let count = |part: &'_ [&Judged]| part.iter().filter(|one| one.passes(index)).count();
        let parts: Vec<_> = judged.chunks(part).map(|part| scope.spawn(move || count(part))).collect();
        parts.into_iter().map(|part| part.join().unwrap_or_default()).sum()
    })
}

fn share(index: &Index, judged: &[&Judged]) -> String {
    let passed = passed(index, judged);
    format!("{passed} of {} ({:.1} %)", judged.len(), 100.0 * passed as f64 / judged.len().max(1) as f64)
}

fn synonyms(pairs: &[Pair]) -> Synonyms {
    let mut synonyms = Synonyms::default();
    pairs.iter().for_each(|(said, meant)| synonyms.means(&[said], &[meant]));
    synonyms
}

/// Each figure in turn is made smaller and larger, and kept where that helps.
fn fitted(documents: &[Document], pairs: &[Pair], judged: &[&Judged], from: Weights) -> Weights {
    let mut index = Index::with_weights(documents, synonyms(pairs), from.clone());
    let mut best = (passed(&index, judged), from);
    for _ in 0..ROUNDS {
        for place in 0..FIGURES {
            for factor in [0.6, 0.8, 1.25, 1.6] {
                let mut weights = best.1.clone();
                let (figure, most) = figure(&mut weights, place);
                *figure = (*figure * factor).min(most);
                index.weigh(weights.clone());
                let passed = passed(&index, judged);
                if passed > best.0 {
                    best = (passed, weights);
                }
            }
        }
    }
    best.1
}

const ROUNDS: usize = 2;
const FIGURES: usize = 16;

/// A figure by its place, and the most it may be. Those of what was learned are left alone: nothing is learned here.
fn figure(weights: &mut Weights, place: usize) -> (&mut f64, f64) {
    match place {
        0..=3 => (&mut weights.field[place], f64::MAX),
        4..=7 => (&mut weights.length[place - 4], 1.0),
        8 => (&mut weights.saturation, f64::MAX),
        9 => (&mut weights.empty, 1.0),
        10 => (&mut weights.coverage, f64::MAX),
        11 => (&mut weights.whole_title, 1.0),
        12 => (&mut weights.together, f64::MAX),
        13 => (&mut weights.prior, f64::MAX),
        14 => (&mut weights.synonym, 1.0),
        _ => (&mut weights.other_words, 1.0),
    }
}

/// What is said, and what is meant by it.
type Pair = (String, String);

/// Words of queries that miss their page, and words of that page, wherever taking them for each other helps; the most
/// frequent first.
fn words_of(documents: &[Document], weights: &Weights, judged: &[&Judged]) -> Vec<Pair> {
    let mut index = Index::with_weights(documents, Synonyms::default(), weights.clone());

    let mut seen: BTreeMap<Pair, (BTreeSet<&str>, Pair)> = BTreeMap::new();
    for one in judged.iter().filter(|one| one.is_wanted && !one.passes(&index)) {
        let Some(document) = documents.get(one.page) else { continue };
        let asked = phrases(&one.query);
        let named: BTreeMap<String, String> =
            [&document.title].into_iter().chain(&document.phrases).flat_map(|name| phrases(name)).collect();
        for (stems, said) in asked.iter().filter(|(stems, _)| !named.contains_key(*stems)) {
            for (others, meant) in named.iter().filter(|(stems, _)| !asked.contains_key(*stems)) {
                let pair = seen.entry((stems.clone(), others.clone()));
                pair.or_insert_with(|| (BTreeSet::new(), (said.clone(), meant.clone()))).0.insert(&one.query);
            }
        }
    }
    let mut found: Vec<(usize, Pair)> =
        seen.into_values().map(|(queries, pair)| (queries.len(), pair)).filter(|(count, _)| *count >= 2).collect();
    found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut pairs: Vec<Pair> = Vec::new();
    for (_, pair) in found.into_iter().take(MOST_TRIED) {
        // Other queries find what they found before.
        let asked = words(&pair.0);
        let says =
            |one: &&&Judged| asked.iter().all(|word| words(&one.query).iter().any(|other| other.stem == word.stem));
        let judged: Vec<&Judged> = judged.iter().filter(says).copied().collect();
        index.say(synonyms(&pairs));
        let before = passed(&index, &judged);
        pairs.push(pair);
        index.say(synonyms(&pairs));
        if passed(&index, &judged) < before + WORTH {
            pairs.pop();
        }
    }
    pairs
}

/// The telling words of a text and its pairs of them, by their stems.
fn phrases(text: &str) -> BTreeMap<String, String> {
    let words: Vec<_> = words(text).into_iter().filter(|word| !word.empty).collect();
    let join = |part: &[search::words::Word], say: fn(&search::words::Word) -> &str| {
        part.iter().map(say).collect::<Vec<_>>().join(" ")
    };
    let of = |length: usize| {
        let parts = words.windows(length);
        parts.map(|part| (join(part, |word| &word.stem), join(part, |word| &word.surface))).collect::<Vec<_>>()
    };
    of(1).into_iter().chain(of(2)).collect()
}

fn documents(path: &str) -> (Vec<Document>, HashMap<String, usize>) {
    let pages = lines(path);
    let document = |page: &Value| {
        let (path, title) = (text(page, "path"), text(page, "title"));
        let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let depth = if path.starts_with('/') { path.trim_matches('/').split('/').count() } else { 4 };
        Document {
            title,
            summary: text(page, "description"),
            body: text(page, "body_markdown"),
            phrases: vec![last.replace(['-', '_'], " ")],
            prior: 0.5 / depth as f64,
            ..Document::default()
        }
    };
    let places = pages.iter().enumerate().map(|(place, page)| (text(page, "path"), place)).collect();
    (pages.iter().map(document).collect(), places)
}

fn judged(path: &str, places: &HashMap<String, usize>) -> Vec<Judged> {
    let lot = |id: &str| {
        id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |lot, byte| (lot ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    };
    let one = |line: &Value| Judged {
        query: text(line, "query"),
        page: places.get(&text(line, "page")).copied().unwrap_or(usize::MAX),
        rank: line["rank"].as_u64().and_then(|rank| usize::try_from(rank).ok()).unwrap_or(3),
        is_wanted: line["want"] == "within",
        lot: lot(&text(line, "id")),
    };
    lines(path).iter().map(one).collect()
}

fn lines(path: &str) -> Vec<Value> {
    let all = std::fs::read_to_string(path).unwrap_or_default();
    all.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}
