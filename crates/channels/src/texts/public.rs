//! How long a post may be where everybody reads it, as each service counts, and how a longer text is cut into posts.

use super::mastodon;
use super::received::Service;

/// What a web address counts on X and on Mastodon, however long it is.
const LINK: usize = 23;

/// What a post in answer to somebody may have at most.
pub fn public_limit(service: Service) -> usize {
    match service {
        Service::Facebook => 8_000,
        Service::Mastodon => mastodon::LONGEST,
        Service::X => 280,
    }
}

/// What words count there, with the name of the account in front that they answer.
pub fn public_length(service: Service, account: &str, words: &str) -> usize {
    let name = account.split_once(':').map_or(account, |(_, name)| name);
    let mut length = match service {
        Service::Facebook | Service::X => 0,
        // Of an account elsewhere only the first part counts.
        Service::Mastodon => name.split('@').next().unwrap_or_default().chars().count() + 2,
    };
    for (number, word) in words.split_inclusive(char::is_whitespace).enumerate() {
        let bare = word.trim_end();
        let is_link = service != Service::Facebook && (bare.starts_with("https://") || bare.starts_with("http://"));
        let weigh = |text: &str| text.chars().map(|sign| weight(service, sign)).sum::<usize>();
        length += if is_link { LINK + weigh(&word[bare.len()..]) } else { weigh(word) };
        // Adding up a text without end helps nobody.
        if number > 20_000 {
            return usize::MAX;
        }
    }
    length
}

/// On X, letters outside of these ranges count twice (docs.x.com, counting characters).
fn weight(service: Service, sign: char) -> usize {
    match (service, u32::from(sign)) {
        (Service::X, 0..=4351 | 8192..=8205 | 8208..=8223 | 8242..=8247) => 1,
        (Service::X, _) => 2,
        _ => 1,
    }
}

/// A text in parts of so many letters at most, cut between words where there are any.
pub fn parts(words: &str, room: usize) -> Vec<String> {
    let room = room.max(1);
    let (mut parts, mut rest) = (Vec::new(), words.trim());
    while !rest.is_empty() {
        let end = rest.char_indices().nth(room).map_or(rest.len(), |(place, _)| place);
        let fitting = &rest[..end];
        let cut = match end == rest.len() {
            true => end,
            false => fitting.rfind(char::is_whitespace).filter(|place| *place > 0).unwrap_or(end),
        };
        parts.push(rest[..cut].trim_end().to_owned());
        rest = rest[cut..].trim_start();
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_counts_as_its_service_counts() {
        let on = |service, words: &str| public_length(service, "mastodon:ana@citizen.test", words);
        assert_eq!(on(Service::X, "Yes"), 3);
        assert_eq!(on(Service::X, "是的"), 4);
        assert_eq!(on(Service::X, "See https://stoa.test/a/very/long/address/of/a/page now"), 4 + 23 + 4);
        assert_eq!(on(Service::Mastodon, "Yes"), "@ana ".len() + 3);
        assert_eq!(on(Service::Mastodon, "نعم"), "@ana ".len() + 3);
        assert_eq!(on(Service::Facebook, "https://stoa.test/a/very/long/address"), 37);
    }

    #[test]
    fn a_long_text_is_cut_between_words_and_nothing_is_lost() {
        let words = "one two three four five";
        let all = parts(words, 9);
        assert_eq!(all, ["one two", "three", "four five"]);
        assert_eq!(parts("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(parts("áéíóú ñ", 5), ["áéíóú", "ñ"]);
        assert!(parts("  ", 5).is_empty());
        assert_eq!(parts("a", 0), ["a"]);
    }
}
