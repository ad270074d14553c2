//! Patterns of words as files write them, by language: in the crisis file and in the file of what is heard.

use std::collections::BTreeMap;

use search::patterns::{LanguageText, PatternText, SubjectText};

use crate::reader::Reader;
use crate::yaml::{Kind, Node};

/// What each language shares, with where it is written.
pub(crate) fn read_shared<'n>(reader: &mut Reader<'_>, node: &'n Node) -> BTreeMap<String, (&'n Node, LanguageText)> {
    let mut languages = BTreeMap::new();
    for (language, node) in reader.keys(node, "languages").map(|keys| keys.all()).unwrap_or_default() {
        let Some(keys) = reader.keys(node, "what a language shares") else { continue };
        let shared = LanguageText {
            classes: keys.get("classes").map(|node| read_classes(reader, node)).unwrap_or_default(),
            near: keys.get("near").and_then(|node| whole(reader, node)),
            topic: keys.get("topic").and_then(|node| whole(reader, node)),
            always: keys.get("always").and_then(|node| reader.boolean(node)).unwrap_or_default(),
            slips: keys.get("slips").and_then(|node| reader.boolean(node)).unwrap_or_default(),
            unless: Vec::new(),
            denies: Vec::new(),
            ordinary_words: keys.get("ordinary_words").map(|node| reader.texts(node)).unwrap_or_default(),
        };
        keys.finish(reader, "what a language shares");
        languages.insert(language.name.clone(), (node, shared));
    }
    languages
}

/// The words of one subject in one language.
pub(crate) fn read_words(reader: &mut Reader<'_>, node: &Node) -> Option<SubjectText> {
    let keys = reader.keys(node, "words to look for")?;
    let mut patterns = |name| keys.get(name).map(|node| read_patterns(reader, node)).unwrap_or_default();
    let (sure, topics, unless) = (patterns("sure"), patterns("patterns"), patterns("unless"));
    let classes = keys.get("classes").map(|node| read_classes(reader, node)).unwrap_or_default();
    keys.finish(reader, "words to look for");
    Some(SubjectText { classes, sure, patterns: topics, unless })
}

fn read_classes(reader: &mut Reader<'_>, node: &Node) -> BTreeMap<String, Vec<String>> {
    let entries = reader.keys(node, "classes of words").map(|keys| keys.all()).unwrap_or_default();
    entries.iter().map(|(key, node)| (key.name.clone(), reader.texts(node))).collect()
}

pub(crate) fn read_patterns(reader: &mut Reader<'_>, node: &Node) -> Vec<PatternText> {
    reader.list(node).iter().filter_map(|node| read_pattern(reader, node)).collect()
}

/// A phrase, a list of phrases, or `{ all, near, order, at_most, unless }`.
fn read_pattern(reader: &mut Reader<'_>, node: &Node) -> Option<PatternText> {
    let all = match &node.kind {
        Kind::List(_) => reader.texts(node),
        Kind::Map(_) => {
            let keys = reader.keys(node, "a pattern")?;
            let pattern = PatternText {
                all: keys.require(reader, "all").map(|node| reader.texts(node)).unwrap_or_default(),
                near: keys.get("near").and_then(|node| whole(reader, node)),
                order: keys.get("order").and_then(|node| reader.boolean(node)).unwrap_or_default(),
                at_most: keys.get("at_most").and_then(|node| whole(reader, node)),
                unless: keys.get("unless").map(|node| read_patterns(reader, node)).unwrap_or_default(),
            };
            keys.finish(reader, "a pattern");
            return Some(pattern);
        }
        _ => vec![reader.text(node)?],
    };
    Some(PatternText { all, ..PatternText::default() })
}

fn whole(reader: &mut Reader<'_>, node: &Node) -> Option<usize> {
    reader.whole(node).and_then(|number| usize::try_from(number).ok())
}
