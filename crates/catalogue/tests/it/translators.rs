//! What translators get and give back: every text with its source in one PO file, and only what changed written.

use std::collections::BTreeMap;

use catalogue::{Catalogue, File, Translated, TranslationProblem};

use crate::support::{WORDS, files_of, good};

/// The catalogue with files in the place of its own.
fn with(catalogue: &Catalogue, changed: &[File]) -> Catalogue {
    let kept = catalogue.files.iter().filter(|file| !changed.iter().any(|other| other.path == file.path)).cloned();
    Catalogue::load(kept.chain(changed.iter().cloned()).collect::<Vec<_>>())
}

fn translated(catalogue: &Catalogue, po: &str) -> Translated {
    catalogue.translated("de", po).unwrap()
}

/// The PO file with another translation of one text.
fn with_text(po: &str, context: &str, said: &str) -> String {
    let from = po.find(&format!("msgctxt \"{context}\"")).unwrap();
    let at = from + po[from..].find("\nmsgstr ").unwrap() + 1;
    let end = po[at..].find("\n\n").map_or(po.len(), |end| at + end + 1);
    format!("{}msgstr \"{said}\"\n{}", &po[..at], &po[end..])
}

#[test]
fn what_comes_back_as_it_went_changes_nothing() {
    for name in ["nsw", "nz"] {
        let catalogue = Catalogue::load(files_of(name));
        for language in catalogue.languages().skip(1) {
            let po = catalogue.texts_to_translate(language);
            let back = catalogue.translated(language, &po).unwrap();
            let paths: Vec<&str> = back.files.iter().map(|file| file.path.as_str()).collect();
            assert_eq!((paths, back.texts, back.outdated), (Vec::new(), 0, Vec::new()), "{name} {language}");
        }
    }
}

#[test]
fn every_translated_text_has_its_source() {
    let catalogue = Catalogue::load(files_of("nsw"));
    let po = catalogue.texts_to_translate("vi");
    let words = catalogue.files.iter().filter(|file| file.path.ends_with(".vi.ftl"));
    let words = words.filter(|file| !file.path.starts_with("locales/"));
    let mut missing = BTreeMap::new();
    for file in words {
        for key in file.text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key) {
            if !key.starts_with([' ', '#']) && !po.contains(&format!("msgctxt \"{}:{key}\"", file.path)) {
                missing.insert(key, &file.path);
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_translation_is_written_and_said() {
    let catalogue = good().load();
    let po = catalogue.texts_to_translate("de");
    let name = format!("{WORDS}:name");
    let back = translated(&catalogue, &with_text(&po, &name, "Geld vom Dach"));
    assert_eq!((back.files.len(), back.texts), (1, 1));
    let after = with(&catalogue, &back.files);
    assert_eq!(after.problems.lines(&after.files), Vec::<String>::new());
    let service = after.service("solar-grant").unwrap();
    assert_eq!(after.in_language("de").service_name(service).text, "Geld vom Dach");
    // All else is as it was, and so it is when it goes and comes again.
    let again = after.texts_to_translate("de");
    assert_eq!(again, with_text(&po, &name, "Geld vom Dach"));
    assert!(translated(&after, &again).files.is_empty());
}

#[test]
fn several_lines_and_signs_with_a_meaning_come_back() {
    let catalogue = good().load();
    let said = "[eins]\\n\\n* zwei = drei\\n\\\"vier\\\"";
    let po = with_text(&catalogue.texts_to_translate("de"), &format!("{WORDS}:summary"), said);
    let after = with(&catalogue, &translated(&catalogue, &po).files);
    let service = after.service("solar-grant").unwrap();
    assert_eq!(after.problems.lines(&after.files), Vec::<String>::new());
    assert_eq!(after.in_language("de").service_summary(service).text, "[eins]\n\n* zwei = drei\n\"vier\"");
    assert!(translated(&after, &after.texts_to_translate("de")).files.is_empty());
}

#[test]
fn a_draft_is_fuzzy_until_nothing_in_its_file_is() {
    let catalogue = good().load();
    assert!(catalogue.in_language("de").machine_drafted(catalogue.service("solar-grant").unwrap()));
    let po = catalogue.texts_to_translate("de");
    assert!(po.contains("#, fuzzy"));
    let first_only = po.replacen("#, fuzzy\n", "", 1);
    assert!(translated(&catalogue, &first_only).files.is_empty());
    let back = translated(&catalogue, &po.replace("#, fuzzy\n", ""));
    let after = with(&catalogue, &back.files);
    assert!(back.texts == 0 && back.files.iter().any(|file| file.path == WORDS));
    assert!(!after.in_language("de").machine_drafted(after.service("solar-grant").unwrap()));
}

#[test]
fn a_text_whose_source_changed_stays_and_is_named() {
    let catalogue = good().load();
    let po = catalogue.texts_to_translate("de");
    let name = format!("{WORDS}:name");
    let from = po.find(&format!("msgctxt \"{name}\"")).unwrap();
    let older = format!("{}{}", &po[..from], po[from..].replacen("msgid \"", "msgid \"Older ", 1));
    let back = translated(&catalogue, &with_text(&older, &name, "Anderes"));
    assert_eq!((back.files.len(), back.outdated.len()), (0, 1));
    assert!(back.outdated[0].starts_with(&name), "{:?}", back.outdated);
}

#[test]
fn what_is_wrong_has_its_line_and_nothing_is_taken() {
    let catalogue = good().load();
    let po = catalogue.texts_to_translate("de");
    let name = format!("{WORDS}:name");
    let wrong = |po: &str| -> Vec<TranslationProblem> { catalogue.translated("de", po).unwrap_err() };
    let line = po.lines().position(|line| line == format!("msgctxt \"{name}\"")).unwrap() + 1;
    let braces = wrong(&with_text(&po, &name, "Geld { $amount }"));
    assert_eq!(braces.iter().map(|problem| problem.line).collect::<Vec<_>>(), [line]);
    assert!(braces[0].message.contains("braces"), "{braces:?}");
    let unknown = wrong(&po.replace(&format!("msgctxt \"{name}\""), "msgctxt \"nowhere:name\""));
    assert!(unknown[0].message.contains("nowhere:name"), "{unknown:?}");
    let twice = wrong(&format!("{po}\nmsgctxt \"{name}\"\nmsgid \"a\"\nmsgstr \"b\"\n"));
    assert!(twice[0].message.contains("already"), "{twice:?}");
    assert_eq!(wrong(&po.replace("Language: de", "Language: fr")).len(), 1);
}
