//! What counts as a reason: more than a word, and not the text of another reason pasted again. No I/O.

/// Fewer words than these are no reason.
const LEAST: usize = 3;

/// The number of words; in scripts without spaces, two signs count as one.
pub(super) fn words_in(text: &str) -> usize {
    let is_dense = |c: char| {
        matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
            || matches!(c, '\u{2e80}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
    };
    let dense = text.chars().filter(|c| is_dense(*c)).count();
    let spaced = text.split_whitespace().filter(|word| word.chars().any(|c| c.is_alphanumeric() && !is_dense(c)));
    dense.div_ceil(2) + spaced.count()
}

pub(super) fn is_too_short(text: &str) -> bool {
    words_in(text) < LEAST
}

/// Whether two texts say the same, whatever their capitals, spaces and full stops.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let bare =
        |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect() };
    let (one, other) = (bare(one), bare(other));
    !one.is_empty() && one == other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_no_reason() {
        for short in ["ok", "Looked at.", "- - - -", "好的", "n/a n/a"] {
            assert!(is_too_short(short), "{short}");
        }
        for reason in ["You hold no card.", "Không có thẻ.", "您没有持卡。", "لا توجد بطاقة."] {
            assert!(!is_too_short(reason), "{reason}");
        }
    }

    #[test]
    fn a_pasted_text_is_seen() {
        assert!(is_same("Looked at;  nothing speaks against it", "looked at, nothing speaks against it."));
        assert!(!is_same("", " ") && !is_same("The card is valid.", "The card is not valid."));
    }
}
