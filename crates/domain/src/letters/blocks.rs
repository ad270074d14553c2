//! The pieces of a letter's text as they are stored, for the page that shows the letter.

use letters::Block;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum StoredBlock {
    /// The title of the letter has the level 1.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph {
        text: String,
    },
    Item {
        text: String,
    },
    /// A term and what it is.
    Pair {
        term: String,
        text: String,
    },
}

impl StoredBlock {
    pub fn text(&self) -> &str {
        match self {
            Self::Heading { text, .. } | Self::Paragraph { text } | Self::Item { text } | Self::Pair { text, .. } => {
                text
            }
        }
    }
}

impl From<&Block> for StoredBlock {
    fn from(block: &Block) -> StoredBlock {
        match block.clone() {
            Block::Heading { level, text } => StoredBlock::Heading { level, text },
            Block::Paragraph(text) => StoredBlock::Paragraph { text },
            Block::Item(text) => StoredBlock::Item { text },
            Block::Pair(term, text) => StoredBlock::Pair { term, text },
        }
    }
}
