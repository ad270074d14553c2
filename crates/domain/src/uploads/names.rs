//! Names of files and of their kinds, as they are shown and sent back.

/// Names are shown and sent back, so they are kept short.
pub(super) const LONGEST: usize = 100;

/// Kinds that are taken: the media type, what people call it in every language, how names of it end.
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

/// What people call such a file, in every language.
pub fn kind_name(media_type: &str) -> &'static str {
    kind(media_type).map_or("", |(_, name, _)| name)
}

/// A name as it may be shown and sent back: without folders and without signs that steer a terminal, a header or the
/// direction of a line.
pub fn shown_name(name: &str) -> String {
    // Browsers write these signs of a name as escapes.
    let name = name.replace("%22", "").replace("%0D", "").replace("%0A", "");
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last.chars().filter(|c| !c.is_control() && *c != '"' && !steers(*c)).collect();
    let plain: String = plain.trim().chars().take(LONGEST).collect();
    if plain.is_empty() { "file".to_owned() } else { plain }
}

/// Whether a sign turns the direction of what follows.
fn steers(sign: char) -> bool {
    matches!(sign, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The name with an ending that says what the bytes are: nothing is handed out under a name that would run.
pub fn with_its_ending(name: &str, media_type: &str) -> String {
    let name = shown_name(name);
    let Some((_, _, ends)) = kind(media_type) else { return name };
    let first = ends.first().copied().unwrap_or_default();
    match name.rsplit_once('.') {
        Some((_, end)) if ends.contains(&end.to_ascii_lowercase().as_str()) => name,
        // A day at the end of a name is no ending.
        Some((stem, end)) if !stem.is_empty() && is_ending(end) => format!("{stem}.{first}"),
        _ => format!("{}.{first}", name.trim_end_matches('.')),
    }
}

fn is_ending(end: &str) -> bool {
    (1..=5).contains(&end.len())
        && end.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && end.bytes().any(|byte| byte.is_ascii_alphabetic())
}
