//! One word per thing: a person is never a ticket, a user or a lead, and a customer only where the service
//! says that the relationship is one.

use crate::Repository;
use crate::source::{code, identifiers};

const ADVICE: &str = "use the word of the glossary (ARCHITECTURE.md): person, case, application, conversation";

/// Words that may not be part of a name in Rust, singular or plural.
const IN_NAMES: &[&str] = &["ticket", "user", "lead", "customer"];

/// Names from packages that we merely call.
const OF_PACKAGES: &[&str] = &["CoreUserInfoClaims", "EndUserEmail", "user_info"];

/// Words that may not be in texts for people, singular or plural. `lead` is a verb too, so only the person is looked
/// for.
const IN_TEXTS: &[&str] = &["ticket", "user", "a lead", "the lead", "customer"];

/// The folders of texts for people.
const TEXTS: &[&str] = &["catalogues/", "locales/", "templates/"];

/// An acceptable use of a word: in these files, on lines with this text.
struct Reviewed {
    word: &'static str,
    path: &'static str,
    line: &'static str,
    #[expect(dead_code, reason = "for the reader of the list")]
    why: &'static str,
}

const fn reviewed(word: &'static str, path: &'static str, line: &'static str, why: &'static str) -> Reviewed {
    Reviewed { word, path, line, why }
}

const REVIEWED: &[Reviewed] = &[
    reviewed("ticket", "/services/fair-trading/", "", "a ticket of a raffle"),
    reviewed("ticket", "/facts/gaming.yaml", "", "a ticket of a raffle"),
    reviewed("ticket", "/rates/gaming_", "", "a ticket of a raffle"),
    reviewed("ticket", "/population/gaming.yaml", "", "a ticket of a raffle"),
    reviewed("ticket", "/synonyms.yaml", "", "what people say themselves"),
    reviewed("customer", "/nsw/crisis.yaml", "", "what people say themselves"),
    reviewed("customer", "/nsw/heard.yaml", "", "what people say themselves"),
    reviewed("ticket", "/nsw/heard.yaml", "", "what people say themselves"),
    reviewed("ticket", "/crosswalks/rules-nsw-gaming.yaml", "", "a ticket of a raffle"),
    reviewed("ticket", "/events/", "", "what people say themselves, a fine, and a ticket of a train"),
    reviewed("ticket", "/signposts/", "", "a ticket of a train, an entry, and what people call a fine"),
    reviewed("customer", "/events/starting-a-business", "", "of a business that somebody starts"),
    reviewed("customer", "/facts/business.yaml", "", "of a business that somebody starts"),
    reviewed("customer", "/signposts/", "", "of a company that somebody has a dispute with"),
    reviewed("user", "/signposts/", "", "the title of a service of others"),
    reviewed("user", "/wellington/", "", "the title of a fee: user charges"),
    reviewed("customer", "/town/officers.yaml", "", "the title that Service NSW gives its officers"),
    reviewed("customer", "/nz/crisis.yaml", "", "what people say themselves"),
    reviewed("a lead", "/events/after-a-disaster.yaml", "", "of a dog"),
    reviewed("ticket", "", "parking ticket", "what people call a fine"),
    reviewed("ticket", "", "riding without a ticket", "a ticket of a train"),
    reviewed("customer", "", "relationship: ", "a word of the relationship list"),
    reviewed("customer", "", "role: customer-officer", "the title that Service NSW gives its officers"),
    reviewed("customer", "/nsw/town/officers.yaml", "customer-officer", "the same"),
    reviewed("customer", "/nsw/agencies.yaml", "roles: [customer-officer", "the same"),
    reviewed("customer", "", "Customer Reference Number", "the name of Centrelink's number"),
    reviewed("customer", "", "Customer Terms and Conditions", "the title of an instrument"),
    reviewed("customer", "/services/energy-nsw/", "", "of an energy retailer, as the code calls them"),
    reviewed("customer", "_rebate.yaml", "title: ", "of an energy retailer, as the code calls them"),
    reviewed("customer", "/services/energy-water-ombudsman/", "", "of an energy retailer, as the law calls them"),
    reviewed("customer", "", "small_energy_customer", "of an energy retailer, as the law calls them"),
    reviewed("customer", "/crosswalks/", "energy_provider_supply_customer", "somebody else's name"),
    reviewed("user", "/crosswalks/", "energy_bottled_gas_user", "somebody else's name"),
    reviewed("customer", "", "customer draw", "what shops call a trade promotion"),
    reviewed("customer", "", "Nobody here is a customer.", "says what the person is not"),
];

pub fn breaches(repository: &Repository) -> Vec<String> {
    let mut breaches = check(repository, REVIEWED);
    let texts = || TEXTS.iter().flat_map(|folder| texts(repository, folder));
    for entry in REVIEWED {
        let used = texts().any(|(path, _, line)| covers(entry, path, line) && holds(line, entry.word));
        if !used {
            breaches.push(format!(
                "tidy/src/words.rs: `{}` with path `{}` and line `{}` covers nothing any more; take it off the list",
                entry.word, entry.path, entry.line
            ));
        }
    }
    breaches
}

fn check(repository: &Repository, reviewed: &[Reviewed]) -> Vec<String> {
    let mut breaches = Vec::new();
    for (path, text) in repository.ending(".rs") {
        for (line, name) in identifiers(&code(text)).filter(|(_, name)| !OF_PACKAGES.contains(name)) {
            if let Some(word) = IN_NAMES.iter().find(|word| names(name, word)) {
                breaches.push(format!(
                    "{path}:{line}: `{name}` holds the word `{word}`; {ADVICE}, or a plainer one where nobody is meant"
                ));
            }
        }
    }
    for (path, number, line) in TEXTS.iter().flat_map(|folder| texts(repository, folder)) {
        for word in IN_TEXTS.iter().filter(|word| holds(line, word)) {
            if !reviewed.iter().any(|entry| entry.word == *word && covers(entry, path, line)) {
                breaches.push(format!(
                    "{path}:{number}: says `{word}`; {ADVICE}, or list it in tidy/src/words.rs where it is not the person"
                ));
            }
        }
    }
    breaches
}

/// Lines of the files in a folder, with path and number.
fn texts<'r>(repository: &'r Repository, folder: &str) -> impl Iterator<Item = (&'r str, usize, &'r str)> {
    let files = repository.files.iter().filter(move |(path, _)| path.starts_with(folder));
    files.flat_map(|(path, file)| file.text.lines().enumerate().map(move |(n, line)| (path.as_str(), n + 1, line)))
}

fn covers(entry: &Reviewed, path: &str, line: &str) -> bool {
    path.contains(entry.path) && line.contains(entry.line)
}

/// Whether a line contains a word or its plural as a whole word, ignoring case.
fn holds(line: &str, word: &str) -> bool {
    let line = line.to_lowercase();
    line.match_indices(word).any(|(start, _)| {
        let (before, after) = (line.get(..start).unwrap_or(""), line.get(start + word.len()..).unwrap_or(""));
        let after = after.strip_prefix('s').unwrap_or(after);
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

/// Whether a name in Rust means the word. `lead` is a noun at the end of a name or before an id.
fn names(name: &str, word: &str) -> bool {
    let parts = parts(name);
    let verb = |n: usize| word == "lead" && parts.get(n + 1).is_some_and(|next| next != "id");
    parts.iter().enumerate().any(|(n, part)| part.strip_suffix('s').unwrap_or(part) == word && !verb(n))
}

/// The words of a name, in lower case: `NewUserId` is new, user, id.
fn parts(name: &str) -> Vec<String> {
    let mut spaced = String::new();
    let mut small = false;
    for c in name.chars() {
        if c.is_uppercase() && small {
            spaced.push('_');
        }
        small = c.is_lowercase() || c.is_numeric();
        spaced.extend(c.to_lowercase());
    }
    spaced.split('_').map(str::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::{here, none};

    #[test]
    fn one_word_for_each_thing() {
        none(breaches(&here()));
    }

    #[test]
    fn the_words_are_told_in_names_and_texts_but_not_where_they_were_reviewed() {
        let repository = Repository::of(&[
            (
                "crates/domain/src/a.rs",
                "struct NewUserId; fn open_tickets() { leads_to(lead_id) } // a user\nlet misleading = \"user\";",
            ),
            (
                "catalogues/x/facts/a.yaml",
                "ask: Are you a customer?\nhelp: Users write here.\nhelp: The parking ticket.",
            ),
            ("locales/en.ftl", "queue = Each lead leads to a plan; the lead waits."),
        ]);
        let told = check(&repository, &[reviewed("ticket", "", "parking ticket", "")]).join("\n");
        for words in [
            "a.rs:1: `NewUserId`",
            "a.rs:1: `open_tickets`",
            "a.rs:1: `lead_id`",
            "a.yaml:1: says `customer`",
            "a.yaml:2: says `user`",
            "en.ftl:1: says `the lead`",
        ] {
            assert!(told.contains(words), "{words}: {told}");
        }
        assert!(
            !told.contains("misleading")
                && !told.contains("leads_to")
                && !told.contains("a.yaml:3")
                && !told.contains("a.rs:2"),
            "{told}"
        );
    }
}
