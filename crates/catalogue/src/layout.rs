//! The location of each kind of file in a catalogue's folder.

use rules::{Diagnostic, Span};

use crate::yaml::Node;

/// The files of a town, in the order in which one names what another has.
pub(crate) const TOWN: [&str; 7] = ["town", "officers", "residents", "holdings", "cases", "conversations", "articles"];

/// The kinds of file, by their path below the catalogue's folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FileKind {
    About,
    Agencies,
    Ventures,
    Calendar,
    Facts,
    Rate,
    Event,
    Personas,
    Signposts,
    Service,
    Cases,
    Words,
    Population,
    Crosswalk,
    Synonyms,
    Crisis,
    Heard,
    Areas,
    Outline,
    Centres,
    /// Made-up people of a demonstration.
    Town,
    /// Words of the pages themselves and the addresses of a town, which others read.
    Other,
}

impl FileKind {
    pub(crate) fn of(path: &str) -> Option<FileKind> {
        let parts: Vec<&str> = path.split('/').collect();
        Some(match parts.as_slice() {
            ["catalogue.yaml"] => FileKind::About,
            ["agencies.yaml"] => FileKind::Agencies,
            ["ventures.yaml"] => FileKind::Ventures,
            ["calendar.yaml"] => FileKind::Calendar,
            ["synonyms.yaml"] => FileKind::Synonyms,
            ["crisis.yaml"] => FileKind::Crisis,
            ["heard.yaml"] => FileKind::Heard,
            ["locales", _, file] if file.ends_with(".ftl") => FileKind::Other,
            ["centres", file] if file.ends_with(".yaml") => FileKind::Centres,
            ["town", "centres.yaml"] => FileKind::Centres,
            ["town", "addresses.csv"] => FileKind::Other,
            ["town", file] if is_town(file) => FileKind::Town,
            ["facts.yaml"] => FileKind::Facts,
            ["facts", file] if file.ends_with(".yaml") => FileKind::Facts,
            ["rates", file] if file.ends_with(".yaml") => FileKind::Rate,
            ["events", file] if file.ends_with(".cases.yaml") => FileKind::Personas,
            ["events", file] if file.ends_with(".yaml") => FileKind::Event,
            ["signposts", file] if file.ends_with(".yaml") => FileKind::Signposts,
            ["services", _, _, "service.yaml"] => FileKind::Service,
            ["services", _, _, "cases.yaml"] => FileKind::Cases,
            ["population", file] if file.ends_with(".yaml") => FileKind::Population,
            ["crosswalks", file] if file.ends_with(".yaml") => FileKind::Crosswalk,
            ["areas", file] if file.ends_with(".yaml") => FileKind::Areas,
            ["areas", file] if file.ends_with(".geojson") => FileKind::Outline,
            _ if words_file(path).is_some() => FileKind::Words,
            _ => return None,
        })
    }

    /// The key that names what a file of this kind describes, if the file itself is named after it.
    fn named_by(self) -> Option<&'static str> {
        match self {
            FileKind::Service => Some("service"),
            FileKind::Event => Some("event"),
            FileKind::Rate => Some("rate"),
            FileKind::Crosswalk => Some("crosswalk"),
            _ => None,
        }
    }
}

/// A file of a town by its name; others are out of place.
fn is_town(file: &str) -> bool {
    file.strip_suffix(".yaml").is_some_and(|name| TOWN.contains(&name))
}

/// What the words of a translation belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WordsOf<'p> {
    Catalogue,
    Agencies,
    Events,
    Signposts,
    /// The file of facts with this path, without its extension.
    Facts(&'p str),
    /// The people of a town.
    Town,
    /// What services share.
    AllServices,
    /// The service of this folder.
    Service(&'p str),
}

/// What a translation file belongs to, and its language: `events/words.ar.ftl`.
pub(crate) fn words_file(path: &str) -> Option<(WordsOf<'_>, &str)> {
    let whole = path.strip_suffix(".ftl")?;
    let (folder, file) = whole.rsplit_once('/').unwrap_or(("", whole));
    let (name, language) = file.split_once('.')?;
    let stem = whole.strip_suffix(language)?.strip_suffix('.')?;
    let parts: Vec<&str> = folder.split('/').collect();
    let of = match (parts.as_slice(), name) {
        ([""], "catalogue") => WordsOf::Catalogue,
        ([""], "agencies") => WordsOf::Agencies,
        ([""], "facts") | (["facts"], _) => WordsOf::Facts(stem),
        (["events"], "words") => WordsOf::Events,
        (["signposts"], "words") => WordsOf::Signposts,
        (["town"], "words") => WordsOf::Town,
        (["services"], "words") => WordsOf::AllServices,
        (["services", _, _], "words") => WordsOf::Service(folder),
        _ => return None,
    };
    Some((of, language))
}

/// A file that is not part of a catalogue. Something that looks like a part would otherwise be ignored silently.
pub(crate) fn out_of_place(path: &str) -> Diagnostic {
    let looks_like_a_part = [".yaml", ".yml", ".ftl"].iter().any(|ending| path.ends_with(ending));
    let message = "this file has no place here, so nothing reads it";
    let help = if path.ends_with(".yml") {
        "end its name with `.yaml`"
    } else {
        "see the layout of a catalogue in docs/manifest.md"
    };
    let problem = match looks_like_a_part {
        true => Diagnostic::error("unknown-file", Span::default(), message),
        false => Diagnostic::warning("unknown-file", Span::default(), message),
    };
    problem.help(help)
}

/// What a file describes, according to its own name or its folder's.
pub(crate) fn name_in(part: FileKind, path: &str) -> &str {
    let mut parts = path.rsplit('/');
    let file = parts.next().unwrap_or_default();
    match part {
        FileKind::Service => parts.next().unwrap_or_default(),
        _ => file.strip_suffix(".yaml").unwrap_or(file),
    }
}

/// A file or folder named differently from what it describes could not be found again.
pub(crate) fn misnamed(part: FileKind, path: &str, root: &Node) -> Option<Diagnostic> {
    let node = root.get(part.named_by()?)?;
    let id = node.scalar()?;
    let (what, name) = (if part == FileKind::Service { "folder" } else { "file" }, name_in(part, path));
    (name != id).then(|| {
        let message = format!("this is `{id}`, but its {what} is named `{name}`");
        Diagnostic::error("wrong-file", node.span, message).help("give both the same name")
    })
}
