//! The content of a letter without its layout: headings, paragraphs and lists in reading order.

use typst_html::{HtmlElement, HtmlNode};

/// One piece of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The title of the letter has level 1.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph(String),
    Item(String),
    /// A term and its value: `Reference`, `K7M-4PX`.
    Pair(String, String),
}

/// The letter as plain text, for the part of a mail that every program reads.
pub fn plain(blocks: &[Block]) -> String {
    let mut text = String::new();
    let mut before = None;
    for block in blocks {
        let kind = std::mem::discriminant(block);
        let is_close = matches!(block, Block::Item(_) | Block::Pair(..)) && before == Some(kind);
        if !text.is_empty() {
            text.push_str(if is_close { "\n" } else { "\n\n" });
        }
        match block {
            Block::Heading { level: level @ (1 | 2), text: title } => {
                let line = if *level == 1 { '=' } else { '-' };
                text.push_str(title);
                text.push('\n');
                text.extend(std::iter::repeat_n(line, title.chars().count().min(72)));
            }
            Block::Heading { text: words, .. } | Block::Paragraph(words) => text.push_str(words),
            Block::Item(words) => {
                text.push_str("* ");
                text.push_str(words);
            }
            Block::Pair(term, words) => {
                text.push_str(term);
                text.push_str(": ");
                text.push_str(words);
            }
        }
        before = Some(kind);
    }
    text.push('\n');
    text
}

pub(crate) fn of(root: &HtmlElement) -> Vec<Block> {
    let mut reading = Reading::default();
    reading.element(root);
    reading.end(Block::Paragraph);
    reading.blocks
}

#[derive(Default)]
struct Reading {
    blocks: Vec<Block>,
    words: String,
    term: Option<String>,
}

impl Reading {
    fn element(&mut self, element: &HtmlElement) {
        let name = element.tag.resolve();
        match name.as_str() {
            "head" | "style" | "script" | "img" | "svg" => {}
            // A page in HTML has a title above all headings, so the first heading of a letter is at its second level.
            "h1" | "h2" => self.block(element, |text| Block::Heading { level: 1, text }),
            "h3" => self.block(element, |text| Block::Heading { level: 2, text }),
            "h4" | "h5" | "h6" => self.block(element, |text| Block::Heading { level: 3, text }),
            "li" => self.block(element, Block::Item),
            "dt" => {
                self.end(Block::Paragraph);
                self.children(element);
                self.term = Some(self.taken());
            }
            "dd" => {
                self.children(element);
                let term = self.term.take().unwrap_or_default();
                self.end(|text| Block::Pair(term, text));
            }
            "p" | "div" | "section" | "td" | "th" | "tr" | "ul" | "ol" | "dl" | "table" | "body" => {
                // A paragraph within an item or a term belongs to it.
                let is_open = self.term.is_some() || name.as_str() == "p" && !self.words.is_empty();
                if is_open {
                    self.children(element);
                } else {
                    self.block(element, Block::Paragraph);
                }
            }
            "br" => self.words.push('\n'),
            _ => self.children(element),
        }
    }

    fn children(&mut self, element: &HtmlElement) {
        for child in &element.children {
            match child {
                HtmlNode::Text(text, _) => self.words.push_str(text),
                HtmlNode::Element(element) => self.element(element),
                HtmlNode::Tag(_) | HtmlNode::Frame(_) => {}
            }
        }
    }

    /// Text before the element becomes a paragraph of its own; its content becomes a block.
    fn block(&mut self, element: &HtmlElement, block: impl FnOnce(String) -> Block) {
        self.end(Block::Paragraph);
        self.children(element);
        self.end(block);
    }

    fn end(&mut self, block: impl FnOnce(String) -> Block) {
        let text = self.taken();
        if !text.is_empty() {
            self.blocks.push(block(text));
        }
    }

    /// The words so far, with white space collapsed except at line ends.
    fn taken(&mut self) -> String {
        let words = std::mem::take(&mut self.words);
        let lines = words.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }
}
