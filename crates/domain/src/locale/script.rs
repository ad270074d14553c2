//! The language that a text is written in, as far as its script and its commonest words show it. No I/O.

/// Words that only sentences of this language have in such number.
const ENGLISH: &[&str] = &[
    "the", "and", "of", "is", "are", "was", "were", "you", "your", "that", "this", "for", "with", "not", "have", "has",
    "we", "it", "in", "on", "to", "because", "from", "be", "at", "by", "no", "an", "as", "which", "did", "does",
    "will",
];

const MAORI: &[&str] = &[
    "te", "ngā", "nga", "ki", "he", "ko", "o", "i", "kei", "kua", "ka", "mō", "mo", "koe", "tō", "tou", "mai", "tēnei",
    "kāore", "nā", "hei", "e", "ana", "rā", "ia", "kia", "me",
];

/// Letters that Vietnamese has and its neighbours on the desk do not.
const VIETNAMESE: &str = "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";

/// The tag of the language, as short as a script tells it: `zh` for Chinese. `None` where there is too little text, or
/// it could be several.
pub fn language_of(text: &str) -> Option<&'static str> {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    if letters.len() < 8 {
        return dense(&letters);
    }
    let share = |is: fn(char) -> bool| letters.iter().filter(|c| is(**c)).count() * 2 > letters.len();
    if let Some(tag) = dense(&letters) {
        return Some(tag);
    }
    if share(|c| matches!(c, '\u{0600}'..='\u{06ff}' | '\u{0750}'..='\u{077f}' | '\u{fb50}'..='\u{fdff}')) {
        return Some("ar");
    }
    if !share(|c| matches!(c, 'A'..='Z' | 'a'..='z' | '\u{00c0}'..='\u{024f}' | '\u{1e00}'..='\u{1eff}')) {
        return None;
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let marked = words.iter().filter(|word| word.chars().any(|c| VIETNAMESE.contains(c))).count();
    if marked * 5 > words.len() {
        return Some("vi");
    }
    let of = |list: &[&str]| words.iter().filter(|word| list.contains(word)).count();
    let (english, maori) = (of(ENGLISH), of(MAORI));
    // A sentence of either has about every third word from its list.
    match english.max(maori) * 6 >= words.len() && words.len() >= 3 {
        true if english > maori => Some("en"),
        true if maori > english => Some("mi"),
        _ => None,
    }
}

/// Chinese, where a text of a few signs is a sentence already.
fn dense(letters: &[char]) -> Option<&'static str> {
    let han = letters.iter().filter(|c| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')).count();
    let kana = letters.iter().filter(|c| matches!(c, '\u{3040}'..='\u{30ff}')).count();
    (han >= 3 && kana == 0 && han * 2 > letters.len()).then_some("zh")
}

/// Whether a text is written in another language than this one. A text that could be either is not.
pub fn is_another(text: &str, language: &str) -> bool {
    let base = language.split('-').next().unwrap_or(language);
    language_of(text).is_some_and(|found| found != base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_script_and_its_common_words() {
        let texts = [
            ("You get the rebate because the card is valid.", Some("en")),
            ("The account of Nguyễn Thị Hoa is not in her name.", Some("en")),
            ("Quý vị được giảm giá vì thẻ còn giá trị.", Some("vi")),
            ("تحصل على التخفيض لأن بطاقتك صالحة.", Some("ar")),
            ("您持有有效的优惠卡，所以得到补贴。", Some("zh")),
            ("Kua whakaaetia te tono mō tō reiti, nā te mea he iti te whiwhinga.", Some("mi")),
            ("Example Energy 0000 0006", None),
            ("OK", None),
        ];
        for (text, language) in texts {
            assert_eq!(language_of(text), language, "{text}");
        }
    }

    #[test]
    fn english_reasons_do_not_pass_as_vietnamese() {
        assert!(is_another("The account is not in your name.", "vi"));
        assert!(!is_another("Tài khoản không đứng tên quý vị.", "vi"));
        assert!(!is_another("您持有有效的优惠卡。", "zh-Hans"));
        assert!(!is_another("Peter Lund, 12 Wattle Street", "ar"));
    }
}
