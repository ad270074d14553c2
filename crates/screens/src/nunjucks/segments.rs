//! Splits a template into text, comments and tags. Everything borrows from the source; nothing is lost.

/// A piece of a template.
pub(crate) enum Segment<'s> {
    Text(&'s str),
    Comment(&'s str),
    Tag(Tag<'s>),
}

/// `{% … %}` or `{{ … }}`, without its delimiters.
pub(crate) struct Tag<'s> {
    pub(crate) is_block: bool,
    pub(crate) trims_before: bool,
    pub(crate) trims_after: bool,
    pub(crate) body: &'s str,
}

impl<'s> Tag<'s> {
    fn new(is_block: bool, inner: &'s str) -> Self {
        let (trims_before, inner) = match inner.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, inner),
        };
        let (trims_after, body) = match inner.strip_suffix('-') {
            Some(rest) => (true, rest),
            None => (false, inner),
        };
        Tag { is_block, trims_before, trims_after, body }
    }

    /// The first word of a block, such as `for`; empty for an output tag.
    pub(crate) fn keyword(&self) -> &'s str {
        if !self.is_block {
            return "";
        }
        let body = self.body.trim_start();
        let end = body.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(body.len());
        &body[..end]
    }

    pub(crate) fn opening(&self) -> &'static str {
        match (self.is_block, self.trims_before) {
            (true, true) => "{%-",
            (true, false) => "{%",
            (false, true) => "{{-",
            (false, false) => "{{",
        }
    }

    pub(crate) fn closing(&self) -> &'static str {
        match (self.is_block, self.trims_after) {
            (true, true) => "-%}",
            (true, false) => "%}",
            (false, true) => "-}}",
            (false, false) => "}}",
        }
    }
}

/// Splits `source` into segments. An unclosed tag remains text: the template engine reports it better.
pub(crate) fn split(source: &str) -> Vec<Segment<'_>> {
    let mut segments = Vec::new();
    let (mut text_from, mut at) = (0, 0);
    while let Some(found) = source[at..].find('{') {
        let from = at + found;
        let Some((segment, after)) = segment_at(source, from) else {
            at = from + 1;
            continue;
        };
        if text_from < from {
            segments.push(Segment::Text(&source[text_from..from]));
        }
        segments.push(segment);
        (text_from, at) = (after, after);
    }
    segments.push(Segment::Text(&source[text_from..]));
    segments
}

/// The comment or tag that opens at `from`, and where the text continues after it.
fn segment_at(source: &str, from: usize) -> Option<(Segment<'_>, usize)> {
    let inside = from + 2;
    match source.as_bytes().get(from + 1)? {
        b'#' => {
            let after = inside + source[inside..].find("#}")? + 2;
            Some((Segment::Comment(&source[from..after]), after))
        }
        b'%' => {
            let end = tag_end(source, inside, "%}")?;
            Some((Segment::Tag(Tag::new(true, &source[inside..end])), end + 2))
        }
        b'{' => {
            let end = tag_end(source, inside, "}}")?;
            Some((Segment::Tag(Tag::new(false, &source[inside..end])), end + 2))
        }
        _ => None,
    }
}

/// The first `delimiter` outside quotes and outside braces of an object: `{{ f({a: {b: 1}}) }}` contains `}}` twice.
fn tag_end(source: &str, from: usize, delimiter: &str) -> Option<usize> {
    let (mut quote, mut escaped, mut braces) = (None, false, 0_usize);
    for (offset, byte) in source.as_bytes()[from..].iter().enumerate() {
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if *byte == b'\\' => escaped = true,
            Some(open) if open == *byte => quote = None,
            Some(_) => {}
            None if braces == 0 && source.as_bytes()[from + offset..].starts_with(delimiter.as_bytes()) => {
                return Some(from + offset);
            }
            None => match byte {
                b'"' | b'\'' => quote = Some(*byte),
                b'{' => braces += 1,
                b'}' => braces = braces.saturating_sub(1),
                _ => {}
            },
        }
    }
    None
}
