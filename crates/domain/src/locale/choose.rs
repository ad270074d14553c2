//! Chooses the best of our languages for a person.

use icu::locale::{LanguageIdentifier, LocaleExpander};

/// The index of the best of `tags`. First comes a match of language and script, in order of preference; then one of the
/// language in another script, because a reader of Traditional Chinese prefers Simplified to English.
pub(super) fn best(tags: &[&str], accept_language: Option<&str>, wanted: Option<&str>) -> Option<usize> {
    let mut wishes: Vec<&str> = wanted.into_iter().collect();
    wishes.extend(by_weight(accept_language.unwrap_or_default()));
    // An explicit choice is one of our tags as it is, and needs no knowledge of scripts.
    if let Some(place) = wishes.first().and_then(|wish| tags.iter().position(|tag| tag == wish)) {
        return Some(place);
    }
    let ours: Vec<_> = tags.iter().map(|tag| expanded(tag)).collect();
    let wishes: Vec<_> = wishes.into_iter().filter_map(expanded).collect();
    let find = |same: fn(&LanguageIdentifier, &LanguageIdentifier) -> bool| {
        wishes.iter().find_map(|wish| ours.iter().position(|our| our.as_ref().is_some_and(|our| same(our, wish))))
    };
    find(|our, wish| our.language == wish.language && our.script == wish.script)
        .or_else(|| find(|our, wish| our.language == wish.language))
}

/// The languages of an `Accept-Language` header, best first. Malformed entries are skipped: a browser's mistake is not
/// the person's.
fn by_weight(header: &str) -> Vec<&str> {
    let mut wishes: Vec<(f32, &str)> = Vec::new();
    for wish in header.split(',').take(50) {
        let mut parts = wish.split(';').map(str::trim);
        let tag = parts.next().unwrap_or_default();
        let weight = match parts.find_map(|part| part.strip_prefix("q=")) {
            Some(weight) => weight.parse().unwrap_or(0.0),
            None => 1.0,
        };
        if weight > 0.0 && !tag.is_empty() {
            wishes.push((weight, tag));
        }
    }
    wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
    wishes.into_iter().map(|(_, tag)| tag).collect()
}

/// With its likely script: `zh-TW` is `zh-Hant-TW`.
fn expanded(tag: &str) -> Option<LanguageIdentifier> {
    let mut language: LanguageIdentifier = tag.parse().ok()?;
    if language.language.is_unknown() {
        return None;
    }
    LocaleExpander::new_common().maximize(&mut language);
    Some(language)
}

#[cfg(test)]
mod tests {
    use super::best;

    const TAGS: [&str; 4] = ["en", "ar", "vi", "zh-Hans"];

    fn chosen(accept_language: &str, wanted: &str) -> &'static str {
        let wanted = Some(wanted).filter(|wanted| !wanted.is_empty());
        best(&TAGS, Some(accept_language), wanted).map_or("none", |place| TAGS[place])
    }

    #[test]
    fn the_choice_made_here_wins_then_the_browser_in_its_order() {
        assert_eq!(chosen("vi,en;q=0.5", "ar"), "ar");
        assert_eq!(chosen("en;q=0.3, vi-VN;q=0.9", ""), "vi");
        assert_eq!(chosen("fr-FR, fr;q=0.9, ar-LB;q=0.8", ""), "ar");
        assert_eq!(chosen("en-AU,en;q=0.9,vi;q=0.8", ""), "en");
        assert_eq!(chosen("VI", "xx"), "vi");
        assert_eq!(best(&TAGS, None, None), None);
    }

    #[test]
    fn scripts_matter_but_another_script_is_better_than_another_language() {
        assert_eq!(chosen("zh-CN", ""), "zh-Hans");
        assert_eq!(chosen("zh", ""), "zh-Hans");
        assert_eq!(chosen("zh-TW", ""), "zh-Hans");
        assert_eq!(chosen("zh-TW, en;q=0.5", ""), "en");
    }

    #[test]
    fn nonsense_is_no_wish() {
        for header in ["", "*", ",,,", "q=1", "en;q=0", "vi;q=x", "\u{202e}", "-", "und"] {
            assert_eq!(chosen(header, ""), "none", "{header}");
        }
    }
}
