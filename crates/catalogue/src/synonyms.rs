//! Other words that people use for services: `synonyms.yaml`.

use rules::{Diagnostic, Span};
use search::Synonyms;

use crate::problems::{File, FileId, Problems};
use crate::reader::Reader;
use crate::yaml::{self, Kind, Node, Parsed};

/// Reads synonyms without a catalogue, such as those for a search of other pages.
pub fn read_synonyms(path: &str, text: &str) -> Result<Synonyms, Vec<String>> {
    let files = [File { path: path.to_string(), text: text.to_string() }];
    let mut problems = Problems::default();
    let Parsed { root, problems: found } = yaml::parse(text);
    found.into_iter().for_each(|problem| problems.add(FileId(0), problem));
    let mut synonyms = Synonyms::default();
    match &root {
        Some(root) => read(&mut Reader::new(FileId(0), text, &mut problems), &mut synonyms, root),
        None if problems.is_empty() => {
            problems.add(FileId(0), Diagnostic::error("yaml", Span::default(), "this file is empty"));
        }
        None => {}
    }
    problems.settle(&files);
    if problems.is_empty() { Ok(synonyms) } else { Err(problems.lines(&files)) }
}

pub(crate) fn read(reader: &mut Reader<'_>, synonyms: &mut Synonyms, root: &Node) {
    let Some(keys) = reader.keys(root, "the synonyms") else { return };
    for node in keys.require(reader, "synonyms").map(|node| reader.list(node)).unwrap_or_default() {
        match &node.kind {
            Kind::List(items) => {
                let phrases = phrases(reader, node);
                if items.len() < 2 {
                    let problem = Diagnostic::error("too-few", node.span, "one phrase alone stands for nothing else");
                    reader.problem(problem.help("add what else people say for it, or remove it"));
                }
                synonyms.same(&phrases);
            }
            Kind::Scalar(..) => {
                let problem = Diagnostic::error("wrong-kind", node.span, "words alone do not say what they stand for");
                reader.problem(problem.help("write `[phrase, phrase]`, or `{ say: [phrase], means: [phrase] }`"));
            }
            _ => read_meaning(reader, synonyms, node),
        }
    }
    keys.finish(reader, "the synonyms");
}

fn read_meaning(reader: &mut Reader<'_>, synonyms: &mut Synonyms, node: &Node) {
    let Some(keys) = reader.keys(node, "a list of phrases, or `say` and `means`") else { return };
    let said = keys.require(reader, "say").map(|node| phrases(reader, node)).unwrap_or_default();
    let meant = keys.require(reader, "means").map(|node| phrases(reader, node)).unwrap_or_default();
    keys.finish(reader, "a synonym");
    synonyms.means(&said, &meant);
}

/// Phrases that contain at least one searchable word.
fn phrases(reader: &mut Reader<'_>, node: &Node) -> Vec<String> {
    let mut phrases = Vec::new();
    for node in reader.list(node) {
        let Some(phrase) = reader.text(node) else { continue };
        if search::words::words(&phrase).iter().all(|word| word.empty) {
            let message = format!("`{phrase}` holds no word that tells what is meant");
            reader.problem(Diagnostic::error("empty-phrase", node.span, message).help("use more telling words"));
            continue;
        }
        phrases.push(phrase);
    }
    phrases
}
