//! Separates Rust code from its comments and string literals, so that a rule looks at one and not at the other.

/// The code of a file. Comments and literals become spaces, so that every line keeps its number.
pub(crate) fn code(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(text.len());
    let mut n = 0;
    while n < chars.len() {
        let end = end_of_piece(&chars, n);
        if end == n {
            code.extend(chars.get(n));
            n += 1;
        } else {
            let blanked = chars.get(n..end).unwrap_or_default();
            code.extend(blanked.iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
            n = end;
        }
    }
    code
}

/// The line comments of a file without their marks, with the line of each.
pub(crate) fn comments(text: &str) -> Vec<(usize, String)> {
    let chars: Vec<char> = text.chars().collect();
    let (mut comments, mut n, mut line) = (Vec::new(), 0, 1);
    while n < chars.len() {
        let end = end_of_piece(&chars, n).max(n + 1);
        let piece = chars.get(n..end).unwrap_or_default();
        if piece.starts_with(&['/', '/']) {
            let words: String = piece.iter().collect();
            comments.push((line, words.trim_start_matches(['/', '!']).trim().to_string()));
        }
        line += piece.iter().filter(|c| **c == '\n').count();
        n = end;
    }
    comments
}

/// The end of the comment or literal that starts here; the place itself if none does.
fn end_of_piece(chars: &[char], n: usize) -> usize {
    let at = |n: usize| chars.get(n).copied().unwrap_or('\0');
    match (at(n), at(n + 1)) {
        ('/', '/') => (n..chars.len()).find(|i| at(*i) == '\n').unwrap_or(chars.len()),
        ('/', '*') => end_of_block(chars, n),
        ('"', _) => end_of_text(chars, n),
        ('r', '"' | '#') if !is_word(at(n.wrapping_sub(1))) => end_of_raw(chars, n),
        ('\'', '\\') => (n + 3..chars.len()).find(|i| at(*i) == '\'').map_or(chars.len(), |i| i + 1),
        ('\'', _) if at(n + 2) == '\'' => n + 3,
        _ => n,
    }
}

pub(crate) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The identifiers of some code, with the line of each.
pub(crate) fn identifiers(code: &str) -> impl Iterator<Item = (usize, &str)> {
    code.lines().enumerate().flat_map(|(n, line)| {
        let words =
            line.split(|c| !is_word(c)).filter(|word| word.starts_with(|c: char| c.is_alphabetic() || c == '_'));
        words.map(move |word| (n + 1, word))
    })
}

fn end_of_block(chars: &[char], start: usize) -> usize {
    let (mut depth, mut n) = (0, start);
    while n + 1 < chars.len() {
        match (chars.get(n), chars.get(n + 1)) {
            (Some('/'), Some('*')) => depth += 1,
            (Some('*'), Some('/')) => depth -= 1,
            _ => {
                n += 1;
                continue;
            }
        }
        n += 2;
        if depth == 0 {
            return n;
        }
    }
    chars.len()
}

fn end_of_text(chars: &[char], start: usize) -> usize {
    let mut n = start + 1;
    while let Some(c) = chars.get(n) {
        match c {
            '\\' => n += 2,
            '"' => return n + 1,
            _ => n += 1,
        }
    }
    chars.len()
}

/// The end of `r"…"` or `r#"…"#`; the start itself where this is a raw identifier such as `r#type`.
fn end_of_raw(chars: &[char], start: usize) -> usize {
    let hashes = chars.iter().skip(start + 1).take_while(|c| **c == '#').count();
    let open = start + 1 + hashes;
    if chars.get(open) != Some(&'"') {
        return start;
    }
    let closes = |n: &usize| {
        chars.get(*n) == Some(&'"') && chars.iter().skip(n + 1).take(hashes).filter(|c| **c == '#').count() == hashes
    };
    (open + 1..chars.len()).find(closes).map_or(chars.len(), |n| n + 1 + hashes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_texts_are_blanked_and_code_stays() {
        let text =
            "let a = \"x // \\\" y\"; // b\n/* c /* d */ e */ let f = 'g'; let h: &'i str = r#\"j \"k\"#; r#l; '\\n' m";
        let code = code(text);
        let words: Vec<&str> = identifiers(&code).map(|(_, word)| word).collect();
        assert_eq!(words, ["let", "a", "let", "f", "let", "h", "i", "str", "r", "l", "m"]);
        assert_eq!(code.lines().count(), 2);
    }
}
