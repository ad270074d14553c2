//! HTML as a browser understands it, in a comparable form: invisible white space is removed, and attributes are in a
//! fixed order.

use html5ever::tendril::TendrilSink;
use html5ever::{QualName, local_name, namespace_url, ns, parse_document, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// The tree of a fragment, one node a line, indented by depth.
pub(crate) fn tree(html: &str) -> String {
    let body = QualName::new(None, ns!(html), local_name!("body"));
    let dom = parse_fragment(RcDom::default(), Default::default(), body, Vec::new()).one(html);
    let mut out = String::new();
    write(&dom.document, 0, &mut out);
    out
}

/// Every element of a whole page, with its attributes.
pub(crate) fn elements(html: &str) -> Vec<(String, Vec<(String, String)>)> {
    let dom = parse_document(RcDom::default(), Default::default()).one(html);
    let mut all = Vec::new();
    collect(&dom.document, &mut all);
    all
}

fn collect(node: &Handle, all: &mut Vec<(String, Vec<(String, String)>)>) {
    if let NodeData::Element { name, .. } = &node.data {
        all.push((name.local.to_string(), attributes(node)));
    }
    for child in node.children.borrow().iter() {
        collect(child, all);
    }
}

fn write(node: &Handle, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    match &node.data {
        NodeData::Element { name, .. } => {
            out.push_str(&format!("{indent}<{}", name.local));
            for (name, value) in attributes(node) {
                out.push_str(&format!(" {name}={value:?}"));
            }
            out.push_str(">\n");
        }
        NodeData::Text { contents } => {
            let text = contents.borrow();
            if !text.trim().is_empty() {
                out.push_str(&format!("{indent}{:?}\n", shown(&text)));
            }
        }
        _ => {}
    }
    for child in node.children.borrow().iter() {
        write(child, depth + 1, out);
    }
}

fn attributes(node: &Handle) -> Vec<(String, String)> {
    let NodeData::Element { attrs, .. } = &node.data else { return Vec::new() };
    let mut all: Vec<_> =
        attrs.borrow().iter().map(|one| (one.name.local.to_string(), one.value.to_string())).collect();
    for (name, value) in &mut all {
        if name == "class" {
            *value = words(value);
        }
    }
    all.sort();
    all
}

/// A run of white space shows as one space, at the edge of a text too: `a <b>` is not `a<b>`.
fn shown(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars() {
        match c {
            c if !c.is_ascii_whitespace() => shown.push(c),
            _ if shown.ends_with(' ') => {}
            _ => shown.push(' '),
        }
    }
    shown
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
