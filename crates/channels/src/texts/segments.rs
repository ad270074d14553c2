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
    let (is_unicode, widths) = widths(words);
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

/// How many places each letter takes, and whether it is counted as UTF-16 because one stands outside the alphabet.
fn widths(words: &str) -> (bool, Vec<usize>) {
    let width = |letter: char| match letter {
        _ if BASIC.contains(letter) => Some(1),
        _ if EXTENDED.contains(letter) => Some(2),
        _ => None,
    };
    match words.chars().map(width).collect() {
        Some(widths) => (false, widths),
        None => (true, words.chars().map(char::len_utf16).collect()),
    }
}

/// The bytes of each message that a text takes, and whether they are UTF-16: letters of the alphabet in a byte each, as
/// operators' lines carry them.
pub(super) fn cut(words: &str) -> (bool, Vec<Vec<u8>>) {
    let (is_unicode, widths) = widths(words);
    let (alone, each) = if is_unicode { (70, 67) } else { (160, 153) };
    let room = if widths.iter().sum::<usize>() <= alone { alone } else { each };
    let (mut messages, mut used) = (vec![Vec::new()], 0);
    for (letter, width) in words.chars().zip(widths) {
        if used + width > room {
            messages.push(Vec::new());
            used = 0;
        }
        used += width;
        let Some(last) = messages.last_mut() else { continue };
        match is_unicode {
            true => last.extend(letter.encode_utf16(&mut [0; 2]).iter().flat_map(|unit| unit.to_be_bytes())),
            false => last.extend(septets(letter)),
        }
    }
    (is_unicode, messages)
}

/// What stands before a letter of the second table.
const ESCAPE: u8 = 0x1B;
/// The places of `EXTENDED` in its table.
const PLACES: [u8; 10] = [0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65];

fn septets(letter: char) -> Vec<u8> {
    let basic = BASIC.chars().position(|one| one == letter).and_then(|place| u8::try_from(place).ok());
    if let Some(place) = basic {
        // The escape has a place of its own in the table.
        return vec![if place < ESCAPE { place } else { place + 1 }];
    }
    let place = EXTENDED.chars().position(|one| one == letter);
    place.and_then(|place| PLACES.get(place)).map(|place| vec![ESCAPE, *place]).unwrap_or_default()
}

/// The text of bytes that are letters of the alphabet.
pub(super) fn from_septets(bytes: &[u8]) -> String {
    let mut text = String::new();
    let mut bytes = bytes.iter().copied();
    while let Some(byte) = bytes.next() {
        let letter = match byte {
            ESCAPE => {
                let place = bytes.next().and_then(|byte| PLACES.iter().position(|one| *one == byte));
                place.and_then(|place| EXTENDED.chars().nth(place))
            }
            _ => BASIC.chars().nth(usize::from(if byte < ESCAPE { byte } else { byte.saturating_sub(1) })),
        };
        text.push(letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    text
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

    #[test]
    fn a_text_is_cut_into_as_many_messages_as_are_counted_and_comes_back() {
        let all: String = BASIC.chars().chain(EXTENDED.chars()).collect();
        let all = &all;
        for words in ["", "Hello", all, &all.repeat(4), &"€".repeat(81), &"🙂ạ".repeat(50), &"a".repeat(161), "是的"]
        {
            let (is_unicode, messages) = cut(words);
            let counted = segments(words);
            assert_eq!((messages.len(), is_unicode), (counted.messages, counted.is_unicode), "{words}");
            assert!(messages.iter().all(|message| message.len() <= if messages.len() == 1 { 160 } else { 153 }));
            let read = |message: &Vec<u8>| match is_unicode {
                true => {
                    let units: Vec<u16> =
                        message.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
                    String::from_utf16(&units).unwrap()
                }
                false => from_septets(message),
            };
            assert_eq!(messages.iter().map(read).collect::<String>(), words);
        }
        assert_eq!(cut("@Æ€").1, [vec![0x00, 0x1C, 0x1B, 0x65]], "3GPP TS 23.038, 6.2.1");
        assert_eq!(from_septets(&[0x1B, 0x01, 0xFF, 0x1B]), "\u{fffd}\u{fffd}\u{fffd}");
    }
}
