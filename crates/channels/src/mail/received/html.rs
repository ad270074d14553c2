//! HTML as plain text: no script, no style, no picture; the address of a link stands behind its words.

use mail_parser::decoders::html::add_html_token;

/// Elements whose content is not words.
const SILENT: &[&str] = &["script", "style", "head", "title", "template", "noscript", "object", "svg"];

/// Elements that begin a line of their own.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "td",
    "th",
    "tr",
    "ul",
];

/// The words of HTML. Nothing in it is fetched or run.
pub fn to_text(html: &str) -> String {
    let (mut text, mut silent, mut link) = (String::new(), None::<String>, None::<(usize, String)>);
    let mut rest = html;
    while let Some(place) = rest.find('<') {
        let (before, after) = rest.split_at(place);
        if silent.is_none() {
            add_words(&mut text, before);
        }
        if let Some(comment) = after.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let Some(length) = end_of_tag(after) else {
            // What follows is no tag, so it is words.
            if silent.is_none() {
                add_words(&mut text, after);
            }
            rest = "";
            break;
        };
        let tag = &after[1..length];
        rest = &after[length + 1..];
        let is_end = tag.starts_with('/');
        let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let name = name.to_ascii_lowercase();
        match &silent {
            Some(until) if is_end && *until == name => silent = None,
            Some(_) => {}
            None if !is_end && !tag.ends_with('/') && SILENT.contains(&name.as_str()) => silent = Some(name),
            None if name == "a" && !is_end => link = address(tag).map(|address| (text.len(), address)),
            None if name == "a" => {
                if let Some((from, address)) = link.take()
                    && !text.get(from..).unwrap_or_default().contains(address.as_str())
                {
                    text.push_str(&format!(" ({address})"));
                }
            }
            None if BLOCKS.contains(&name.as_str()) => {
                let is_apart =
                    matches!(name.as_str(), "p" | "blockquote" | "table" | "ul" | "ol") && !text.ends_with("\n\n");
                if name == "br" || is_apart || !text.ends_with('\n') {
                    text.truncate(text.trim_end_matches(' ').len());
                    text.push('\n');
                }
                if name == "li" && !is_end {
                    text.push_str("- ");
                }
            }
            None => {}
        }
    }
    if silent.is_none() {
        add_words(&mut text, rest);
    }
    text.trim().to_owned()
}

/// The place of the `>` that ends the tag at the beginning, unless it stands in quotation marks.
fn end_of_tag(text: &str) -> Option<usize> {
    let is_tag = text[1..].starts_with(|sign: char| sign.is_ascii_alphabetic() || "/!?".contains(sign));
    let mut quote = None;
    let end = text.char_indices().find_map(|(place, sign)| match (quote, sign) {
        (None, '>') => Some(place),
        (None, '"' | '\'') => {
            quote = Some(sign);
            None
        }
        (Some(open), sign) if open == sign => {
            quote = None;
            None
        }
        _ => None,
    });
    // A quotation mark that nothing closes does not swallow the rest.
    end.or_else(|| text.find('>')).filter(|_| is_tag)
}

/// The web address of a link; none for scripts and other things that are no page.
fn address(tag: &str) -> Option<String> {
    let at = tag.to_ascii_lowercase().find("href")?;
    let value = tag.get(at + 4..)?.trim_start().strip_prefix('=')?.trim_start();
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split([' ', '>']).next()?,
    };
    let mut address = String::new();
    add_words(&mut address, value.trim());
    let is_page = ["http://", "https://"].iter().any(|start| address.to_ascii_lowercase().starts_with(start));
    is_page.then_some(address)
}

/// Words with single spaces, and with the signs that entities stand for.
fn add_words(text: &mut String, words: &str) {
    let mut rest = words;
    while let Some(place) = rest.find('&') {
        add_spaced(text, &rest[..place]);
        let after = &rest[place..];
        let name = after[1..].chars().take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '#').count();
        match after[1 + name..].starts_with(';') && name > 0 && name < 32 {
            true => {
                add_html_token(text, &after.as_bytes()[..name + 2], false);
                rest = &after[name + 2..];
            }
            false => {
                text.push('&');
                rest = &after[1..];
            }
        }
    }
    add_spaced(text, rest);
}

fn add_spaced(text: &mut String, words: &str) {
    for sign in words.chars() {
        match sign {
            ' ' | '\t' | '\r' | '\n' if text.is_empty() || text.ends_with([' ', '\n']) => {}
            ' ' | '\t' | '\r' | '\n' => text.push(' '),
            _ => text.push(sign),
        }
    }
}
