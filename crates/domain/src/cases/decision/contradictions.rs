//! Sentences of the reasons that seem to say the opposite of what is known: of a clause that the rules decided, or of a
//! fact. It compares words and negation, so it asks somebody to look, and says nothing with certainty. No I/O.

use std::collections::BTreeSet;

/// A statement that would be wrong here, and what is known instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// What it is about: `clause:ID` or `fact:NAME`.
    pub about: String,
    /// What is known, as shown to the officer.
    pub known: String,
    /// The opposite, in the words of the catalogue.
    pub opposite: Vec<String>,
    /// What is known, in words to compare with.
    pub says: String,
}

/// A sentence that seems to say the opposite of something known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The part of the draft: the id of a question, or another name of a field.
    pub place: String,
    pub sentence: String,
    pub about: String,
    pub known: String,
}

impl Contradiction {
    /// Says which sentence was looked at against what, wherever it stands; a changed sentence has another key.
    pub fn key(&self) -> String {
        format!("{}|{}", self.about, self.sentence)
    }
}

/// Words that carry no content, in the languages of the desk.
const EMPTY: &[&str] = &[
    "a", "an", "the", "and", "or", "of", "is", "are", "was", "were", "be", "been", "you", "your", "yours", "our", "we",
    "us", "it", "its", "in", "on", "at", "to", "for", "by", "that", "this", "these", "those", "their", "they", "them",
    "has", "have", "had", "do", "does", "did", "with", "as", "from", "so", "because", "which", "who", "there", "here",
    "can", "could", "would", "will", "i", "my", "he", "she", "his", "her", "than", "then", "also", "any", "all", "one",
    "của", "là", "và", "có", "quý", "vị", "cho", "các", "một", "này", "đó", "في", "من", "على", "هذا", "هذه", "إلى",
];

/// Words that turn a sentence round.
const CUES: &[&str] = &[
    "not",
    "no",
    "never",
    "none",
    "nobody",
    "without",
    "neither",
    "nor",
    "another",
    "other",
    "different",
    "else",
    "cannot",
    "isn't",
    "aren't",
    "wasn't",
    "weren't",
    "don't",
    "doesn't",
    "didn't",
    "hasn't",
    "haven't",
    "hadn't",
    "can't",
    "won't",
    "lacks",
    "missing",
    "fails",
    "failed",
    "expired",
    "wrong",
    "false",
    "elsewhere",
    "outside",
    "không",
    "chưa",
    "khác",
    "chẳng",
    "لا",
    "ليس",
    "ليست",
    "لست",
    "لم",
    "غير",
    "آخر",
    "أخرى",
    "kāore",
    "ehara",
    "kāhore",
];

/// The same in Chinese, which writes no spaces.
const CUES_IN_CHINESE: &[char] = &['不', '没', '非', '未', '别', '他'];

/// A sentence as the comparison sees it.
struct Heard {
    content: BTreeSet<String>,
    is_negative: bool,
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

fn heard(sentence: &str) -> Heard {
    let lower = sentence.to_lowercase().replace('’', "'");
    let words = lower.split(|c: char| !(c.is_alphanumeric() || c == '\'')).filter(|word| !word.is_empty());
    let mut content = BTreeSet::new();
    let mut cues = 0_usize;
    for word in words {
        let signs: Vec<char> = word.chars().collect();
        if signs.iter().any(|c| is_han(*c)) {
            cues += signs.iter().filter(|c| CUES_IN_CHINESE.contains(c)).count();
            content.extend(signs.windows(2).map(|pair| pair.iter().collect::<String>()));
        } else if CUES.contains(&word) || CUES.contains(&word.strip_suffix("'s").unwrap_or(word)) {
            cues += 1;
        } else if !EMPTY.contains(&word) {
            content.insert(stem(word));
        }
    }
    // Two negations say yes again: "not without a card".
    Heard { content, is_negative: cues % 2 == 1 }
}

fn stem(word: &str) -> String {
    let bare = word.strip_suffix("'s").unwrap_or(word);
    let bare = match bare.len() > 4 {
        true => bare.strip_suffix("ing").or(bare.strip_suffix("ed")).or(bare.strip_suffix("es")).unwrap_or(bare),
        false => bare,
    };
    let bare = if bare.len() > 3 { bare.strip_suffix('s').unwrap_or(bare) } else { bare };
    bare.strip_suffix('e').filter(|bare| bare.len() > 3).unwrap_or(bare).to_owned()
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '!', '?', ';', '\n', '。', '！', '？', '；', '؟']).map(str::trim).filter(|one| !one.is_empty())
}

/// How much of a statement a sentence repeats, from 0 to 1; nothing below two words.
fn share(sentence: &Heard, statement: &Heard) -> f64 {
    let common = sentence.content.intersection(&statement.content).count();
    if common < 2 || statement.content.is_empty() { 0.0 } else { common as f64 / statement.content.len() as f64 }
}

/// Half of the words of a statement have to be there.
const ENOUGH: f64 = 0.5;

/// The label of a fact is short, so nearly all of it has to be there.
const ENOUGH_OF_LABEL: f64 = 0.75;

/// The sentences of a text that seem to say the opposite of something known; one for each sentence, the nearest.
pub fn contradictions(place: &str, text: &str, known: &[Known]) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let said = heard(sentence);
        let mut nearest: Option<(f64, &Known)> = None;
        for one in known {
            let right = heard(sentences(&one.says).next().unwrap_or_default());
            let agrees = if right.is_negative == said.is_negative { share(&said, &right) } else { 0.0 };
            let opposite = one.opposite.iter().flat_map(|text| sentences(text).next()).map(heard);
            let near = opposite.filter(|wrong| wrong.is_negative == said.is_negative).map(|wrong| share(&said, &wrong));
            let near = near.fold(0.0, f64::max);
            let enough = if one.about.starts_with("fact:") { ENOUGH_OF_LABEL } else { ENOUGH };
            if near >= enough && near > agrees && nearest.is_none_or(|(best, _)| near > best) {
                nearest = Some((near, one));
            }
        }
        if let Some((_, one)) = nearest {
            found.push(Contradiction {
                place: place.to_owned(),
                sentence: sentence.to_owned(),
                about: one.about.clone(),
                known: one.known.clone(),
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own_name() -> Known {
        Known {
            about: "clause:own-name".to_owned(),
            known: "The gas account and its bills are in your name.".to_owned(),
            opposite: vec![
                "The gas account is not in your name. One call to the company can add your name.".to_owned(),
            ],
            says: "The gas account and its bills are in your name.".to_owned(),
        }
    }

    fn found(text: &str) -> Vec<String> {
        contradictions("clauses", text, &[own_name()]).into_iter().map(|one| one.sentence).collect()
    }

    #[test]
    fn a_reason_that_turns_a_known_clause_round_is_pointed_at() {
        assert_eq!(found("We refuse this. Your account is in another name."), ["Your account is in another name"]);
        assert_eq!(found("The gas account isn’t in your name"), ["The gas account isn’t in your name"]);
        assert_eq!(found("The account has someone else's name on it").len(), 1);
    }

    #[test]
    fn what_agrees_or_is_about_something_else_is_left_alone() {
        for text in [
            "The gas account is in your name.",
            "Your card has not been valid since May.",
            "The account is not without your name.",
            "Nobody else at this address has had the rebate.",
            "",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_word_of_a_label_is_no_contradiction() {
        let fire = Known {
            about: "fact:bush_fire_prone_land".to_owned(),
            known: "Bush fire prone: No".to_owned(),
            opposite: vec!["Bush fire prone".to_owned()],
            says: "not Bush fire prone".to_owned(),
        };
        assert_eq!(contradictions("x", "We looked at bush-fire.", std::slice::from_ref(&fire)).len(), 0);
        assert_eq!(contradictions("x", "The land is bush fire prone.", &[fire]).len(), 1);
    }

    #[test]
    fn other_languages_are_compared_in_their_own_words() {
        let known = |says: &str, opposite: &str| Known {
            about: "clause:own-name".to_owned(),
            known: says.to_owned(),
            opposite: vec![opposite.to_owned()],
            says: says.to_owned(),
        };
        let cases = [
            (
                "Tài khoản điện đứng tên quý vị.",
                "Tài khoản điện không đứng tên quý vị.",
                "Tài khoản đứng tên người khác",
            ),
            ("燃气账户在您名下。", "燃气账户不在您名下。", "燃气账户在别人名下"),
        ];
        for (says, opposite, text) in cases {
            assert_eq!(contradictions("x", text, &[known(says, opposite)]).len(), 1, "{text}");
            assert_eq!(contradictions("x", says, &[known(says, opposite)]).len(), 0, "{says}");
        }
    }

    #[test]
    fn a_changed_sentence_has_to_be_looked_at_again() {
        let key = |text: &str| contradictions("c", text, &[own_name()])[0].key();
        assert_ne!(key("Your account is in another name"), key("Your account is in a different name"));
    }
}
