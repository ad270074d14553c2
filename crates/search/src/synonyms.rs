//! Synonyms: interchangeable phrases, and what people say for something else.

use crate::words::words;

/// A set of synonyms.
#[derive(Clone, Debug, Default)]
pub struct Synonyms {
    /// Stems as typed, stems as meant.
    pub(crate) rules: Vec<(Vec<String>, Vec<String>)>,
}

impl Synonyms {
    /// Adds interchangeable phrases.
    pub fn same<S: AsRef<str>>(&mut self, phrases: &[S]) {
        for said in phrases {
            for meant in phrases {
                self.rule(said.as_ref(), meant.as_ref());
            }
        }
    }

    /// Adds phrases that people say, and what they mean by them; not symmetric.
    pub fn means<S: AsRef<str>>(&mut self, said: &[S], meant: &[S]) {
        for said in said {
            for meant in meant {
                self.rule(said.as_ref(), meant.as_ref());
            }
        }
    }

    /// Appends the rules of another set.
    pub fn extend(&mut self, other: &Synonyms) {
        self.rules.extend(other.rules.iter().cloned());
    }

    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    fn rule(&mut self, said: &str, meant: &str) {
        let (said, meant) = (stems(said), stems(meant));
        if !said.is_empty()
            && !meant.is_empty()
            && said != meant
            && !self.rules.contains(&(said.clone(), meant.clone()))
        {
            self.rules.push((said, meant));
        }
    }
}

/// All words of a phrase, since a stop word may be essential: `pass on`.
fn stems(phrase: &str) -> Vec<String> {
    words(phrase).into_iter().map(|word| word.stem).collect()
}
