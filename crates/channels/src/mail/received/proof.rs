//! Whether our own mail server vouches for the address of the author (RFC 8601, RFC 7489).

use super::Head;

/// Reads the topmost `Authentication-Results` of our own server. Those under another name are anybody's; the server must
/// remove those under its name that arrive from outside.
pub(super) fn is_proven(head: &Head, from: &str, authserv_id: Option<&str>) -> bool {
    let Some(own) = authserv_id else { return false };
    let Some((_, domain)) = from.rsplit_once('@') else { return false };
    let domain = domain.to_ascii_lowercase();
    let results = head.all("authentication-results").map(without_comments).find(|value| {
        let id = value.split(';').next().unwrap_or_default();
        id.split_whitespace().next().is_some_and(|id| id.eq_ignore_ascii_case(own))
    });
    let Some(results) = results else { return false };
    let all: Vec<MethodResult> = results.split(';').skip(1).filter_map(MethodResult::read).collect();
    // What the domain itself says about its mail comes first: it may be stricter.
    match all.iter().find(|one| one.method == "dmarc") {
        Some(dmarc) if dmarc.result == "pass" => dmarc.property("header.from").is_none_or(|of| of == domain),
        Some(dmarc) if dmarc.result != "none" => false,
        _ => all.iter().any(|one| {
            let named = match one.method.as_str() {
                "dkim" => one.property("header.d").or_else(|| one.property("header.i")),
                "spf" => one.property("smtp.mailfrom"),
                _ => None,
            };
            one.result == "pass" && named.is_some_and(|named| is_aligned(&domain, host(&named)))
        }),
    }
}

/// One method with its result and what it rests on.
struct MethodResult {
    method: String,
    result: String,
    properties: Vec<(String, String)>,
}

impl MethodResult {
    fn read(text: &str) -> Option<MethodResult> {
        let text = text.to_ascii_lowercase().replace(" =", "=").replace("= ", "=");
        let mut words = text.split_whitespace().filter_map(|word| word.split_once('='));
        let (method, result) = words.next()?;
        let method = method.split('/').next().unwrap_or_default().to_owned();
        let properties = words.map(|(name, value)| (name.to_owned(), value.trim_matches('"').to_owned())).collect();
        Some(MethodResult { method, result: result.to_owned(), properties })
    }

    fn property(&self, name: &str) -> Option<String> {
        self.properties.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
    }
}

fn host(text: &str) -> &str {
    text.rsplit_once('@').map_or(text, |(_, host)| host)
}

/// The same domain, or the author's below the other: `mail.example.org` may be signed by `example.org`, which has a dot.
fn is_aligned(author: &str, other: &str) -> bool {
    author == other || (other.contains('.') && author.strip_suffix(other).is_some_and(|rest| rest.ends_with('.')))
}

fn without_comments(value: &str) -> String {
    let (mut depth, mut is_quoted, mut plain) = (0_u32, false, String::new());
    for sign in value.chars() {
        match sign {
            '"' if depth == 0 => is_quoted = !is_quoted,
            '(' if !is_quoted => depth += 1,
            ')' if !is_quoted => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(sign),
            _ => {}
        }
    }
    plain
}
