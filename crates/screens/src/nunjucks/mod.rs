//! From Nunjucks to Jinja: the differences in source text are rewritten once, when a template is loaded.
//!
//! The design system is written for Nunjucks, whose expressions are close to JavaScript. Most of a template is the same
//! in both languages. The rest falls into three groups, one file each: where tags begin and end ([`segments`]), the
//! syntax of expressions ([`expressions`]), and variables that outlive their loop ([`leaks`]). Differences that only
//! appear during rendering are in [`crate::components`].
//!
//! Deliberately absent: `import … as`, `raw` blocks, custom delimiters. No template of the design system uses them.

mod expressions;
mod leaks;
mod segments;

use leaks::Leaks;
use segments::{Segment, Tag};

/// Rewrites one Nunjucks template as a Jinja template.
pub(crate) fn to_jinja(source: &str) -> String {
    let segments = segments::split(source);
    let mut leaks = Leaks::find(&segments);
    let mut jinja = String::with_capacity(source.len() + source.len() / 8);
    for segment in &segments {
        match segment {
            Segment::Text(text) | Segment::Comment(text) => jinja.push_str(text),
            Segment::Tag(tag) => push_tag(&mut jinja, tag, &mut leaks),
        }
    }
    jinja
}

fn push_tag(jinja: &mut String, tag: &Tag, leaks: &mut Leaks) {
    // Every component is a global function here, so its import has no effect. The empty comment that replaces it trims
    // the surrounding white space in the same way.
    if tag.keyword() == "from" && (tag.body.contains("/macro.njk") || tag.body.contains("/attributes.njk")) {
        jinja.push_str(if tag.trims_before { "{#-" } else { "{#" });
        jinja.push_str(if tag.trims_after { "-#}" } else { "#}" });
        return;
    }
    leaks.enter(tag);
    let body = match tag.keyword() {
        // The parameters of a macro are names, not expressions.
        "macro" => tag.body.to_owned(),
        "for" => expressions::rewrite_loop(tag.body, leaks),
        "set" => leaks.declare(expressions::rewrite(tag.body, leaks)),
        _ => expressions::rewrite(tag.body, leaks),
    };
    jinja.push_str(tag.opening());
    jinja.push_str(&body);
    jinja.push_str(tag.closing());
}

#[cfg(test)]
mod tests {
    use super::to_jinja;

    #[test]
    fn a_template_without_differences_stays_as_it_is() {
        let source = "{% if a %}<p class=\"{{- b | trim }}\">{# why #}</p>{% endif -%} {";
        assert_eq!(to_jinja(source), source);
    }

    #[test]
    fn imports_of_components_become_comments_that_trim_alike() {
        assert_eq!(to_jinja("{%- from \"../x/macro.njk\" import y -%} a"), "{#--#} a");
        assert_eq!(to_jinja("{% from \"m/attributes.njk\" import y %} a"), "{##} a");
    }

    #[test]
    fn an_unfinished_tag_is_left_for_the_template_engine_to_report() {
        assert_eq!(to_jinja("a {{ b"), "a {{ b");
        assert_eq!(to_jinja("{% if 'a"), "{% if 'a");
        assert_eq!(to_jinja("{# never closed"), "{# never closed");
    }

    #[test]
    fn a_loop_can_change_a_variable_that_the_file_set_before_it() {
        let source = "{% set found = false %}{% for item in items %}{% set found = true %}{% endfor %}{{ found }}";
        assert_eq!(
            to_jinja(source),
            "{% set leaking_found = namespace(value=(false)) %}{% for item in items %}\
             {% set leaking_found.value = true %}{% endfor %}{{ leaking_found.value }}"
        );
    }

    #[test]
    fn a_parameter_of_a_macro_hides_a_leaking_variable() {
        let source = "{% set a = 1 %}{% for i in l %}{% set a = 2 %}{% endfor %}\
                      {% macro m(a, b) %}{{ a }}{% endmacro %}{{ m(a) }}";
        assert!(to_jinja(source).contains("{% macro m(a, b) %}{{ a }}{% endmacro %}{{ m(leaking_a.value) }}"));
    }
}
