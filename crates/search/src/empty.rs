//! Stop words: words that say nothing of what a text is about, by language.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::letters::marked;

const ENGLISH: &[&str] = &[
    "a", "about", "also", "am", "an", "and", "any", "are", "as", "at", "be", "because", "been", "but", "by", "can",
    "cant", "could", "did", "do", "does", "dont", "for", "from", "get", "getting", "give", "go", "got", "had", "has",
    "have", "having", "he", "her", "hes", "his", "how", "i", "if", "im", "in", "into", "is", "it", "its", "ive",
    "just", "know", "let", "like", "make", "making", "may", "me", "my", "need", "of", "on", "or", "our", "out",
    "please", "put", "s", "say", "shall", "she", "shes", "should", "so", "some", "t", "take", "that", "the", "their",
    "them", "there", "these", "they", "theyre", "this", "those", "to", "too", "up", "us", "want", "was", "we", "were",
    "weve", "what", "when", "where", "which", "who", "why", "will", "with", "would", "you", "your",
];

/// Vietnamese as it is written with marks; a syllable that is also half of a telling word is left out.
const VIETNAMESE: &str = "tôi của là và có cho thì mà ở được đã đang sẽ các những một này đó với để gì ai đâu khi từ \
    trong cần muốn phải xin mình nào sao hay hoặc nếu vì nên cũng rồi vẫn còn quá lắm ạ nhé nhỉ rất như thế vậy bao \
    nhiêu lại tại ra vào do về theo đến tới hoài luôn nữa mới vừa đây kia ấy họ chúng bạn";

/// The same without marks, as far as no English word is written so.
const VIETNAMESE_UNMARKED: &[&str] = &[
    "cac", "cua", "cung", "duoc", "khi", "muon", "neu", "nhieu", "nhu", "nhung", "phai", "roi", "toi", "trong", "voi",
];

/// Arabic, with one letter for those that people write for each other.
const ARABIC: &str = "في من علي الي عن مع هذا هذه ذلك انا انت هو هي نحن هم ما لا لم لن ان كان كانت كيف اين متي ماذا \
    لماذا هل كم او ثم قد عند عندي عندنا لي لك له لها لنا يا اريد بدي بدنا ابغي احتاج حتي كل اي التي الذي شو ايش وين \
    ليش عم لما مو مش اذا عشان علشان بس الان هلق حاليا ممكن بقدر اقدر يمكن يوجد كيفيه انه انها";

/// Chinese characters that stand between words. Those that are often part of one are left out.
const CHINESE: &str = "的了吗呢吧啊呀嘛着我你您他她它们是在和与及或就都也很把请怎么什哪这那个要想能可以如何谁之而但因";

static OTHERS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let arabic = ARABIC.split_whitespace().map(str::to_string);
    VIETNAMESE.split_whitespace().map(marked).chain(arabic).collect()
});

static BETWEEN: LazyLock<HashSet<char>> = LazyLock::new(|| CHINESE.chars().collect());

/// Whether a word, spelt as texts are cut, is a stop word.
pub(crate) fn is_empty_word(word: &str) -> bool {
    match word.is_ascii() {
        true => ENGLISH.binary_search(&word).is_ok() || VIETNAMESE_UNMARKED.binary_search(&word).is_ok(),
        false => OTHERS.contains(word),
    }
}

pub(crate) fn is_between_words(c: char) -> bool {
    BETWEEN.contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_words_are_in_order() {
        assert!(ENGLISH.is_sorted() && VIETNAMESE_UNMARKED.is_sorted(), "they are looked up by halving");
    }

    #[test]
    fn stop_words_of_several_languages() {
        for word in ["the", "toi", "في"] {
            assert!(is_empty_word(word), "{word}");
        }
        assert!(is_empty_word(&marked("được")) && !is_empty_word(&marked("đường")));
    }
}
