//! The writing direction of a language.

/// Right-to-left scripts, as in `ku-Arab`.
const SCRIPTS: [&str; 7] = ["adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"];

/// Languages written from right to left unless their tag names another script.
const LANGUAGES: [&str; 16] =
    ["ar", "arc", "ckb", "dv", "fa", "haz", "he", "iw", "ks", "nqo", "prs", "ps", "sd", "ug", "ur", "yi"];

/// `rtl` or `ltr` for a BCP 47 language tag, ready for the `dir` attribute.
///
/// ```
/// assert_eq!(screens::direction("ar-AU"), "rtl");
/// assert_eq!(screens::direction("zh-Hans"), "ltr");
/// assert_eq!(screens::direction("pa-Arab"), "rtl");
/// ```
#[must_use]
pub fn direction(tag: &str) -> &'static str {
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split(['-', '_']);
    let language = parts.next().unwrap_or_default();
    let script = parts.find(|part| part.len() == 4 && part.chars().all(|c| c.is_ascii_alphabetic()));
    let right_to_left = match script {
        Some(script) => SCRIPTS.contains(&script),
        None => LANGUAGES.contains(&language),
    };
    if right_to_left { "rtl" } else { "ltr" }
}
