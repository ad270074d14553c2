//! What translators work on: every text of a catalogue in one PO file for a language, and back into its files of words.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use fluent_syntax::ast::Entry;

use crate::catalogue::Catalogue;
use crate::layout::FileKind;
use crate::po::{PoEntry, read_po, write_po};
use crate::problems::File;
use crate::service::Service;
use crate::several_catalogues::Folders;
use crate::word_keys::{
    WordKey, agency_keys, catalogue_keys, event_keys, fact_keys, service_keys, shared_keys, signpost_keys, town_keys,
};
use crate::words::{DRAFTED, is_drafted, plain};
use crate::yaml;

/// A file of words, which need not exist yet, and what it may hold.
struct WordsFile {
    path: String,
    /// Where the texts that it translates stand.
    base: String,
    keys: Vec<WordKey>,
    /// The file as it is.
    text: String,
    said: BTreeMap<String, String>,
}

impl WordsFile {
    fn is_drafted(&self) -> bool {
        is_drafted(&self.text)
    }

    fn context(&self, key: &str) -> String {
        format!("{}:{key}", self.path)
    }
}

/// What is wrong in a translator's file, and in which line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranslationProblem {
    pub line: usize,
    pub message: String,
}

impl fmt::Display for TranslationProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.message)
    }
}

/// What a translator's file changes.
#[derive(Clone, Debug, Default)]
pub struct Translated {
    /// The files of words with what is new, and no others.
    pub files: Vec<File>,
    /// Texts that are new or another.
    pub texts: usize,
    /// Texts whose source is another since the file was made, and which are left as they are: where they stand.
    pub outdated: Vec<String>,
    /// Texts that the file leaves empty.
    pub open: usize,
}

impl Catalogue {
    /// A PO file with every text of the catalogue: its source, and the translation where there is one.
    pub fn texts_to_translate(&self, language: &str) -> String {
        let mut entries = Vec::new();
        for file in self.words_files(language) {
            for WordKey { name, source } in file.keys.iter().filter(|key| !key.source.trim().is_empty()) {
                let said = file.said.get(name).cloned().unwrap_or_default();
                let comment = if name.ends_with("people-also-say") { ALSO_SAID } else { "" };
                entries.push(PoEntry {
                    line: 0,
                    comment: comment.to_owned(),
                    place: file.base.clone(),
                    is_fuzzy: file.is_drafted() && !said.is_empty(),
                    context: file.context(name),
                    source: source.trim().to_owned(),
                    said,
                });
            }
        }
        write_po(language, &entries)
    }

    /// The files of words as a translator's PO file would have them.
    ///
    /// # Errors
    /// Everything that is wrong in the file; then nothing of it may be written.
    pub fn translated(&self, language: &str, po: &str) -> Result<Translated, Vec<TranslationProblem>> {
        let problem = |line, message| TranslationProblem { line, message };
        let (of, entries) = read_po(po)
            .map_err(|found| found.into_iter().map(|(line, text)| problem(line, text)).collect::<Vec<_>>())?;
        if let Some(of) = of.filter(|of| of != language) {
            return Err(vec![problem(1, format!("this file is in `{of}`, not in `{language}`"))]);
        }
        let files = self.words_files(language);
        let mut problems = Vec::new();
        let mut by_context: BTreeMap<&str, &PoEntry> = BTreeMap::new();
        for entry in &entries {
            let known = |file: &WordsFile| file.keys.iter().any(|key| file.context(&key.name) == entry.context);
            if let Some(first) = by_context.insert(&entry.context, entry) {
                let message = format!("`{}` stands in line {} already", entry.context, first.line);
                problems.push(problem(entry.line, message));
            } else if !files.iter().any(known) {
                problems.push(problem(entry.line, format!("the catalogue has no text `{}`", entry.context)));
            } else if let Some(wrong) = unfit(&entry.said) {
                problems.push(problem(entry.line, format!("`{}`: {wrong}", entry.context)));
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut translated = Translated::default();
        for file in &files {
            translated.add(file, &by_context);
        }
        Ok(translated)
    }

    /// The files of words that a language has or may have, of the base alone where several catalogues are read.
    fn words_files(&self, language: &str) -> Vec<WordsFile> {
        let folders = Folders::of(&self.files);
        let mut files = Vec::new();
        let mut add = |base: &str, stem: &str, mut keys: Vec<WordKey>| {
            let mut known = BTreeSet::new();
            // Two promises may go to one role.
            keys.retain(|key| known.insert(key.name.clone()));
            let path = format!("{stem}.{language}.ftl");
            let text =
                self.files.iter().find(|file| file.path == path).map(|file| file.text.clone()).unwrap_or_default();
            let said = texts_of(&text).into_iter().filter_map(|(key, text)| Some((key, text?))).collect();
            files.push(WordsFile { path, base: base.to_owned(), keys, text, said });
        };
        for file in self.files.iter().filter(|file| folders.split(&file.path).0.is_empty()) {
            let path = file.path.as_str();
            let stem = path.strip_suffix(".yaml").unwrap_or(path);
            match FileKind::of(path) {
                Some(FileKind::About) => add(path, "catalogue", catalogue_keys(self)),
                Some(FileKind::Agencies) => add(path, "agencies", agency_keys(&self.agencies)),
                Some(FileKind::Facts) => {
                    let root = yaml::parse(&file.text).root;
                    let keys = root.map(|root| fact_keys(&self.program, &self.facts, &root));
                    add(path, stem, keys.unwrap_or_default());
                }
                Some(FileKind::Town) if path == "town/residents.yaml" => {
                    add(path, "town/words", town_keys(self.town.as_ref()));
                }
                Some(FileKind::Service) => {
                    let is_it = |service: &&Service| self.files.get(service.file.0).is_some_and(|own| own.path == path);
                    let service = self.services.iter().find(is_it);
                    let keys = service.map(|service| service_keys(&self.program, service));
                    add(path, &path.replace("service.yaml", "words"), keys.unwrap_or_default());
                }
                _ => {}
            }
        }
        add("events", "events/words", event_keys(&self.events));
        add("signposts", "signposts/words", signpost_keys(&self.signposts));
        add("services", "services/words", shared_keys(&self.services));
        files.retain(|file| !file.keys.is_empty());
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files
    }
}

/// What a translator is told of other ways to say something.
const ALSO_SAID: &str = "What people type who look for it, with a semicolon between: not a translation, but what they \
                         would say in this language. The search reads it, no page shows it.";

impl Translated {
    /// What the entries change in one file.
    fn add(&mut self, file: &WordsFile, entries: &BTreeMap<&str, &PoEntry>) {
        let mut changes: Vec<(&str, &str)> = Vec::new();
        let (mut is_fuzzy, mut is_checked) = (false, false);
        for key in &file.keys {
            let Some(entry) = entries.get(file.context(&key.name).as_str()) else { continue };
            let (before, said) = (file.said.get(&key.name).map_or("", String::as_str), entry.said.trim());
            if said.is_empty() {
                self.open += 1;
                continue;
            }
            is_fuzzy |= entry.is_fuzzy;
            is_checked |= !entry.is_fuzzy;
            match before == said {
                true => {}
                false if entry.source.trim() != key.source.trim() => {
                    self.outdated.push(format!("{} (line {})", entry.context, entry.line));
                }
                false => changes.push((&key.name, said)),
            }
        }
        // The mark is of the whole file: it goes when nothing in the file is a draft any more.
        let was_drafted = file.is_drafted();
        let is_all_there = || file.said.keys().all(|key| entries.contains_key(file.context(key).as_str()));
        let is_drafted = match file.text.is_empty() {
            true => is_fuzzy,
            false => was_drafted && (is_fuzzy || !is_checked || !is_all_there()),
        };
        if changes.is_empty() && is_drafted == was_drafted {
            return;
        }
        self.texts += changes.len();
        let text = changed(&file.text, &changes, is_drafted);
        self.files.push(File { path: file.path.clone(), text });
    }
}

/// The file of words with these texts: in the place of the old ones, new ones at the end.
fn changed(before: &str, changes: &[(&str, &str)], is_drafted: bool) -> String {
    let mut text = String::new();
    let mut rest: BTreeMap<&str, &str> = changes.iter().copied().collect();
    let mut is_replaced = false;
    let mut lines = before.lines().peekable();
    if is_drafted || crate::words::is_drafted(before) {
        let first = lines.next_if(|line| line.contains(DRAFTED)).unwrap_or(DRAFTED_LINE);
        if is_drafted {
            text.push_str(&format!("{first}\n"));
        }
    }
    for line in lines {
        let begins = line.split_once('=').map(|(key, _)| key.trim_end()).filter(|_| !line.starts_with([' ', '#', '}']));
        match begins {
            Some(key) => match rest.remove_entry(key) {
                Some((key, said)) => {
                    text.push_str(&message(key, said));
                    is_replaced = true;
                    continue;
                }
                None => is_replaced = false,
            },
            // The lines of a text that was replaced are indented.
            None if is_replaced && line.starts_with(' ') => continue,
            None => is_replaced = is_replaced && line.is_empty(),
        }
        text.push_str(&format!("{line}\n"));
    }
    for (key, said) in changes.iter().filter(|(key, _)| rest.contains_key(key)) {
        text.push_str(&message(key, said));
    }
    text
}

/// How a file says that nobody has checked it.
const DRAFTED_LINE: &str = "# machine-drafted, not yet checked by a translator";

/// A text as Fluent writes it: further lines are indented, and what would mean something there stands in quotes.
fn message(key: &str, said: &str) -> String {
    let lines = said.lines().map(|line| match line.chars().next() {
        Some(first @ ('[' | '*' | '.' | '#')) => format!("{{\"{first}\"}}{}", line.get(1..).unwrap_or_default()),
        _ => line.trim_end().to_owned(),
    });
    let lines: Vec<String> = lines.collect();
    match lines.as_slice() {
        [one] => format!("{key} = {one}\n"),
        several => {
            let below = several.iter().map(|line| if line.is_empty() { "\n".into() } else { format!("    {line}\n") });
            format!("{key} =\n{}", below.collect::<String>())
        }
    }
}

/// What stands in the way of a text in a file of words.
fn unfit(said: &str) -> Option<&'static str> {
    if said.contains(['{', '}']) {
        return Some("words here are plain: leave out what stands in braces");
    }
    let is_unseen = |c: char| c.is_control() && c != '\n';
    said.contains(is_unseen).then_some("a character that nobody sees stands in it")
}

/// The texts of a file of words; `None` for one that is more than plain words.
fn texts_of(text: &str) -> Vec<(String, Option<String>)> {
    let (Ok(resource) | Err((resource, _))) = fluent_syntax::parser::parse(text);
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name.to_owned(), plain(message))),
        _ => None,
    });
    messages.collect()
}
