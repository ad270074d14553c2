//! Words that tell of health, children, violence or other people: what an officer should look at before others read a
//! text. They are in the locale files, in each language, because nobody knows in which one somebody wrote.

use crate::locale::Locales;

/// What is looked for in a text.
#[derive(Clone, Debug, Default)]
pub struct PrivateWords {
    /// Words and phrases that are private themselves, such as the name of an illness.
    pub said: Vec<String>,
    /// Words after which a name of somebody else often stands, such as `my husband`.
    pub relatives: Vec<String>,
}

impl PrivateWords {
    /// The words of all languages.
    pub fn of(locales: &Locales) -> PrivateWords {
        let mut words = PrivateWords::default();
        for locale in locales.all() {
            let listed = |key: &str| {
                let text = locale.text(key);
                text.split([',', '،', '、', '，']).map(|word| word.trim().to_lowercase()).collect::<Vec<String>>()
            };
            for key in ["private-words-health", "private-words-children", "private-words-violence"] {
                words.said.extend(listed(key));
            }
            words.relatives.extend(listed("private-words-relatives"));
        }
        words.said.retain(|word| !word.is_empty());
        words.relatives.retain(|word| !word.is_empty());
        words
    }
}
