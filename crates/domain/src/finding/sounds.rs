//! How a name sounds: the consonants of a name in Latin letters, so that names are found however they are written.
//!
//! The romanisation is that of DIN 31635 for Arabic, without its marks, and of ISO 9 for Cyrillic, simplified to the
//! consonants; vowels are left out, because Arabic does not write the short ones. Then letters that stand for one sound
//! become one, as in NYSIIS: `ph` is `f`, `ck`, `q` and a hard `c` are `k`, `z` is `s`, `d` is `t`, and an `h` is heard
//! at the beginning alone. `Mohammed`, `Muhammad` and `محمد` are `mmt`; `Smith`, `Smyth` and `Schmidt` are `smt`.

/// Fewer sounds than this tell nobody apart.
const FEWEST: usize = 2;

/// More sounds than this are not heard.
const MOST: usize = 6;

/// How a word sounds; none if it is too short to tell, or written in a script without letters for sounds.
pub(super) fn sound(word: &str) -> Option<String> {
    let bare = word.strip_prefix("ال").filter(|rest| rest.chars().count() > 2).unwrap_or(word);
    let mut latin = String::with_capacity(word.len());
    for letter in bare.chars() {
        match letter {
            'a'..='z' => latin.push(letter),
            other => latin.push_str(romanised(other)?),
        }
    }
    let heard = heard(&latin);
    (heard.len() >= FEWEST).then_some(heard)
}

/// A letter of another script; a vowel in the middle of a word is any vowel. None for a letter of an unknown script.
fn romanised(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ا' | 'آ' | 'أ' | 'إ' | 'ع' | 'а' | 'я' => "a",
        'ب' | 'б' => "b",
        'پ' | 'п' => "p",
        'ت' | 'ط' | 'ث' | 'т' => "t",
        'ج' => "j",
        'چ' | 'ч' => "cha",
        'ح' | 'ه' => "h",
        'خ' | 'ق' | 'ك' | 'ک' | 'к' | 'х' => "k",
        'د' | 'ض' | 'ذ' | 'д' => "d",
        'ر' | 'р' => "r",
        'ز' | 'ظ' | 'ژ' | 'س' | 'ص' | 'ش' | 'с' | 'з' | 'ш' | 'щ' | 'ж' | 'ц' => "s",
        'غ' | 'گ' | 'г' => "g",
        'ف' | 'ф' | 'в' => "f",
        'ل' | 'л' => "l",
        'م' | 'м' => "m",
        'ن' | 'н' => "n",
        'و' => "w",
        'ي' | 'ی' | 'ى' | 'й' => "y",
        'ة' | 'ء' | 'ئ' | 'ؤ' | 'ь' | 'ъ' => "",
        'е' | 'ё' | 'э' | 'и' | 'ы' => "e",
        'о' | 'у' | 'ю' => "o",
        _ => return None,
    })
}

/// The sounds of a word in small Latin letters.
fn heard(word: &str) -> String {
    let letters = word.as_bytes();
    let at = |place: usize| letters.get(place).copied().unwrap_or(b' ');
    let is_vowel = |letter: u8| matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let mut heard = String::new();
    let (mut place, mut last) = (0, b' ');
    while place < letters.len() && heard.len() < MOST {
        let (letter, next) = (at(place), at(place + 1));
        let is_first = place == 0;
        let (sound, width) = match (letter, next) {
            (b'k', b'n') | (b'w', b'r') | (b'p', b's') if is_first => (b' ', 1),
            (b'n', b'g') if is_first => (b'n', 2),
            (b's', b'c') if at(place + 2) == b'h' => (b's', 3),
            (b's', b'h') | (b'z', b'h') => (b's', 2),
            (b'p', b'h') => (b'f', 2),
            (b't' | b'd', b'h') => (b't', 2),
            (b'k', b'h') | (b'c', b'k') => (b'k', 2),
            (b'c', b'h') => (if is_vowel(at(place + 2)) { b'x' } else { b'k' }, 2),
            (b'g', b'h') if at(place + 2) == b't' => (b' ', 2),
            (b'g', b'h') => (b'g', 2),
            (b'd', b't') => (b't', 2),
            (b'c', b'e' | b'i' | b'y') => (b's', 1),
            (b'g', b'e' | b'i') => (b'j', 1),
            (b'c' | b'q', _) => (b'k', 1),
            (b'x', _) => (b'k', 1),
            (b'z', _) => (b's', 1),
            (b'd', _) => (b't', 1),
            (b'v', _) => (b'f', 1),
            (b'h' | b'w' | b'y', _) if is_first => (letter, 1),
            // What is not heard still parts two equal consonants, as in `محمد`.
            (b'h', _) => (b'.', 1),
            (b'w', _) => (b' ', 1),
            (letter, _) if is_vowel(letter) => (if is_first { b'a' } else { b'.' }, 1),
            (letter, _) => (letter, 1),
        };
        match sound {
            b' ' => {}
            // A vowel is not written, and two equal consonants with one between them are two.
            b'.' => last = b'.',
            sound if sound == last => {}
            sound => {
                heard.push(char::from(sound));
                last = sound;
            }
        }
        place += width;
    }
    heard
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_sound_alike_have_one_sound() {
        for alike in [
            &["mohammed", "muhammad", "mohamad", "mehmet", "محمد"][..],
            &["smith", "smyth", "schmidt", "smit"],
            &["catherine", "kathryn", "katharine"],
            &["philip", "filip", "phillip"],
            &["stephen", "steven"],
            &["jon", "john"],
            &["haddad", "hadad", "حداد"],
            &["ahmed", "ahmad", "احمد"],
            &["hassan", "hasan", "الحسن"],
            &["khaled", "khalid", "خالد"],
            &["noor", "nour", "نور"],
            &["nguyen", "nguyenn"],
            &["ivanov", "иванов"],
        ] {
            let sounds: Vec<Option<String>> = alike.iter().map(|name| sound(name)).collect();
            assert!(sounds.iter().all(|one| one.is_some() && *one == sounds[0]), "{alike:?}: {sounds:?}");
        }
    }

    #[test]
    fn names_that_differ_have_sounds_that_differ() {
        let names = ["nguyen", "tran", "smith", "silva", "haddad", "rossi", "wattle", "mohammed", "lopez", "george"];
        let sounds: std::collections::BTreeSet<_> = names.iter().map(|name| sound(name)).collect();
        assert_eq!(sounds.len(), names.len());
    }

    #[test]
    fn what_has_no_sound_is_not_compared() {
        for none in ["", "a", "lee", "12", "李明", "สม", "o'"] {
            assert_eq!(sound(none), None, "{none}");
        }
    }
}
