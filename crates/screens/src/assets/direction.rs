//! Both writing directions from one stylesheet. The design system uses `margin-left`; a page in Arabic needs the margin
//! on the other side. So each physical side is replaced by the logical one, `margin-inline-start`, which is the left in
//! English and the right in Arabic.
//!
//! Deliberately left alone: `border-width`, shadows and transforms. They draw ticks and arrows, and a tick is the same
//! in every language. The few arrows that do change direction are in `assets/parts.css`.

/// Rewrites minified CSS. Selectors and at-rules are passed through.
pub(super) fn logical(css: &str) -> String {
    let mut out = String::with_capacity(css.len() + css.len() / 16);
    let mut rest = css;
    while let Some((piece, end)) = next_piece(rest) {
        match end {
            ';' | '}' => push_declaration(&mut out, piece),
            _ => out.push_str(piece),
        }
        out.push(end);
        rest = &rest[piece.len() + 1..];
    }
    out.push_str(rest);
    out
}

/// The text up to the next `{`, `}` or `;` that is outside parentheses and quotes, and that character.
fn next_piece(css: &str) -> Option<(&str, char)> {
    let (mut depth, mut quote) = (0_usize, None);
    for (at, c) in css.char_indices() {
        match (quote, c) {
            (Some(open), c) if open == c => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '(') => depth += 1,
            (None, ')') => depth = depth.saturating_sub(1),
            (None, '{' | '}' | ';') if depth == 0 => return Some((&css[..at], c)),
            _ => {}
        }
    }
    None
}

fn push_declaration(out: &mut String, declaration: &str) {
    let Some((property, value)) = declaration.split_once(':') else {
        out.push_str(declaration);
        return;
    };
    let property = property.trim();
    if let Some(sides) = four_sides(property, value) {
        out.push_str(&sides);
        return;
    }
    out.push_str(&logical_property(property));
    out.push(':');
    out.push_str(logical_value(property, value).as_deref().unwrap_or(value));
}

fn logical_property(property: &str) -> String {
    match property {
        "left" => return "inset-inline-start".to_owned(),
        "right" => return "inset-inline-end".to_owned(),
        _ => {}
    }
    for family in ["margin-", "padding-", "border-"] {
        for (physical, side) in [("left", "inline-start"), ("right", "inline-end")] {
            let tail = property.strip_prefix(family).and_then(|tail| tail.strip_prefix(physical));
            if let Some(tail) = tail {
                return format!("{family}{side}{tail}");
            }
        }
    }
    property.to_owned()
}

fn logical_value(property: &str, value: &str) -> Option<String> {
    let (left, right) = match property {
        "text-align" => ("start", "end"),
        "justify-content" => ("start", "end"),
        "float" | "clear" => ("inline-start", "inline-end"),
        _ => return None,
    };
    let (side, important) = match value.split_once('!') {
        Some((side, important)) => (side.trim(), format!("!{important}")),
        None => (value.trim(), String::new()),
    };
    match side {
        "left" => Some(format!("{left}{important}")),
        "right" => Some(format!("{right}{important}")),
        _ => None,
    }
}

/// `margin:5px 20px 10px 0` has no logical form as one declaration, so it becomes two.
fn four_sides(property: &str, value: &str) -> Option<String> {
    if !matches!(property, "margin" | "padding") || value.contains(['(', '!']) {
        return None;
    }
    match value.split_whitespace().collect::<Vec<_>>()[..] {
        [top, right, bottom, left] if right != left => {
            Some(format!("{property}-block:{top} {bottom};{property}-inline:{left} {right}"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::logical;

    fn check(css: &str, expected: &str) {
        assert_eq!(logical(css), expected);
    }

    #[test]
    fn sides_become_logical() {
        check(
            "a{margin-left:1px;border-right-color:red;left:0}",
            "a{margin-inline-start:1px;border-inline-end-color:red;inset-inline-start:0}",
        );
        check(
            "a{float:left;text-align:right!important}b{clear:both}",
            "a{float:inline-start;text-align:end!important}b{clear:both}",
        );
        check("a{margin:5px 20px 10px 0}", "a{margin-block:5px 10px;margin-inline:0 20px}");
    }

    #[test]
    fn what_draws_ticks_is_left_alone() {
        check(
            "a{border-width:0 0 5px 5px;transform:rotate(-45deg)}",
            "a{border-width:0 0 5px 5px;transform:rotate(-45deg)}",
        );
    }

    #[test]
    fn selectors_media_queries_and_addresses_pass_through() {
        check("@media (min-width:1em){a:left{color:red}}", "@media (min-width:1em){a:left{color:red}}");
        check("a{background:url(data:x;left:1)}", "a{background:url(data:x;left:1)}");
        check("@charset \"UTF-8\";:root{--x:1}", "@charset \"UTF-8\";:root{--x:1}");
    }
}
