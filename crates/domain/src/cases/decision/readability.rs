//! How hard an English text is to read: the grade of Flesch and Kincaid, and the ease of Flesch.
//!
//! Formulas: J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, "Derivation of new readability formulas for
//! Navy enlisted personnel", Research Branch Report 8-75, 1975 (grade); R. Flesch, "A new readability yardstick",
//! Journal of Applied Psychology 32, 1948 (ease). Syllables are counted by rules of spelling, which err by a few in a
//! hundred; the formulas hold for English alone.

/// How hard a text is to read. Grades are years of school in the United States; most adults read grade eight easily.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Readability {
    pub grade: f64,
    pub ease: f64,
    pub words: usize,
    pub sentences: usize,
    pub longest_sentence: usize,
}

/// A text above this grade is not plain language.
pub const PLAIN: f64 = 8.0;

/// `None` for languages other than English, and for a text without words.
pub fn of(text: &str, language: &str) -> Option<Readability> {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    if !primary.eq_ignore_ascii_case("en") {
        return None;
    }
    let lengths: Vec<(usize, usize)> = sentences(text).iter().map(|sentence| counts(sentence)).collect();
    let lengths: Vec<(usize, usize)> = lengths.into_iter().filter(|(words, _)| *words > 0).collect();
    let (words, syllables) = lengths.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    if words == 0 {
        return None;
    }
    let (per_sentence, per_word) = (words as f64 / lengths.len() as f64, syllables as f64 / words as f64);
    Some(Readability {
        grade: 0.39 * per_sentence + 11.8 * per_word - 15.59,
        ease: 206.835 - 1.015 * per_sentence - 84.6 * per_word,
        words,
        sentences: lengths.len(),
        longest_sentence: lengths.iter().map(|(words, _)| *words).max().unwrap_or(0),
    })
}

/// Sentences end at `.`, `!`, `?` before a space or the end, and at the end of a line, which may be a heading or a list
/// item. A full stop inside `s 4.15` or after a single letter, as in `e.g.`, does not end a sentence.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    for line in text.lines() {
        let mut start = 0;
        let marks = line.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | ':' | ';'));
        for (place, mark) in marks {
            let (before, after) =
                (line.get(start..place).unwrap_or_default(), line.get(place + 1..).unwrap_or_default());
            let last = before.rsplit([' ', '.']).next().unwrap_or_default();
            let is_short = mark == '.' && last.chars().count() == 1 && last.chars().all(char::is_alphabetic);
            let ends = after.is_empty() || after.starts_with([' ', '"', '”', ')']);
            if ends && !is_short && mark != ';' {
                sentences.push(before);
                start = place + 1;
            }
        }
        sentences.push(line.get(start..).unwrap_or_default());
    }
    sentences
}

/// The numbers of words and of syllables.
fn counts(sentence: &str) -> (usize, usize) {
    let words = sentence.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '/'));
    let words = words.filter(|word| word.chars().any(char::is_alphanumeric));
    words.fold((0, 0), |(words, all), word| (words + 1, all + syllables(word)))
}

/// The syllables of a word by the rules of English spelling. A number counts as one.
fn syllables(word: &str) -> usize {
    let word: String = word.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let letters: Vec<char> = word.chars().collect();
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut count: usize = 0;
    let mut previous = ' ';
    for (place, letter) in letters.iter().copied().enumerate() {
        let starts = is_vowel(letter) && !is_vowel(previous);
        let before = place.checked_sub(2).and_then(|at| letters.get(at)).copied();
        let apart = is_vowel(letter) && apart((before, previous), letter, letters.get(place + 1).copied());
        count += usize::from(starts || apart);
        previous = letter;
    }
    let ends = |end: &str| word.ends_with(end);
    let before = |from_end: usize| letters.len().checked_sub(from_end).and_then(|at| letters.get(at)).copied();
    let silent = ends("e") && !ends("le") && !ends("ee") && before(2).is_some_and(|c| !is_vowel(c));
    let silent = silent || (ends("le") && before(3).is_some_and(is_vowel));
    let silent =
        silent || (ends("es") && before(3).is_some_and(|c| !is_vowel(c) && !"sxzcgh".contains(c)) && !ends("les"));
    let silent = silent || (ends("les") && before(4).is_some_and(is_vowel));
    let silent = silent || (ends("ed") && before(3).is_some_and(|c| !is_vowel(c) && !matches!(c, 't' | 'd')));
    let silent = silent || ends("ely") || ends("ement") || ends("eful") || ends("eless");
    count.saturating_sub(usize::from(silent && count > 1)).max(1)
}

/// Adjacent vowels pronounced separately: ra-di-o, the-o-ry, du-al, di-et.
fn apart((before, previous): (Option<char>, char), letter: char, next: Option<char>) -> bool {
    match (previous, letter) {
        // Special, official, musician and Australian, but guardian and media.
        ('i', 'a') => match next {
            Some('l') => !matches!(before, Some('c' | 't')),
            Some('n') => !matches!(before, Some('c' | 't' | 'l')),
            _ => true,
        },
        // Nation and million, but radio and period.
        ('i', 'o') => next != Some('n') && next != Some('u'),
        ('i', 'u') => true,
        // Diet and society, but field and carried.
        ('i', 'e') => next == Some('t'),
        // Theory, but people and gorgeous.
        ('e', 'o') => next != Some('u') && next != Some('p'),
        ('u', 'a') => next == Some('l') || next == Some('t'),
        ('y', 'i') => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_english(text: &str) -> Readability {
        of(text, "en").unwrap()
    }

    #[test]
    fn syllables_of_words_that_letters_hold() {
        let expected = [
            (1, "the cat sat rent bill looked asked house please read card wage fine fines rule rules eight 2026"),
            (2, "people rebate letter council reason water decide wanted wages houses pension diet duty table special"),
            (3, "decision energy resident refusal radio period agency family official guardian seemingly"),
            (4, "application information authority"),
            (5, "consideration"),
        ];
        for (count, words) in expected {
            for word in words.split(' ') {
                assert_eq!(syllables(word), count, "{word}");
            }
        }
    }

    #[test]
    fn the_grade_of_texts_worked_by_hand() {
        // 6 words, 1 sentence, 6 syllables.
        let cat = of_english("The cat sat on the mat.");
        assert!((cat.grade - -1.45).abs() < 0.01 && (cat.ease - 116.145).abs() < 0.01, "{cat:?}");
        // 13 words, 1 sentence, 24 syllables.
        let hard = of_english("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.");
        assert_eq!((hard.words, hard.sentences), (13, 1));
        assert!((hard.ease - 37.45).abs() < 0.1 && (hard.grade - 11.26).abs() < 0.1, "{hard:?}");
    }

    #[test]
    fn a_letter_of_the_law_is_harder_than_plain_words() {
        let plain = of_english("You get the rebate. It comes off your next bill. You need do nothing.");
        let law = of_english(
            "Pursuant to the aforementioned eligibility requirements, the determination of the application is \
             necessarily contingent upon verification of the documentation previously submitted.",
        );
        assert!(plain.grade < PLAIN && law.grade > 16.0, "{plain:?} {law:?}");
        assert_eq!(plain.sentences, 3);
    }

    #[test]
    fn a_citation_ends_no_sentence_and_a_line_does() {
        assert_eq!(of_english("We looked at s 4.15(1)(a) of the Act, e.g. the plan.").sentences, 1);
        assert_eq!(of_english("These conditions apply\nWork by day\nNo noise").sentences, 3);
        assert_eq!(of_english("One two. Three four five!").longest_sentence, 3);
    }

    #[test]
    fn other_languages_and_no_words_are_not_measured() {
        assert_eq!(of("Sie bekommen das Geld.", "de"), None);
        assert_eq!(of("您会收到退款。", "zh-Hans"), None);
        for nothing in ["", " \n ", "... !"] {
            assert_eq!(of(nothing, "en"), None);
        }
        assert!(of("You get it.", "en-AU").is_some());
    }
}
