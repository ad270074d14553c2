//! URLs of our own pages as text: encoding for queries, and recognising our own.

/// Percent-encodes text for a query.
pub fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let encode = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(encode).collect()
}

/// A path on our own site to redirect to; anything that could lead to another site is refused.
pub fn own_path(text: &str) -> Option<&str> {
    let is_ours = text.starts_with('/') && !text.starts_with("//") && !text.contains(['\\', '\r', '\n', '\t']);
    is_ours.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_only_goes_on_to_our_own_pages() {
        assert_eq!(own_path("/cases/1?a=b"), Some("/cases/1?a=b"));
        for foreign in ["https://example.org", "//example.org", "/\\example.org", "", "cases"] {
            assert_eq!(own_path(foreign), None, "{foreign}");
        }
    }
}
