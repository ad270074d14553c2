//! Comments are in the field's words: phrases of a dialect that only this repository spoke do not come back.

use crate::Repository;
use crate::source::comments;

/// A phrase and what to write instead. Words are separated by spaces, alternatives by `|`; `!word` is any other one,
/// and punctuation is a word of its own.
struct Phrase {
    words: &'static str,
    instead: &'static str,
}

const fn phrase(words: &'static str, instead: &'static str) -> Phrase {
    Phrase { words, instead }
}

const WHOEVER: &str = "say who: the person who, anyone who, the caller, the officer";
const GRANT: &str = "a grant, or authorisation";
const EXPIRED: &str = "expired, missed or passed";
const NONE: &str = "`None`, empty or none";
const STORED: &str = "stored, assigned or locked";
const RECORDED: &str = "recorded, given, known or answered; `told` only of a person who is informed";
const IDEMPOTENT: &str = "idempotent";
const REFRESH: &str = "brings the deadlines up to date";
const NEITHER: &str = "say what is not the case";

const PHRASES: &[Phrase] = &[
    phrase("whoever|whomever|whosever", WHOEVER),
    phrase("leave to see|change|do|read|write|answer|give|reach|look|act|work|post", GRANT),
    phrase("ask|asks|asked|asking for leave", GRANT),
    phrase("a|the|no|with|without|officer's|this|each|own|needs|takes leave to|for|of|that|opens|.|,|;|:", GRANT),
    phrase("has|have|had|is|are|was|were run out", EXPIRED),
    phrase("run|runs|ran out !of", EXPIRED),
    phrase("nothing when|where|once|while|without|unless|until", NONE),
    phrase("!does nothing if", NONE),
    phrase("nothing as|so long as", NONE),
    phrase("; nothing .|when|if|where|for|as|once|without|beyond", NONE),
    phrase("is|are|was|were|be held", STORED),
    phrase("told to have", RECORDED),
    phrase("what is|was|were told", RECORDED),
    phrase("that is|are|was|were told", RECORDED),
    phrase("is|are|was|were told on|once|last|later|next|before|already", RECORDED),
    phrase("nobody|never told .|is|has|,", RECORDED),
    phrase("twice is once", IDEMPOTENT),
    phrase("done|sent|asked|saved|planned|called twice ,", IDEMPOTENT),
    phrase("asked for twice", IDEMPOTENT),
    phrase("looking twice", IDEMPOTENT),
    phrase("turn|turns|turning|turned the clocks", REFRESH),
    phrase("!is|or neither .", NEITHER),
    phrase("neither ;", NEITHER),
    phrase("what pages show and take of it", "what the pages of the slice show and accept"),
    phrase("file|files with everything|all that is", "the person's data export"),
    phrase("guest turned out to be", "the person the guest signed in as"),
    phrase("the same for the same", "the idempotency key, or stable for"),
    phrase("written|writes|write|wrote it|them|this|that down", "recorded or stored"),
    phrase("is|are|was|were|be written down", "recorded or stored"),
    phrase("hang|hangs off", "reacts to, or is driven by"),
    phrase("hang|hangs on", "depends on"),
    phrase("sees|see to it that", "ensures that"),
    phrase("clock|clocks stands|stand still", "is stopped"),
    phrase("waits on a thread", "runs on a blocking thread (`spawn_blocking`)"),
    phrase("has|have no business", "say what is refused"),
    phrase("says of itself", "the declaration of"),
    phrase("slip|slips of the pen", "typing errors"),
    phrase("gives|give back its|his|their|the|how|when|what|a|an", "returns"),
    phrase("so it can|cannot be seen ahead", "say what is known in advance"),
];

/// A phrase that is right where it stands: in this file, in a comment with these words.
const REVIEWED: &[(&str, &str)] = &[];

pub fn breaches(repository: &Repository) -> Vec<String> {
    let mut breaches = Vec::new();
    for (path, text) in repository.ending(".rs") {
        for block in blocks(text) {
            for phrase in PHRASES {
                for (line, found) in block.find(phrase.words) {
                    if !REVIEWED.iter().any(|(file, words)| path.ends_with(file) && block.says(words)) {
                        breaches.push(format!("{path}:{line}: says \"{found}\"; write {}", phrase.instead));
                    }
                }
            }
        }
    }
    breaches
}

/// Comments on consecutive lines, as words with the line of each, after an empty one for the start.
struct Block {
    words: Vec<(usize, String)>,
}

impl Block {
    /// The places where a phrase occurs, with its words as they are there.
    fn find(&self, phrase: &str) -> Vec<(usize, String)> {
        let wanted: Vec<&str> = phrase.split(' ').collect();
        let found = self.words.windows(wanted.len()).filter(|words| {
            words.iter().zip(&wanted).all(|((_, word), wanted)| match wanted.strip_prefix('!') {
                Some(others) => others.split('|').all(|one| one != word),
                None => wanted.split('|').any(|one| one == word),
            })
        });
        let text = |words: &[(usize, String)]| {
            words.iter().map(|(_, word)| &**word).collect::<Vec<_>>().join(" ").trim().to_string()
        };
        found.filter_map(|words| words.first().map(|(line, _)| (*line, text(words)))).collect()
    }

    fn says(&self, words: &str) -> bool {
        !self.find(words).is_empty()
    }
}

/// The blocks of comments in a file.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut last = 0;
    for (line, comment) in comments(text) {
        if line != last + 1 || comment.is_empty() {
            blocks.push(Block { words: vec![(line, String::new())] });
        }
        last = line;
        if let Some(block) = blocks.last_mut() {
            block.words.extend(words(&comment).map(|word| (line, word)));
        }
    }
    blocks
}

/// The words of a comment in lower case; code in backticks is one word, and so is each sign of punctuation.
fn words(comment: &str) -> impl Iterator<Item = String> {
    let prose = comment.split('`').enumerate().map(|(n, part)| if n % 2 == 0 { part } else { "code" });
    let mut words: Vec<String> = Vec::new();
    for c in prose.collect::<Vec<_>>().join(" ").to_lowercase().chars() {
        let goes_on = c.is_alphanumeric() || c == '\'' || c == '-';
        match words.last_mut() {
            Some(word) if goes_on && !word.is_empty() && word.ends_with(char::is_alphanumeric) => word.push(c),
            _ if goes_on => words.push(c.to_string()),
            _ if c.is_whitespace() => words.push(String::new()),
            _ => words.push(c.to_string()),
        }
    }
    words.into_iter().filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::{here, none};

    #[test]
    fn comments_are_in_the_words_of_the_field() {
        none(breaches(&here()));
    }

    /// One example for each phrase: its first alternatives, and an ordinary word for any other word.
    #[test]
    fn each_phrase_is_caught_in_each_kind_of_comment_and_over_the_end_of_a_line() {
        for phrase in PHRASES {
            let first = |word: &'static str| {
                if word.starts_with('!') { "of it" } else { word.split('|').next().unwrap_or(word) }
            };
            let example: Vec<&str> =
                phrase.words.split(' ').map(first).map(|word| if word == "of it" { "today" } else { word }).collect();
            let over = format!("//! File.\n\nfn f() {{}} // {}\n", example.join(" "));
            let (start, end) = example.split_at(1);
            let lines = format!("//! File.\n\n/// So {}\n/// {} x.\nfn f() {{}}\n", start.join(" "), end.join(" "));
            for text in [over, lines] {
                let found = breaches(&Repository::of(&[("crates/domain/src/a.rs", &text)]));
                assert!(found.iter().any(|one| one.contains(phrase.instead)), "{}: {text}: {found:?}", phrase.words);
            }
        }
    }

    #[test]
    fn ordinary_words_code_and_texts_are_not_caught() {
        let plain = "//! A person was told that it runs out of space.\n\n/// Leaves it; nothing is stored, and neither is `whoever`.\nconst A: &str = \"// whoever\";\n\n/// So\n\n/// whoever\n";
        let found =
            breaches(&Repository::of(&[("crates/domain/src/a.rs", plain), ("crates/pages/src/b.txt", "//! Whoever.")]));
        assert_eq!(found.len(), 1, "{found:?}");
    }
}
