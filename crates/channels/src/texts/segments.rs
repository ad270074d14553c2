//! How many SMS a text takes: 160 letters of the GSM 03.38 alphabet in one and 153 in each of several, 70 and 67 where
//! a letter stands outside of it (3GPP TS 23.038, 23.040).

/// The basic alphabet.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿\
    abcdefghijklmnopqrstuvwxyzäöñüà";
/// Each takes the place of two.
const EXTENDED: &str = "\u{c}^{}\\[~]|€";

/// The letters that take one place in an SMS, and those that take two; any other makes each SMS shorter.
pub fn alphabet() -> (&'static str, &'static str) {
    (BASIC, EXTENDED)
}

/// What a text takes as SMS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segments {
    pub messages: usize,
    /// How many letters the last one still has room for.
    pub left: usize,
    /// Whether a letter outside the alphabet makes each message shorter.
    pub is_unicode: bool,
}

pub fn segments(words: &str) -> Segments {
    let width = |letter: char| match letter {
        _ if BASIC.contains(letter) => Some(1),
        _ if EXTENDED.contains(letter) => Some(2),
        _ => None,
    };
    let widths: Option<Vec<usize>> = words.chars().map(width).collect();
    let is_unicode = widths.is_none();
    let widths = widths.unwrap_or_else(|| words.chars().map(char::len_utf16).collect());
    let (alone, each) = if is_unicode { (70, 67) } else { (160, 153) };
    let all: usize = widths.iter().sum();
    if all <= alone {
        return Segments { messages: 1, left: alone - all, is_unicode };
    }
    // A letter of two places is never cut in half.
    let (mut messages, mut used) = (1, 0);
    for width in widths {
        if used + width > each {
            (messages, used) = (messages + 1, 0);
        }
        used += width;
    }
    Segments { messages, left: each - used, is_unicode }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_takes_as_many_messages_as_its_alphabet_allows() {
        let of = |words: &str| {
            let Segments { messages, left, is_unicode } = segments(words);
            (messages, left, is_unicode)
        };
        assert_eq!(of(""), (1, 160, false));
        assert_eq!(of(&"a".repeat(160)), (1, 0, false));
        assert_eq!(of(&"a".repeat(161)), (2, 145, false));
        assert_eq!(of(&"a".repeat(306)), (2, 0, false));
        assert_eq!(of(&"€".repeat(80)), (1, 0, false));
        assert_eq!(of(&"€".repeat(81)), (2, 143, false), "76 of two places, and none is cut");
        assert_eq!(of("Xin chào ạ"), (1, 60, true));
        assert_eq!(of(&"ạ".repeat(71)), (2, 63, true));
        assert_eq!(of("🙂"), (1, 68, true), "two places of UTF-16");
        assert_eq!(of(&"🙂".repeat(36)), (2, 61, true));
    }
}
