//! Addresses of our own pages as text: what may stand in a query, and what is ours to go to.

/// Text inside a query.
pub fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let encode = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(encode).collect()
}

/// A path of ours to go to next; anything that could lead to another site is refused.
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
