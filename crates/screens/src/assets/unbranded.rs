//! Removes its makers' brand from the design system's stylesheet: the typeface, which is theirs alone, and the royal
//! crest. The replacement for the typeface is a custom property, so that a theme can set it.

/// The family that every rule of the stylesheet names.
const THEIR_FONTS: &str = "GDS Transport,arial,sans-serif";
const THEIR_CREST: &str = "url(/assets/images/govuk-crest.svg)";
const OUR_FONTS: &str = "var(--stoa-font)";

/// The stylesheet without typeface, crest and source map.
pub(super) fn unbranded(css: &str) -> String {
    let css = without(css, "/*! Copyright (c) 2011", "*/");
    let css = without(&css, "@font-face{font-family:GDS Transport", "}");
    let css = without(&css, "/*# sourceMappingURL", "*/");
    let css = css.replace(THEIR_CREST, "none");
    // On paper theirs falls back to any typeface; ours prints as well as it displays.
    css.replace(THEIR_FONTS, OUR_FONTS).replace("font-family:sans-serif", "font-family:var(--stoa-font)")
}

/// The script without its source map, which is not served.
pub(super) fn without_source_map(script: &str) -> &str {
    script.split_once("//# sourceMappingURL").map_or(script, |(code, _)| code)
}

/// Removes every range of text from `from` to the next `to`, both inclusive.
fn without(text: &str, from: &str, to: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(from) {
        out.push_str(before);
        rest = after.split_once(to).map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}
