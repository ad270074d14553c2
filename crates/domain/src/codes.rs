//! Codes that people read out: short, without letters that look alike, and with a check symbol against typing errors.
//!
//! 31 symbols, a prime: digits and letters without 0, I, L, O and U. The last symbol is a weighted sum of the others
//! modulo 31, which detects every single wrong symbol and every transposition.

const SYMBOLS: &[u8; 31] = b"123456789ABCDEFGHJKMNPQRSTVWXYZ";

const SIZE: u128 = 31;

/// The length of a resume code, including the check symbol.
pub const RESUME: usize = 9;

/// The size of the groups in which a code is displayed.
const GROUP: usize = 3;

/// The symbols of codes, for keys to press.
pub fn symbols() -> impl Iterator<Item = char> {
    SYMBOLS.iter().copied().map(char::from)
}

/// A random code of `length` symbols, without a check symbol.
pub fn short(chance: u128, length: usize) -> String {
    let mut rest = chance;
    let mut code = String::with_capacity(length);
    for _ in 0..length {
        code.push(char::from(SYMBOLS[(rest % SIZE) as usize]));
        rest /= SIZE;
    }
    code
}

/// A code of `length` symbols, the last of which is the check symbol.
pub fn checked(chance: u128, length: usize) -> String {
    let mut code = short(chance, length.saturating_sub(1));
    code.extend(check(&code));
    code
}

/// The input from which the code of an id is derived. Each replacement of a code is a new round, so that the next code
/// differs.
pub fn of_round(key: &str, round: i64) -> String {
    if round == 0 { key.to_owned() } else { format!("{key}.{round}") }
}

/// A code as displayed: `K7M-4PX-9TR`.
pub fn grouped(code: &str) -> String {
    let symbols: Vec<char> = code.chars().collect();
    symbols.chunks(GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// Normalises a code as typed: case, spaces and dashes are ignored. `None` if it cannot be a code.
pub fn typed(text: &str, length: usize) -> Option<String> {
    let is_filler = |c: &char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '.' | '_');
    let code: String = text.chars().filter(|c| !is_filler(c)).map(|c| c.to_ascii_uppercase()).take(64).collect();
    let (last, rest) = code.char_indices().next_back().map(|(at, last)| (last, &code[..at]))?;
    (code.chars().count() == length && check(rest) == Some(last)).then_some(code)
}

fn check(code: &str) -> Option<char> {
    let mut sum = 0;
    for (place, byte) in code.bytes().enumerate() {
        let value = SYMBOLS.iter().position(|symbol| *symbol == byte)?;
        sum += (place + 2) * value;
    }
    SYMBOLS.get(sum % SYMBOLS.len()).map(|symbol| char::from(*symbol))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slip_of_one_symbol_and_every_swap_is_found() {
        for chance in [0, 1, 0x1234_5678_9ABC_DEF0, u128::MAX / 3, u128::MAX] {
            let code = checked(chance, 9);
            assert_eq!(typed(&code, 9).as_deref(), Some(code.as_str()));
            for place in 0..9 {
                for symbol in SYMBOLS {
                    let mut slip = code.clone().into_bytes();
                    let same = slip[place] == *symbol;
                    slip[place] = *symbol;
                    let slip = String::from_utf8(slip).unwrap();
                    assert_eq!(typed(&slip, 9).is_some(), same, "{slip} for {code}");
                }
                let mut swap = code.clone().into_bytes();
                swap.swap(place, (place + 1) % 9);
                let swap = String::from_utf8(swap).unwrap();
                assert!(swap == code || typed(&swap, 9).is_none(), "{swap} for {code}");
            }
        }
    }

    #[test]
    fn a_code_is_read_however_it_is_written() {
        let code = checked(42, 9);
        assert_eq!(typed(&format!("  {} ", grouped(&code).to_lowercase()), 9).as_deref(), Some(code.as_str()));
        assert_eq!(typed("", 9), None);
        assert_eq!(typed("ключ", 4), None);
        assert_eq!(grouped("ABCDEFGHJ"), "ABC-DEF-GHJ");
    }
}
