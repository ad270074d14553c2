//! All translation files: read once, checked against what they belong to, and stored for `in_language`.

use std::collections::BTreeMap;

use rules::{Diagnostic, Span};

use crate::catalogue::{Catalogue, Parts};
use crate::layout::{FileKind, WordsOf, words_file};
use crate::problems::{File, FileId};
use crate::reader::Reader;
use crate::several_catalogues::Folders;
use crate::word_keys::{
    PHRASE, agency_keys, catalogue_keys, event_keys, fact_keys, service_keys, shared_keys, signpost_keys, town_keys,
};
use crate::words::{ExpectedKeys, read_words};

/// A translated text.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    pub(crate) text: String,
    pub(crate) machine_drafted: bool,
}

/// The texts of all translations.
#[derive(Clone, Debug, Default)]
pub(crate) struct Translations {
    languages: BTreeMap<String, Tongue>,
}

/// The texts of one language by owner and key: `services/gas-rebate/name`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tongue {
    texts: BTreeMap<String, Text>,
}

impl Translations {
    pub(crate) fn tongue(&self, language: &str) -> Option<&Tongue> {
        self.languages.get(language)
    }
}

impl Tongue {
    pub(crate) fn get(&self, key: &str) -> Option<&Text> {
        self.texts.get(key)
    }

    /// The first text of an owner; all its texts are in one file, so it represents them.
    pub(crate) fn any_of(&self, owner: &str) -> Option<&Text> {
        let from = format!("{owner}/");
        let (key, text) = self.texts.range(from.clone()..).next()?;
        key.starts_with(&from).then_some(text)
    }
}

pub(crate) fn read_translations(
    catalogue: &mut Catalogue,
    parts: &Parts,
    words: &[FileId],
    (files, folders): (&[File], &Folders),
) {
    for file in words {
        let Some(File { path, text }) = files.get(file.0) else { continue };
        let (folder, path) = folders.split(path);
        let Some((of, language)) = words_file(path) else { continue };
        let base = base_file(&of).map(|base| format!("{folder}{base}"));
        if let Some(base) = base.as_ref().filter(|base| !files.iter().any(|file| file.path == **base)) {
            let name = base.rsplit('/').next().unwrap_or(base);
            let message = format!("there is no {name} beside this file");
            let problem = Diagnostic::error("unknown-file", Span::default(), message);
            catalogue.problems.add(*file, problem.help("write it, or move this file to what it belongs to"));
            continue;
        }
        let at = base.and_then(|base| files.iter().position(|file| file.path == base)).map(FileId);
        let Some((owner, known)) = known(catalogue, parts, (folder, &of), at, files) else { continue };
        let mut reader = Reader::new(*file, text, &mut catalogue.problems);
        check_language(&mut reader, &catalogue.about.languages, language);
        let read = read_words(&mut reader, &known);
        let tongue = catalogue.translations.languages.entry(language.to_string()).or_default();
        for (key, text) in read.texts {
            let text = Text { text, machine_drafted: read.machine_drafted };
            let owner = if key.starts_with(PHRASE) { "phrases" } else { owner.as_str() };
            // The words of the base come first, and stay.
            tongue.texts.entry(format!("{owner}/{key}")).or_insert(text);
        }
    }
}

/// The file that the translation would belong to.
fn base_file(of: &WordsOf<'_>) -> Option<String> {
    match of {
        WordsOf::Agencies => Some("agencies.yaml".to_string()),
        WordsOf::Facts(stem) => Some(format!("{stem}.yaml")),
        WordsOf::Service(folder) => Some(format!("{folder}/service.yaml")),
        WordsOf::Town => Some("town/residents.yaml".to_string()),
        // A missing catalogue.yaml was reported already.
        WordsOf::Catalogue | WordsOf::Events | WordsOf::Signposts | WordsOf::AllServices => None,
    }
}

/// The owner of a translation file, and its expected keys; `None` if the owner itself was rejected.
fn known(
    catalogue: &Catalogue,
    parts: &Parts,
    (folder, of): (&str, &WordsOf<'_>),
    at: Option<FileId>,
    files: &[File],
) -> Option<(String, ExpectedKeys)> {
    let sound = |file: FileId| !catalogue.problems.in_file(file);
    let all_sound = |below: &str| {
        let folder = format!("{folder}{below}");
        let below = |file: &File| file.path.starts_with(&folder) && file.path.ends_with(".yaml");
        files.iter().enumerate().filter(|(_, file)| below(file)).all(|(n, _)| sound(FileId(n)))
    };
    let complete = at.is_none_or(sound);
    let plain = |place: &str, owner, keys, complete| Some((place.to_string(), ExpectedKeys { owner, keys, complete }));
    match of {
        WordsOf::Catalogue => {
            let page = format!("{folder}catalogue.yaml");
            let sound = files.iter().position(|file| file.path == page).map(FileId).is_some_and(sound);
            // The name of another catalogue is its own, and is shown nowhere.
            plain(
                if folder.is_empty() { "catalogue" } else { folder },
                "the catalogue has",
                catalogue_keys(catalogue),
                sound,
            )
        }
        WordsOf::Agencies => plain("agencies", "the agencies have", agency_keys(&catalogue.agencies), complete),
        WordsOf::Events => plain("events", "the life events have", event_keys(&catalogue.events), all_sound("events/")),
        WordsOf::Signposts => {
            let keys = signpost_keys(&catalogue.signposts);
            plain("signposts", "the signposts have", keys, all_sound("signposts/"))
        }
        WordsOf::AllServices => {
            plain("services", "the services have", shared_keys(&catalogue.services), all_sound("services/"))
        }
        WordsOf::Town => plain("town", "the people of the town have", town_keys(catalogue.town.as_ref()), complete),
        WordsOf::Facts(_) => {
            let of_kind = parts.get(&FileKind::Facts).map_or(&[][..], Vec::as_slice);
            let root = of_kind.iter().find(|(file, _)| Some(*file) == at).map(|(_, root)| root);
            let keys = root.map(|root| fact_keys(&catalogue.program, &catalogue.facts, root));
            plain("facts", "the facts beside it have", keys.unwrap_or_default(), complete && root.is_some())
        }
        WordsOf::Service(_) => {
            let service = catalogue.services.iter().find(|service| Some(service.file) == at)?;
            let keys = service_keys(&catalogue.program, service);
            plain(&format!("services/{}", service.id), "the service has", keys, complete)
        }
    }
}

fn check_language(reader: &mut Reader<'_>, languages: &[String], language: &str) {
    // That a catalogue names no language is reported there.
    if languages.is_empty() {
        return;
    }
    if languages.first().is_some_and(|own| own == language) {
        let message = format!("the catalogue itself is written in `{language}`");
        let problem = Diagnostic::error("own-language", Span::default(), message);
        reader.problem(problem.help("remove this file, and write its words where they belong"));
    } else if !languages.iter().any(|known| known == language) {
        let message = format!("`{language}` is not a language of this catalogue");
        let known = languages.iter().map(String::as_str);
        let problem = Diagnostic::error("unknown-language", Span::default(), message);
        reader.problem(problem.help("add it to `languages` in catalogue.yaml").suggest(language, known));
    }
}
