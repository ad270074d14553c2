//! The markup of an article: paragraphs, lists and links in plain text. Typed text never becomes a tag. Pure.

use serde::Serialize;

pub use crate::paths::own_path;

/// A piece of a line; a link if it has `href`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Span {
    pub text: String,
    pub href: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", content = "says", rename_all = "lowercase")]
pub enum Block {
    Paragraph(Vec<Span>),
    List(Vec<Vec<Span>>),
}

/// An empty line ends a paragraph, a line starting with `* ` or `- ` is a list item, and `[words](address)` is a link,
/// as is a bare URL.
pub fn blocks(text: &str) -> Vec<Block> {
    let (mut blocks, mut lines) = (Vec::new(), Vec::new());
    for line in text.lines().map(str::trim).chain([""]) {
        let item = line.strip_prefix("* ").or_else(|| line.strip_prefix("- "));
        if (item.is_some() || line.is_empty()) && !lines.is_empty() {
            blocks.push(Block::Paragraph(spans(&std::mem::take(&mut lines).join(" "))));
        }
        match (item, blocks.last_mut()) {
            (Some(item), Some(Block::List(items))) => items.push(spans(item)),
            (Some(item), _) => blocks.push(Block::List(vec![spans(item)])),
            (None, _) if !line.is_empty() => lines.push(line),
            _ => {}
        }
    }
    blocks
}

/// The text for a message without links: each URL is written after its words, and our own paths become full URLs.
pub fn plain(text: &str, site: &str) -> String {
    let line = |line: &str| {
        let spans = spans(line).into_iter().map(|span| match span.href {
            Some(href) if href.starts_with('/') => format!("{} ({site}{href})", span.text),
            Some(href) if href != span.text => format!("{} ({href})", span.text),
            _ => span.text,
        });
        spans.collect::<String>()
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n").trim().to_owned()
}

fn spans(line: &str) -> Vec<Span> {
    let (mut spans, mut rest, mut words) = (Vec::new(), line, String::new());
    while let Some(letter) = rest.chars().next() {
        match named(rest).or_else(|| bare(rest)) {
            Some((span, length)) => {
                if !words.is_empty() {
                    spans.push(Span { text: std::mem::take(&mut words), href: None });
                }
                spans.push(span);
                rest = rest.get(length..).unwrap_or_default();
            }
            None => {
                words.push(letter);
                rest = rest.get(letter.len_utf8()..).unwrap_or_default();
            }
        }
    }
    if !words.is_empty() {
        spans.push(Span { text: words, href: None });
    }
    spans
}

/// `[words](address)` at the start, and its length.
fn named(text: &str) -> Option<(Span, usize)> {
    let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (address, _) = rest.split_once(')')?;
    let is_fit = !words.trim().is_empty() && !words.contains('[') && is_safe(address);
    let length = "[](".len() + words.len() + address.len() + ")".len();
    is_fit.then(|| (Span { text: words.trim().to_owned(), href: Some(address.to_owned()) }, length))
}

/// A bare URL at the start, without the punctuation that ends a sentence.
fn bare(text: &str) -> Option<(Span, usize)> {
    if !text.starts_with("https://") {
        return None;
    }
    let end = text.find(|c: char| c.is_whitespace() || "<>\"()".contains(c)).unwrap_or(text.len());
    let address = text.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?']);
    (is_safe(address)).then(|| (Span { text: address.to_owned(), href: Some(address.to_owned()) }, address.len()))
}

/// Only our own pages, and https URLs elsewhere; never a script.
fn is_safe(address: &str) -> bool {
    let is_elsewhere = address.strip_prefix("https://").is_some_and(|rest| !rest.is_empty());
    let is_plain = address.chars().all(|c| !c.is_whitespace() && !c.is_control());
    is_plain && (is_elsewhere || own_path(address).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<(String, Option<String>)> {
        spans(text).into_iter().map(|span| (span.text, span.href)).collect()
    }

    #[test]
    fn paragraphs_and_lists_are_told_apart() {
        let read = blocks("One line\nand more.\n\nYou need:\n* a bill\n- a name\n\nThen wait.\n");
        let kinds: Vec<usize> =
            read.iter().map(|block| if let Block::List(items) = block { items.len() } else { 0 }).collect();
        assert_eq!(kinds, [0, 0, 2, 0]);
        assert_eq!(read[0], Block::Paragraph(vec![Span { text: "One line and more.".into(), href: None }]));
        assert_eq!(blocks(" \n\n"), []);
    }

    #[test]
    fn links_lead_to_pages_only() {
        let link = |text: &str, href: &str| (text.to_owned(), Some(href.to_owned()));
        let word = |text: &str| (text.to_owned(), None);
        assert_eq!(said("See [the form](/services/x)."), [word("See "), link("the form", "/services/x"), word(".")]);
        assert_eq!(
            said("Go to https://example.org/a. Then"),
            [word("Go to "), link("https://example.org/a", "https://example.org/a"), word(". Then")]
        );
        for bad in
            ["[x](javascript:alert(1))", "[x](//example.org)", "[x](http://example.org)", "[](/a)", "[x](/a b)", "[é"]
        {
            assert_eq!(said(bad), [word(bad)], "{bad}");
        }
    }

    #[test]
    fn a_message_has_addresses_in_place_of_links() {
        let text = "Ask [the shop](/services/x), or https://example.org.\n* [here](https://example.org/b)";
        let told =
            "Ask the shop (https://us.example/services/x), or https://example.org.\n* here (https://example.org/b)";
        assert_eq!(plain(text, "https://us.example"), told);
    }
}
