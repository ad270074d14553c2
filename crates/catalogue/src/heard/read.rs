//! Reads `heard.yaml`.

use std::collections::BTreeMap;

use rules::{Diagnostic, FactId, Program};
use search::patterns::{LanguageText, PatternText, Spelling, SubjectText};

use super::grammar::{LanguageGrammar, WrittenForm};
use super::{CLASSES, HeardFile, HeardValue, Subject, takes};
use crate::patterns::{read_patterns, read_shared, read_words};
use crate::reader::Reader;
use crate::yaml::{Key, Kind, Node};

/// What a language takes away: whole clauses, and the patterns of every answer.
#[derive(Default)]
struct Taken {
    skip: Vec<PatternText>,
    supposed: Vec<PatternText>,
    own: Vec<PatternText>,
    doubt: Vec<PatternText>,
    withdraws: Vec<PatternText>,
    takes_back: Vec<PatternText>,
    unless: Vec<PatternText>,
    denies: Vec<String>,
}

pub(crate) fn read(reader: &mut Reader<'_>, program: &Program, root: &Node) -> HeardFile {
    let mut file = HeardFile::default();
    let Some(keys) = reader.keys(root, "the file of what is heard") else { return file };
    let shared = keys.require(reader, "shared").map(|node| read_shared(reader, node)).unwrap_or_default();
    let mut taken: BTreeMap<String, Taken> = BTreeMap::new();
    let grammar = keys.require(reader, "grammar").and_then(|node| reader.keys(node, "the grammar by language"));
    for (language, node) in grammar.map(|keys| keys.all()).unwrap_or_default() {
        if let Some((grammar, takes)) = read_grammar(reader, node) {
            file.grammar.languages.push(grammar);
            taken.insert(language.name.clone(), takes);
        }
    }
    let mut subjects: Vec<BTreeMap<String, SubjectText>> = Vec::new();
    for node in keys.require(reader, "heard").map(|node| reader.list(node)).unwrap_or_default() {
        if let Some((subject, words)) = read_subject(reader, program, node, &shared) {
            file.subjects.push(subject);
            subjects.push(words);
        }
    }
    for list in keys.get("apart").map(|node| reader.list(node)).unwrap_or_default() {
        let named = reader.list(list);
        file.apart.push(named.iter().filter_map(|node| read_fact(reader, program, node)).collect());
    }
    let of_oneself = keys.get("of_oneself").map(|node| reader.list(node)).unwrap_or_default();
    file.of_oneself = of_oneself.iter().filter_map(|node| read_fact(reader, program, node)).collect();
    keys.finish(reader, "the file of what is heard");
    for (language, (node, mut shared)) in shared {
        let Taken { skip, supposed, own, doubt, withdraws, takes_back, unless, denies } =
            taken.remove(&language).unwrap_or_default();
        let sure = |sure| SubjectText { sure, ..SubjectText::default() };
        let mut texts = vec![sure(skip), sure(supposed), sure(own), sure(doubt), sure(withdraws), sure(takes_back)];
        texts.extend(subjects.iter_mut().map(|words| words.remove(&language).unwrap_or_default()));
        (shared.unless, shared.denies) = (unless, denies);
        let classes = CLASSES.map(|(class, word)| (class.to_owned(), vec![word.to_owned()]));
        shared.classes.extend(classes);
        if let Err(wrong) = file.words.add(&language, shared, texts) {
            reader.problem(Diagnostic::error("heard-words", node.span, format!("the words in {language}: {wrong}")));
        }
    }
    file
}

fn read_subject(
    reader: &mut Reader<'_>,
    program: &Program,
    node: &Node,
    shared: &BTreeMap<String, (&Node, LanguageText)>,
) -> Option<(Subject, BTreeMap<String, SubjectText>)> {
    let keys = reader.keys(node, "an answer that is heard")?;
    let told = keys.require(reader, "tells").and_then(|node| reader.keys(node, "what words tell"));
    let told = told.map(|keys| keys.all()).unwrap_or_default();
    let told: Vec<_> = told.iter().filter_map(|(key, node)| read_told(reader, program, key, node)).collect();
    let mut words = BTreeMap::new();
    let written = keys.require(reader, "words").and_then(|node| reader.keys(node, "words by language"));
    for (language, node) in written.map(|keys| keys.all()).unwrap_or_default() {
        if !shared.contains_key(&language.name) {
            let message = format!("the words in {} would never be looked at", language.name);
            let problem = Diagnostic::error("heard-words", language.span, message);
            reader
                .problem(problem.help(format!("say under `shared` how {} is written, `{{}}` at least", language.name)));
        }
        let said = match &node.kind {
            Kind::Map(_) => read_words(reader, node),
            _ => Some(SubjectText { patterns: read_patterns(reader, node), ..SubjectText::default() }),
        };
        words.extend(said.map(|said| (language.name.clone(), said)));
    }
    let is_hint = keys.get("hint").and_then(|node| reader.boolean(node)).unwrap_or_default();
    let within = keys.get("within").and_then(|node| read_days(reader, node));
    keys.finish(reader, "an answer that is heard");
    (!told.is_empty()).then_some((Subject { told, is_hint, within }, words))
}

/// A number of days.
fn read_days(reader: &mut Reader<'_>, node: &Node) -> Option<i32> {
    let days = reader.text(node).and_then(|text| text.parse::<i32>().ok()).filter(|days| *days > 0);
    if days.is_none() {
        reader.error::<()>("heard-within", node.span, "write how many days from today: 400 for about a year");
    }
    days
}

/// The name of a fact.
fn read_fact(reader: &mut Reader<'_>, program: &Program, node: &Node) -> Option<FactId> {
    let name = reader.text(node)?;
    let known = program.vocabulary.fact(&name);
    if known.is_none() {
        let problem = Diagnostic::error("unknown-fact", node.span, format!("there is no fact named `{name}`"));
        reader.problem(problem.suggest(&name, program.vocabulary.fact_names()));
    }
    known
}

/// One fact and its value, which may be the word for a day or an amount.
fn read_told(reader: &mut Reader<'_>, program: &Program, key: &Key, node: &Node) -> Option<(FactId, HeardValue)> {
    let Some(fact) = program.vocabulary.fact(&key.name) else {
        let problem = Diagnostic::error("unknown-fact", key.span, format!("there is no fact named `{}`", key.name));
        reader.problem(problem.suggest(&key.name, program.vocabulary.fact_names()));
        return None;
    };
    let ty = program.vocabulary.fact_type(fact);
    let value = match node.scalar() {
        Some("DATE") if reader.is_word(node, "DATE") => HeardValue::Day,
        Some("AMOUNT") if reader.is_word(node, "AMOUNT") => HeardValue::Amount,
        _ => HeardValue::Is(reader.value(program, ty, node)?),
    };
    if program.vocabulary.is_derived(fact) || !takes(ty, &value) {
        let message = "this cannot be heard: the fact is of another type, or follows from others";
        return reader.error("heard-value", node.span, message);
    }
    Some((fact, value))
}

fn read_grammar(reader: &mut Reader<'_>, node: &Node) -> Option<(LanguageGrammar, Taken)> {
    let keys = reader.keys(node, "the grammar of a language")?;
    let mut patterns = |name| keys.get(name).map(|node| read_patterns(reader, node)).unwrap_or_default();
    let (skip, supposed, own) = (patterns("skip"), patterns("supposed"), patterns("own"));
    let (doubt, unless) = (patterns("doubt"), patterns("unless"));
    let (withdraws, takes_back) = (patterns("withdraws"), patterns("takes_back"));
    let mut texts = |name| keys.get(name).map(|node| reader.texts(node)).unwrap_or_default();
    let taken = Taken { skip, supposed, own, doubt, withdraws, takes_back, unless, denies: texts("denies") };
    let (cut, between) = (texts("cut"), texts("between"));
    let (months, weekdays) = (texts("months"), texts("weekdays"));
    let (days, amounts, after_numbers) = (texts("dates"), texts("amounts"), texts("after_numbers"));
    let mut relative = Vec::new();
    let named = keys.get("days").and_then(|node| reader.keys(node, "days by their names"));
    for (name, node) in named.map(|keys| keys.all()).unwrap_or_default() {
        let far = reader.text(node).and_then(|text| text.parse::<i32>().ok());
        if far.is_none() {
            reader.error::<()>("heard-grammar", node.span, "write how many days after today: -1 for yesterday");
        }
        relative.extend(far.map(|far| (name.name.clone(), far)));
    }
    for (what, named, wanted) in [("months", &months, 12), ("weekdays", &weekdays, 7)] {
        if !named.is_empty() && named.len() != wanted {
            let message = format!("{} {what}; there are {wanted}, each with its names set apart by `|`", named.len());
            reader.error::<()>("heard-grammar", node.span, message);
        }
    }
    keys.finish(reader, "the grammar of a language");
    let forms = |texts: &[String], names: (&[String], &[String])| {
        texts.iter().map(|text| WrittenForm::new(text, names)).collect::<Vec<_>>()
    };
    let grammar = LanguageGrammar {
        between: between.iter().map(|text| Spelling::of(text)).collect(),
        cut: cut.iter().map(|text| Spelling::of(text)).collect(),
        relative: relative.iter().map(|(name, far)| (Spelling::of(name), *far)).collect(),
        dates: forms(&days, (&months, &weekdays)),
        amounts: forms(&amounts, (&[], &[])),
        after_numbers,
    };
    Some((grammar, taken))
}
