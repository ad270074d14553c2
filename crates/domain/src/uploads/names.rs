//! Names of files and of their types, safe to show and to send back.

use catalogue::unseen::is_unseen;

/// The maximum length of a name.
pub(super) const LONGEST: usize = 100;

/// Accepted types: the media type, the name people use in every language, the file extensions.
const KINDS: &[(&str, &str, &[&str])] = &[
    ("application/pdf", "PDF", &["pdf"]),
    ("image/jpeg", "JPEG", &["jpg", "jpeg", "jfif"]),
    ("image/png", "PNG", &["png"]),
    ("image/heif", "HEIC", &["heic", "heif", "hif"]),
    ("image/avif", "AVIF", &["avif"]),
    ("image/webp", "WebP", &["webp"]),
    ("image/tiff", "TIFF", &["tif", "tiff"]),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word", &["docx"]),
    ("application/vnd.oasis.opendocument.text", "OpenDocument", &["odt"]),
];

fn kind(media_type: &str) -> Option<&'static (&'static str, &'static str, &'static [&'static str])> {
    KINDS.iter().find(|(kind, ..)| *kind == media_type)
}

/// The name people use for such a file, in every language.
pub fn kind_name(media_type: &str) -> &'static str {
    kind(media_type).map_or("", |(_, name, _)| name)
}

/// A name that is safe to show and send back: without folders, and without characters that affect a terminal, a header
/// or the direction of text.
pub fn shown_name(name: &str) -> String {
    // Browsers escape these characters in names.
    let name = name.replace("%22", "").replace("%0D", "").replace("%0A", "");
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last.chars().filter(|c| !c.is_control() && *c != '"' && !is_unseen(*c)).collect();
    let plain: String = plain.trim().chars().take(LONGEST).collect();
    if plain.is_empty() { "file".to_owned() } else { plain }
}

/// The name with an extension that matches the bytes: nothing is served under the name of an executable.
pub fn with_its_ending(name: &str, media_type: &str) -> String {
    let name = shown_name(name);
    let Some((_, _, ends)) = kind(media_type) else { return name };
    let first = ends.first().copied().unwrap_or_default();
    match name.rsplit_once('.') {
        Some((_, end)) if ends.contains(&end.to_ascii_lowercase().as_str()) => name,
        // A date at the end of a name is no extension.
        Some((stem, end)) if !stem.is_empty() && is_ending(end) => format!("{stem}.{first}"),
        _ => format!("{}.{first}", name.trim_end_matches('.')),
    }
}

fn is_ending(end: &str) -> bool {
    (1..=5).contains(&end.len())
        && end.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && end.bytes().any(|byte| byte.is_ascii_alphabetic())
}
