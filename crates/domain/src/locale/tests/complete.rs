//! Tests that messages are complete: every language has every message with the same variables, every key used by a page
//! or by code exists, and no key is unused.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::locale::files::{self, WordsFile};
use crate::locale::message;
use crate::locale::words::read;

/// A template or source file: its path and its text.
type Text = (String, String);

struct MessageSource {
    file: String,
    variables: Vec<String>,
}

/// All messages of a language, by key.
fn messages(tag: &str, files: &[WordsFile]) -> BTreeMap<String, MessageSource> {
    let mut messages = BTreeMap::new();
    for file in files.iter().filter(|file| file.tag == tag) {
        for message in message::all(&read(file).unwrap(), &file.text) {
            messages.insert(message.key, MessageSource { file: file.name.clone(), variables: message.variables });
        }
    }
    messages
}

fn breaches(files: &[WordsFile], templates: &[Text], code: &[Text]) -> Vec<String> {
    let english = messages("en", files);
    let mut breaches = Vec::new();
    let others: BTreeSet<&str> = files.iter().map(|file| file.tag.as_str()).filter(|tag| *tag != "en").collect();
    for tag in others {
        let theirs = messages(tag, files);
        // Pages for staff are only in the staff's working language.
        for (key, known) in english.iter().filter(|(_, known)| !is_for_staff(&known.file)) {
            let file = known.file.replacen("locales/en/", &format!("locales/{tag}/"), 1);
            match theirs.get(key) {
                None => breaches.push(format!("{file}: write `{key}`, which English has")),
                Some(their) if their.variables != known.variables => breaches.push(format!(
                    "{}: `{key}` has the variables {:?}, in English {:?}: use the same",
                    their.file, their.variables, known.variables
                )),
                Some(_) => {}
            }
        }
        let extra = theirs.iter().filter(|(key, _)| !english.contains_key(*key));
        breaches.extend(extra.map(|(key, their)| format!("{}: `{key}` is not in English: take it out", their.file)));
    }
    let mut used = BTreeSet::new();
    let named = templates.iter().map(|text| (text, in_template(&text.1)));
    for ((path, _), key) in named.chain(code.iter().map(|text| (text, in_code(&text.1)))).flat_map(each) {
        match key {
            Some(key) if english.contains_key(&key) => {
                used.insert(key);
            }
            Some(key) => breaches.push(format!("{path}: no words for `{key}`: write it in locales/en")),
            None => breaches.push(format!("{path}: t() takes its key in quotes: let the code choose the words")),
        }
    }
    for (path, text) in code {
        for kind in problems(text) {
            let keys = ["title", "text", "do"].map(|part| format!("problem-{kind}-{part}"));
            let missing = keys.iter().filter(|key| !english.contains_key(*key));
            breaches.extend(missing.map(|key| format!("{path}: no words for `{key}`: write it in locales/en")));
        }
    }
    for (key, known) in english.iter().filter(|(key, _)| !used.contains(*key)) {
        // A term is used by messages, and code may pass a key on before using it.
        let by_messages = key.starts_with('-') && files.iter().any(|file| file.text.contains(&format!("{{ {key}")));
        let literal = format!("\"{key}\"");
        if !by_messages
            && !is_of_an_event(key, code)
            && !is_put_together(key, code)
            && !code.iter().any(|(_, text)| text.contains(&literal))
        {
            breaches.push(format!("{}: nobody says `{key}`: take it out of every language", known.file));
        }
    }
    breaches
}

/// Messages of the desk, which are in English only.
fn is_for_staff(file: &str) -> bool {
    file.starts_with("locales/en/desk-")
}

/// Whether a key is the timeline entry of a case event, whose kind occurs where events are declared.
fn is_of_an_event(key: &str, code: &[Text]) -> bool {
    let kind = ["case-event-", "desk-event-"].into_iter().find_map(|start| key.strip_prefix(start));
    let kind = kind.map(|kind| format!("\"cases.{}\"", kind.replace('-', "_")));
    kind.is_some_and(|kind| code.iter().any(|(_, text)| text.contains(&kind)))
}

/// Whether code composes a key, as `format!("answer-{kind}")` does, from a part that occurs in quotes. The rest may end
/// in one more word, as the title, the text and the advice of a problem do.
fn is_put_together(key: &str, code: &[Text]) -> bool {
    let holds = |text: &str| code.iter().any(|(_, code)| code.contains(text));
    key.match_indices('-').any(|(place, _)| {
        let (start, rest) = key.split_at(place + 1);
        let without_end = rest.rsplit_once('-').map_or("", |(rest, _)| rest);
        holds(&format!("\"{start}{{")) && (holds(&format!("\"{rest}\"")) || holds(&format!("\"{without_end}\"")))
    })
}

/// The problem kinds in the code, each of which needs three messages.
fn problems(text: &str) -> Vec<String> {
    let makers = ["conflict(", "forbidden(", "needs_other(", "unavailable(", "unprocessable(", "new("];
    let calls = ["Refusal::", "Problem::"].into_iter().flat_map(|ty| makers.map(|maker| format!("{ty}{maker}")));
    let calls =
        calls.flat_map(|call| text.match_indices(&call).map(|(at, found)| (at, found.to_owned())).collect::<Vec<_>>());
    calls
        .filter_map(|(place, call)| {
            let arguments = text[place + call.len()..].split(';').next()?;
            let arguments = if call.contains("new") { arguments.split_once(',')?.1 } else { arguments };
            literal(arguments)
        })
        .collect()
}

fn each((text, keys): (&Text, Vec<Option<String>>)) -> impl Iterator<Item = (&Text, Option<String>)> {
    keys.into_iter().map(move |key| (text, key))
}

/// The arguments of `t()` in a template; `None` for one that is not a key in quotes.
fn in_template(text: &str) -> Vec<Option<String>> {
    let calls = text.match_indices("t(").filter(|(place, _)| {
        let before = text[..*place].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '.')
    });
    calls.map(|(place, call)| literal(&text[place + call.len()..])).collect()
}

/// The quoted keys in the code. A key that is passed on is found where it is written.
fn in_code(text: &str) -> Vec<Option<String>> {
    let calls = [".text(", ".say("].into_iter().flat_map(|call| text.match_indices(call));
    calls.filter_map(|(place, call)| literal(&text[place + call.len()..])).map(Some).collect()
}

/// The quoted text that starts here and is the whole argument.
fn literal(text: &str) -> Option<String> {
    let text = text.trim_start();
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (literal, rest) = text[1..].split_once(quote)?;
    rest.trim_start().starts_with([',', ')']).then(|| literal.to_owned())
}

/// All files in a folder with this extension, without tests.
fn texts(folder: &Path, end: &str, found: &mut Vec<Text>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "tests" {
            texts(&path, end, found);
        } else if name.ends_with(end) && name != "tests.rs" {
            let text = std::fs::read_to_string(&path).unwrap();
            // Tests are at the end of a file and may name keys that do not exist.
            let text = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default().to_owned();
            found.push((path.display().to_string(), text));
        }
    }
}

#[test]
fn the_words_are_complete() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut templates, mut code) = (Vec::new(), Vec::new());
    texts(&here.join("../../templates"), ".html", &mut templates);
    for sources in ["src", "../pages/src", "../stoa/src"] {
        texts(&here.join(sources), ".rs", &mut code);
    }
    assert!(!templates.is_empty() && !code.is_empty());
    let breaches = breaches(&files::built_in().unwrap(), &templates, &code);
    assert!(breaches.is_empty(), "{} to mend:\n{}", breaches.len(), breaches.join("\n"));
}

#[test]
fn what_is_missing_strange_or_left_over_is_told() {
    let file = |tag: &str, text: &str| super::file(tag, &format!("locales/{tag}/x.ftl"), text, false);
    let english = "a = A { $n }\nb = B\nc = C { -term }\nd = D\nold = O\n-term = T\n-gone = G";
    let files =
        [file("en", english), file("ar", "a = A { $m }\nc = C\nmore = M\nd = D\nold = O\n-term = T\n-gone = G")];
    let template = "{{ t('a', n=1) }} {{ format(x) }} {{ t(\"nowhere\") }} {{ t('a' ~ x) }} {{ t(key) }} {{ part(1) }}";
    let code = "locale.say(\n    \"b\", &[]); locale.text(\"neither\"); locale.text(key); let key = \"c\"; say(\"d\")";
    let text = |path: &str, text: &str| vec![(path.to_owned(), text.to_owned())];
    insta::assert_snapshot!(breaches(&files, &text("a.html", template), &text("a.rs", code)).join("\n"), @r#"
    locales/ar/x.ftl: `a` has the variables ["m"], in English ["n"]: use the same
    locales/ar/x.ftl: write `b`, which English has
    locales/ar/x.ftl: `more` is not in English: take it out
    a.html: no words for `nowhere`: write it in locales/en
    a.html: t() takes its key in quotes: let the code choose the words
    a.html: t() takes its key in quotes: let the code choose the words
    a.rs: no words for `neither`: write it in locales/en
    locales/en/x.ftl: nobody says `-gone`: take it out of every language
    locales/en/x.ftl: nobody says `old`: take it out of every language
    "#);
}
