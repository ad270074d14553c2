//! One letter as its page reads it.

use domain::letters::blocks::StoredBlock;
use serde::Serialize;

use super::line::LetterLine;
use crate::web::View;

#[derive(Serialize)]
pub(super) struct LetterPage {
    pub blocks: Vec<LetterBlock>,
    pub language: String,
    /// The direction of its letters: `ltr` or `rtl`.
    pub runs: &'static str,
    /// Whether the PDF is in another language than the text on the page.
    pub printed_in_another: bool,
    /// The address of the PDF; `None` if nothing here prints the letter.
    pub pdf: Option<String>,
    pub about: LetterLine,
}

#[derive(Serialize)]
pub(super) struct LetterBlock {
    #[serde(flatten)]
    pub block: StoredBlock,
    pub lines: Vec<String>,
    /// Whether a list begins with it.
    pub is_first: bool,
    /// Whether a list ends with it.
    pub is_last: bool,
}

impl LetterBlock {
    /// The pieces of a letter, of which each knows whether it begins or ends a list.
    pub(super) fn all(blocks: Vec<StoredBlock>) -> Vec<LetterBlock> {
        let is_item: Vec<bool> = blocks.iter().map(|block| matches!(block, StoredBlock::Item { .. })).collect();
        let is_item_at = |place: Option<usize>| place.and_then(|place| is_item.get(place)).copied().unwrap_or_default();
        let shown = |(place, block): (usize, StoredBlock)| LetterBlock {
            lines: block.text().lines().map(str::to_owned).collect(),
            is_first: !is_item_at(place.checked_sub(1)),
            is_last: !is_item_at(place.checked_add(1)),
            block,
        };
        blocks.into_iter().enumerate().map(shown).collect()
    }
}

impl LetterBlock {
    /// A letter with every kind of block.
    pub(super) fn samples() -> Vec<LetterBlock> {
        let heading = |level, text: &str| StoredBlock::Heading { level, text: text.to_owned() };
        let item = |text: &str| StoredBlock::Item { text: text.to_owned() };
        LetterBlock::all(vec![
            heading(1, "Your gas rebate: we decided"),
            StoredBlock::Pair { term: "Reference".to_owned(), text: "GR7K 4M2P".to_owned() },
            StoredBlock::Paragraph { text: "Mina Rahimi\n12 Banksia Street\nDubbo NSW 2830".to_owned() },
            heading(2, "What we decided"),
            item("You get the rebate."),
            item("We pay it into your account."),
            heading(3, "What we looked at"),
            item("Your bill of June."),
        ])
    }
}

impl View for LetterPage {
    const TEMPLATE: &'static str = "letters/letter.html";

    fn samples() -> Vec<Self> {
        let sample = |blocks, printed_in_another| LetterPage {
            blocks,
            language: "vi".to_owned(),
            runs: "ltr",
            printed_in_another,
            pdf: (!printed_in_another).then(|| "/cases/GR7K4M2P/letters/019ee780/letter.pdf".to_owned()),
            about: LetterLine::sample(),
        };
        vec![sample(LetterBlock::samples(), true), sample(Vec::new(), false)]
    }
}
