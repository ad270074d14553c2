//! Cuts what somebody wrote into sentences and tokens, each in the spellings by which words are compared.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::han::simplified;
use crate::letters::{is_apostrophe, is_format, is_han, marked, unified, unmarked};

/// The maximum number of tokens of a sentence that are read.
pub(super) const LONGEST: usize = 2_000;

/// A word of a text, or of a phrase that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// With its marks; a tone stands at the end, wherever in the syllable it was written.
    pub marked: String,
    /// Without any marks: `đánh` is `danh`.
    pub folded: String,
}

/// Each sentence by itself: what stands in another one neither finds nor takes away.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let is_end = match c {
            '\n' | '。' | '！' | '？' | '؟' => true,
            '.' | '!' | '?' | ';' => text[end..].chars().next().is_none_or(char::is_whitespace),
            _ => false,
        };
        if is_end {
            sentences.push(&text[start..end]);
            start = end;
        }
    }
    sentences.push(&text[start..]);
    sentences
}

/// The tokens of a text, in order. A Han character is a token by itself, in its simplified form; other letters and digits run together.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let lower: String = text.nfkc().flat_map(char::to_lowercase).collect();
    let letters = lower.chars().filter(|c| !is_apostrophe(*c) && !is_format(*c)).filter_map(unified);
    let (mut found, mut run) = (Vec::new(), String::new());
    for c in letters.chain([' ']) {
        if (c.is_alphanumeric() && !is_han(c)) || canonical_combining_class(c) != 0 {
            run.push(c);
            continue;
        }
        if !run.is_empty() {
            found.push(token(&squeezed(&run)));
            run.clear();
        }
        if is_han(c) {
            found.push(token(&simplified(c).to_string()));
        }
    }
    found.truncate(LONGEST);
    found
}

fn token(text: &str) -> Token {
    Token { marked: marked(text), folded: unmarked(text) }
}

/// Three or more of one letter in a row are one: `heeelp` is `help`. Digits stay.
fn squeezed(token: &str) -> String {
    let letters: Vec<char> = token.chars().collect();
    let is = |at: Option<usize>, c: char| at.and_then(|at| letters.get(at)) == Some(&c);
    let mut squeezed = String::new();
    for (at, c) in letters.iter().copied().enumerate() {
        let (before, after) = (at.checked_sub(1), Some(at + 1));
        let is_triple = (is(before, c) && is(at.checked_sub(2), c))
            || (is(after, c) && is(Some(at + 2), c))
            || (is(before, c) && is(after, c));
        if !(c.is_alphabetic() && is_triple && squeezed.ends_with(c)) {
            squeezed.push(c);
        }
    }
    squeezed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.folded).collect()
    }

    #[test]
    fn one_spelling_for_each_way_to_write_a_word() {
        assert_eq!(folded("I can’t… HEEEELP me, 000!"), ["i", "cant", "help", "me", "000"]);
        assert_eq!(folded("chồng đánh tôi"), ["chong", "danh", "toi"]);
        assert_eq!(folded("أَنقِذوني"), ["انقذوني"]);
        assert_eq!(folded("他打我 help"), ["他", "打", "我", "help"]);
        assert_eq!(tokens("hoà"), tokens("hòa"));
        assert_ne!(tokens("danh"), tokens("đánh"));
    }

    #[test]
    fn sentences_end_where_people_end_them() {
        assert_eq!(sentences("No. 5 St. He hit me!\nHelp"), ["No.", " 5 St.", " He hit me!", "\n", "Help"]);
        assert_eq!(sentences("他打我。救命"), ["他打我。", "救命"]);
        assert_eq!(sentences("3.5 m"), ["3.5 m"]);
    }
}
